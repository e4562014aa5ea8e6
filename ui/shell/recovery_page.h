// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/centred_card.h"

class QLineEdit;
class QPushButton;

namespace padron::ui {

class FieldBox;
class Gate;
class InlineMessage;

/// The printed code opens the store and sets a new password for the user.
class RecoveryPage : public CentredCard
{
    Q_OBJECT

public:
    RecoveryPage(Gate& gate, const QString& userName, QWidget* parent);

Q_SIGNALS:
    void entered(const QString& userName);
    void leaveRequested();
    void centreRequested(); ///< the sheet is lost too

private:
    void submit();

    Gate& m_gate;
    QString m_userName;
    QLineEdit* m_code;
    QLineEdit* m_password;
    QLineEdit* m_again;
    FieldBox* m_codeBox;
    FieldBox* m_againBox;
    QPushButton* m_enter;
    InlineMessage* m_message;
};

} // namespace padron::ui
