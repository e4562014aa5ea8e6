// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/centred_card.h"
#include "usecases/seal_device.h"

class QComboBox;
class QPushButton;

namespace padron::ui {

class Gate;
class InlineMessage;

/// In the place of the sign-in of a laptop that the centre gave up: what happened, what is kept, and the one way back.
class SealedPage : public CentredCard
{
    Q_OBJECT

public:
    SealedPage(Gate& gate, const sync::SealOrder& order, QWidget* parent);

Q_SIGNALS:
    void recoveryRequested(const QString& userName);

private:
    QComboBox* m_user;
    QPushButton* m_recover;
    InlineMessage* m_message;
};

} // namespace padron::ui
