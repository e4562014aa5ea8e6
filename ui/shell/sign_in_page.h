// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "shell/centred_card.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QTimer;

namespace padron::ui {

class Gate;
class InlineMessage;

/// User and password; also the lock page, which comes back for the same user.
class SignInPage : public CentredCard
{
    Q_OBJECT

public:
    SignInPage(Gate& gate, const QString& lockedUser, QWidget* parent); ///< lockedUser empty: plain sign-in

Q_SIGNALS:
    void entered(const QString& userName);
    void recoveryRequested(const QString& userName);
    void restoreRequested(); ///< a backup in the place of a damaged store

private:
    void loadUsers(const QString& preferred);
    void submit();
    void refused(const core::Error& error);
    void offerSalvage(const core::Error& error, const QString& userName);
    void addRestore();
    void salvage(const QString& userName);
    void startWait(int seconds);
    void tick();
    void setReady(bool ready);

    Gate& m_gate;
    QComboBox* m_user;
    QLineEdit* m_password;
    QPushButton* m_enter;
    QPushButton* m_recover;
    InlineMessage* m_message;
    QTimer* m_clock;
    int m_secondsLeft = 0;
    bool m_submitWhenLoaded = false;
};

} // namespace padron::ui
