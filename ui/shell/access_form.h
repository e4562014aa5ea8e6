// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/roles.h"
#include "core/secure_bytes.h"
#include "shell/asking_form.h"

#include <QDate>

#include <memory>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace padron::ui {

class ChoiceCombo;
class FieldBox;
class Label;

/// What is asked before an act on somebody's access: only its own fields. Entrar gives, Esc leaves it as it is.
class AccessForm : public AskingForm
{
    Q_OBJECT

public:
    enum class Task { AddUser, AddWithoutAccount, Change, Suspend, Password, OwnPassword, Letter, Appointment };

    struct Answer
    {
        Task task = Task::AddUser;
        QString name, duty, appointedBy;
        access::Role role = access::Role::Capturista;
        std::shared_ptr<core::SecureBytes> password; ///< null: not asked
        QDate from, until;
    };

    explicit AccessForm(QWidget* parent);

    /// `name` and `role`: of whom it is about, to begin with.
    void ask(Task task, const QString& title, const QString& name, access::Role role, QDate today);

Q_SIGNALS:
    void given(const padron::ui::AccessForm::Answer& answer);

protected:
    void give() override;
    void forget() override;

private:
    FieldBox* addField(QVBoxLayout* column, const QString& label, QWidget* input, const char* objectName);
    bool read(Answer& answer);
    bool readDate(QLineEdit* field, FieldBox* box, bool needed, QDate& date);

    Task m_task = Task::AddUser;
    Label* m_title;
    QLineEdit *m_name, *m_duty, *m_by, *m_password, *m_again, *m_from, *m_until;
    ChoiceCombo* m_role;
    FieldBox *m_nameBox, *m_dutyBox, *m_roleBox, *m_byBox, *m_passwordBox, *m_againBox, *m_fromBox, *m_untilBox;
    QPushButton *m_give, *m_leave;
};

} // namespace padron::ui
