// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace padron::ui {

class FieldBox;
class Gate;
class InlineMessage;

/// Enrolment by the one-time code: online with the centre's address, or by file both ways. In the first run and, until
/// it is done, in Ajustes.
class EnrolmentForm : public QWidget
{
    Q_OBJECT

public:
    EnrolmentForm(Gate& gate, QWidget* parent);

    QWidget* first() const; ///< where writing begins; as a focus proxy it would end every walk by Tab in itself

Q_SIGNALS:
    void enrolled();

private:
    bool checkCode();
    void enrolOnline();
    void saveRequest(const QString& path);
    void readAnswer(const QString& path);
    void setReady(bool ready);

    Gate& m_gate;
    QLineEdit* m_code;
    QLineEdit *m_address, *m_proxy;
    FieldBox* m_codeBox;
    FieldBox *m_addressBox, *m_proxyBox;
    QPushButton *m_more, *m_online;
    QPushButton* m_request;
    QPushButton* m_answer;
    InlineMessage* m_message;
};

} // namespace padron::ui
