// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/sync_ledger.h"

#include <QWidget>

#include <array>

class QPushButton;

namespace padron::ui {

struct Desk;
class InlineMessage;
class Label;

/// What is sent, at a glance: four numbers, the sentence of truth that the last receipt proves, what fails and since when,
/// and the two things one may do about it.
class SyncHead : public QWidget
{
    Q_OBJECT

public:
    SyncHead(const Desk& desk, QWidget* parent);

    void tell(const usecases::LedgerSummary& summary, bool paused);
    void showUsb(bool shown); ///< of which of the two there is to be a button

Q_SIGNALS:
    void sendRequested();
    void pauseRequested(bool paused);
    void helpRequested();
    void usbRequested(); ///< or back to the list

private:
    QWidget* makeNumbers();
    QWidget* makeActions();
    void tellTrouble(const usecases::LedgerSummary& summary);
    QString nextTry() const;

    const Desk& m_desk;
    std::array<Label*, 4> m_numbers{};
    InlineMessage *m_proof, *m_trouble, *m_clock;
    Label* m_pending;
    QPushButton *m_send = nullptr, *m_pause = nullptr, *m_usb = nullptr;
    bool m_paused = false;
};

} // namespace padron::ui
