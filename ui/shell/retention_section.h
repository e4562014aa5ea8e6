// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/retention.h"

#include <QWidget>

class QCheckBox;
class QPushButton;
class QSpinBox;

namespace padron::ui {

struct Desk;
class InlineMessage;

/// Ajustes: how long digital pages stay in this laptop once the centre has them, what would leave now, and taking it away.
class RetentionSection : public QWidget
{
    Q_OBJECT

public:
    RetentionSection(Desk& desk, QWidget* parent); ///< of a desk with retention

private:
    void load();
    void save();
    void preview();
    void remove();
    void setReady(bool ready);

    Desk& m_desk;
    QCheckBox* m_on;
    QSpinBox* m_days;
    QPushButton *m_save, *m_preview;
    InlineMessage* m_message;
};

} // namespace padron::ui
