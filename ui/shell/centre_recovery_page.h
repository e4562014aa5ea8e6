// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/centred_card.h"
#include "usecases/recover_with_centre.h"

class QLineEdit;
class QPushButton;

namespace padron::ui {

class FieldBox;
class Gate;
class InlineMessage;
class Label;

/// Neither the password nor the printed code: the laptop asks the centre, by file or QR, and its answer lets the user in
/// with the password chosen when asking. A request waits here through restarts.
class CentreRecoveryPage : public CentredCard
{
    Q_OBJECT

public:
    CentreRecoveryPage(Gate& gate, const QString& userName, QWidget* parent);

Q_SIGNALS:
    void entered(const QString& userName);
    void leaveRequested();

private:
    QWidget* makeAsking();
    QWidget* makeWaiting();
    void ask();
    void showRequest(const usecases::RecoverWithCentre::Request& request);
    void askAgain();
    void saveRequest(const QString& path);
    void readAnswer(const QString& path);
    void setReady(bool ready);

    Gate& m_gate;
    QString m_userName;
    usecases::RecoverWithCentre::Request m_request;
    InlineMessage* m_message;
    QLineEdit *m_password, *m_again, *m_chosen;
    FieldBox* m_againBox;
    Label *m_code, *m_picture;
    QPushButton *m_ask, *m_save, *m_answer;
    QWidget *m_asking, *m_waiting;
};

} // namespace padron::ui
