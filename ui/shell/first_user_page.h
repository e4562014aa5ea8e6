// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/centred_card.h"

class QLineEdit;
class QPushButton;

namespace padron::ui {

class FieldBox;
class Gate;
class InlineMessage;

/// First run, step 1: the first user and the password; makes the store.
class FirstUserPage : public CentredCard
{
    Q_OBJECT

public:
    FirstUserPage(Gate& gate, QWidget* parent);

Q_SIGNALS:
    void created(const QString& userName, const QString& recoveryCode);
    void restoreRequested();

private:
    bool check();
    void submit();
    void setReady(bool ready);

    Gate& m_gate;
    QLineEdit* m_user;
    QLineEdit* m_password;
    QLineEdit* m_again;
    FieldBox* m_userBox;
    FieldBox* m_passwordBox;
    FieldBox* m_againBox;
    QPushButton* m_create;
    InlineMessage* m_message;
};

} // namespace padron::ui
