// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/access_form.h"

#include "domain/typed_date.h"
#include "errors/words.h"
#include "shell/password_text.h"
#include "widgets/choice_combo.h"
#include "widgets/field_box.h"
#include "widgets/label.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
constexpr int kFieldWidth = 420;
constexpr int kMostNameLetters = 60;
constexpr int kMostDutyLetters = 100;
} // namespace

AccessForm::AccessForm(QWidget* parent)
    : AskingForm(GivenBy::Enter, parent), m_title(new Label(QString(), "strong", this)), m_name(new QLineEdit), m_duty(new QLineEdit),
      m_by(new QLineEdit), m_password(new QLineEdit), m_again(new QLineEdit), m_from(new QLineEdit),
      m_until(new QLineEdit), m_role(new ChoiceCombo), m_give(new QPushButton(this)),
      m_leave(new QPushButton(tr("Dejarlo como está"), this))
{
    setObjectName(QStringLiteral("accessForm"));
    m_title->setWordWrap(true);
    m_name->setMaxLength(kMostNameLetters);
    m_duty->setMaxLength(kMostDutyLetters);
    m_by->setMaxLength(kMostDutyLetters);
    m_password->setEchoMode(QLineEdit::Password);
    m_again->setEchoMode(QLineEdit::Password);
    QList<std::pair<QString, QString>> roles;
    for (const access::Role role : access::roles())
        roles.append({access::keyOf(role), roleLabel(role)});
    m_role->setChoices(roles);

    auto* column = addColumn(grid::kM);
    column->addWidget(m_title);
    m_nameBox = addField(column, tr("Nombre"), m_name, "accessName");
    m_nameBox->setHelp(tr("Como se verá en la pantalla y en los papeles, por ejemplo M. Ruiz."));
    m_dutyBox = addField(column, tr("Qué hace"), m_duty, "accessDuty");
    m_dutyBox->setHelp(tr("Por ejemplo: intendencia, archivo, soporte de red."));
    m_roleBox = addField(column, tr("Papel"), m_role, "accessRole");
    m_passwordBox = addField(column, tr("Contraseña"), m_password, "accessPassword");
    m_passwordBox->setHelp(tr("Al menos 10 caracteres; una frase de varias palabras sirve bien."));
    m_againBox = addField(column, tr("Contraseña, otra vez"), m_again, "accessAgain");
    m_byBox = addField(column, tr("Quién la nombra"), m_by, "accessBy");
    m_fromBox = addField(column, QString(), m_from, "accessFrom");
    m_untilBox = addField(column, tr("Hasta el"), m_until, "accessUntil");
    m_give->setObjectName(QStringLiteral("accessGive"));
    m_leave->setObjectName(QStringLiteral("accessLeave"));
    endWith(m_give, m_leave);
    for (const auto& [field, box] : {std::pair(m_name, m_nameBox), std::pair(m_duty, m_dutyBox), std::pair(m_by, m_byBox),
                                     std::pair(m_again, m_againBox), std::pair(m_from, m_fromBox), std::pair(m_until, m_untilBox)})
        connect(field, &QLineEdit::textEdited, box, &FieldBox::clearFinding);
}

FieldBox* AccessForm::addField(QVBoxLayout* column, const QString& label, QWidget* input, const char* objectName)
{
    auto* box = new FieldBox(label, input, QLatin1String(objectName), this);
    box->setMaximumWidth(kFieldWidth);
    column->addWidget(box);
    return box;
}

void AccessForm::ask(Task task, const QString& title, const QString& name, access::Role role, QDate today)
{
    m_task = task;
    m_title->setText(title);
    for (QLineEdit* field : {m_name, m_duty, m_by, m_password, m_again, m_from, m_until})
        field->clear();
    m_name->setText(name);
    m_role->setKey(access::keyOf(role));

    const auto asks = [task](std::initializer_list<Task> tasks) {
        return std::find(tasks.begin(), tasks.end(), task) != tasks.end();
    };
    m_nameBox->setVisible(asks({Task::AddUser, Task::AddWithoutAccount, Task::Change}));
    m_dutyBox->setVisible(asks({Task::AddWithoutAccount}));
    m_roleBox->setVisible(asks({Task::AddUser, Task::Change}));
    const bool password = asks({Task::AddUser, Task::Password, Task::OwnPassword});
    m_passwordBox->setVisible(password);
    m_againBox->setVisible(password);
    m_passwordBox->setLabel(task == Task::AddUser ? tr("Contraseña") : tr("Contraseña nueva"));
    m_byBox->setVisible(asks({Task::Appointment}));
    m_fromBox->setVisible(asks({Task::Letter, Task::Appointment}));
    m_fromBox->setLabel(task == Task::Letter ? tr("Firmada el") : tr("Desde el"));
    m_untilBox->setVisible(asks({Task::Suspend, Task::Appointment}));
    m_untilBox->setHelp(task == Task::Suspend ? tr("Día, mes y año; vacío si no se sabe. Sólo una persona responsable la reactiva.")
                                              : tr("Día, mes y año; vacío si no termina."));
    m_fromBox->setHelp(tr("Día, mes y año."));
    for (FieldBox* box : {m_nameBox, m_dutyBox, m_roleBox, m_passwordBox, m_againBox, m_byBox, m_fromBox, m_untilBox})
        box->clearFinding();
    if (m_fromBox->isVisibleTo(this))
        m_from->setText(today.toString(QStringLiteral("dd/MM/yyyy")));

    const std::pair<Task, QString> words[] = {{Task::AddUser, tr("Agregar usuario")},
                                              {Task::AddWithoutAccount, tr("Anotar a la persona")},
                                              {Task::Change, tr("Guardar el cambio")},
                                              {Task::Suspend, tr("Suspender")},
                                              {Task::Password, tr("Poner esa contraseña")},
                                              {Task::OwnPassword, tr("Cambiar mi contraseña")},
                                              {Task::Letter, tr("Anotar la carta")},
                                              {Task::Appointment, tr("Anotar el nombramiento")}};
    for (const auto& [each, text] : words)
        if (each == task)
            m_give->setText(text);
    show();
    for (FieldBox* box : {m_nameBox, m_passwordBox, m_byBox, m_fromBox, m_untilBox})
        if (box->isVisibleTo(this)) {
            box->input()->setFocus(Qt::OtherFocusReason);
            break;
        }
}

bool AccessForm::readDate(QLineEdit* field, FieldBox* box, bool needed, QDate& date)
{
    if (!box->isVisibleTo(this) || (!needed && field->text().trimmed().isEmpty()))
        return true;
    const auto typed = domain::parseTypedDate(field->text());
    if (typed) {
        date = *typed;
        return true;
    }
    box->showFinding(Theme::Tone::Danger, tr("Escriba una fecha, por ejemplo 05/03/2026."));
    field->setFocus(Qt::OtherFocusReason);
    return false;
}

bool AccessForm::read(Answer& answer)
{
    answer.task = m_task;
    for (const auto& [field, box, to] : {std::tuple(m_name, m_nameBox, &answer.name), std::tuple(m_duty, m_dutyBox, &answer.duty),
                                         std::tuple(m_by, m_byBox, &answer.appointedBy)}) {
        box->clearFinding();
        *to = field->text().simplified();
        if (!box->isVisibleTo(this) || !to->isEmpty())
            continue;
        box->showFinding(Theme::Tone::Danger, tr("Falta este dato."));
        field->setFocus(Qt::OtherFocusReason);
        return false;
    }
    const auto role = access::roleByKey(m_role->key());
    if (m_roleBox->isVisibleTo(this) && !role) {
        m_roleBox->showFinding(Theme::Tone::Danger, tr("Elija un papel."));
        m_role->setFocus(Qt::OtherFocusReason);
        return false;
    }
    answer.role = role.value_or(access::Role::Capturista);
    if (!readDate(m_from, m_fromBox, true, answer.from) || !readDate(m_until, m_untilBox, false, answer.until))
        return false;
    if (!m_passwordBox->isVisibleTo(this))
        return true;
    if (!samePassword(m_password, m_again)) {
        m_againBox->showFinding(Theme::Tone::Danger, tr("Las dos contraseñas no son iguales."));
        m_again->clear();
        m_again->setFocus(Qt::OtherFocusReason);
        return false;
    }
    answer.password = std::make_shared<core::SecureBytes>(takePassword(m_password));
    m_again->clear();
    return true;
}

void AccessForm::give()
{
    Answer answer;
    if (!read(answer))
        return;
    hide();
    Q_EMIT given(answer);
}

void AccessForm::forget()
{
    m_password->clear();
    m_again->clear();
}

} // namespace padron::ui
