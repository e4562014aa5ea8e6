// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/sync_store.h"

#include <QWidget>

class QPushButton;

namespace padron::ui {

struct Desk;
class Label;

/// The bottom line: device, user and role, what is pending, last receipt, last successful exchange. No guesses. What is
/// pending leads to Envíos.
class StatusStrip : public QWidget
{
    Q_OBJECT

public:
    StatusStrip(const Desk& desk, QWidget* parent);

    void setCounts(const ports::SyncCounts& counts, bool paused);
    void setWorkday(const QString& text);

Q_SIGNALS:
    void keysRequested();
    void syncRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void readBackups();

    const Desk& m_desk;
    Label* m_backup; ///< only when there has been none for long
    Label* m_workday;
    Label* m_user;
    Label* m_paused; ///< only while it is
    QPushButton* m_pending;
    Label* m_receipt;
    Label* m_exchange;
};

} // namespace padron::ui
