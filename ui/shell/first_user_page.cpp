// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/first_user_page.h"

#include "errors/error_text.h"
#include "runtime/deliver.h"
#include "shell/gate.h"
#include "shell/password_text.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
constexpr int kMostNameLetters = 60;
}

FirstUserPage::FirstUserPage(Gate& gate, QWidget* parent)
    : CentredCard(tr("Preparar este equipo"),
                  tr("Paso 1 de 3. Los registros se guardan cifrados en este equipo; esta es la persona responsable de "
                     "él."),
                  parent),
      m_gate(gate), m_user(new QLineEdit(this)), m_password(new QLineEdit(this)), m_again(new QLineEdit(this)),
      m_create(new QPushButton(tr("Crear el almacén"), this)), m_message(new InlineMessage(this))
{
    setObjectName(QStringLiteral("firstUserPage"));
    m_message->setObjectName(QStringLiteral("firstUserMessage"));
    m_user->setMaxLength(kMostNameLetters);
    m_password->setEchoMode(QLineEdit::Password);
    m_again->setEchoMode(QLineEdit::Password);
    m_create->setObjectName(QStringLiteral("firstUserCreate"));
    setRole(m_create, "primary");

    m_userBox = new FieldBox(tr("Usuario"), m_user, QStringLiteral("firstUserName"), this);
    m_userBox->setHelp(tr("Como se verá en la pantalla y en los papeles, por ejemplo M. Ruiz."));
    m_passwordBox = new FieldBox(tr("Contraseña"), m_password, QStringLiteral("firstUserPassword"), this);
    m_passwordBox->setHelp(tr("Al menos 10 caracteres; una frase de varias palabras sirve bien."));
    m_againBox = new FieldBox(tr("Contraseña, otra vez"), m_again, QStringLiteral("firstUserAgain"), this);
    column()->addWidget(m_message);
    column()->addWidget(m_userBox);
    column()->addWidget(m_passwordBox);
    column()->addWidget(m_againBox);
    column()->addWidget(m_create);
    auto* restore = new QPushButton(tr("Restaurar de un respaldo…"), this);
    restore->setObjectName(QStringLiteral("firstUserRestore"));
    setRole(restore, "link");
    column()->addWidget(restore, 0, Qt::AlignLeft);
    connect(restore, &QPushButton::clicked, this, &FirstUserPage::restoreRequested);
    setFirst(m_user);

    connect(m_create, &QPushButton::clicked, this, &FirstUserPage::submit);
    connect(m_user, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &QLineEdit::returnPressed, m_again, qOverload<>(&QWidget::setFocus));
    connect(m_again, &QLineEdit::returnPressed, this, &FirstUserPage::submit);
}

bool FirstUserPage::check()
{
    m_userBox->clearFinding();
    m_againBox->clearFinding();
    if (m_user->text().trimmed().isEmpty()) {
        m_userBox->showFinding(Theme::Tone::Danger, tr("Escriba el nombre de usuario."));
        m_user->setFocus();
        return false;
    }
    if (!samePassword(m_password, m_again)) {
        m_againBox->showFinding(Theme::Tone::Danger, tr("Las dos contraseñas no son iguales."));
        m_again->clear();
        m_again->setFocus();
        return false;
    }
    return true;
}

void FirstUserPage::submit()
{
    if (!m_create->isEnabled() || !check())
        return;
    m_message->hide();
    setReady(false);
    const QString name = m_user->text().simplified();
    core::SecureBytes password = takePassword(m_password);
    m_again->clear();
    m_create->setText(tr("Creando el almacén…"));
    runtime::deliver(m_gate.createStore(name, std::move(password)), this, [this, name](core::Result<QString> code) {
        setReady(true);
        m_create->setText(tr("Crear el almacén"));
        if (code) {
            Q_EMIT created(name, *code);
            return;
        }
        m_message->say(Theme::Tone::Danger, sentenceFor(code.error()));
        m_password->setFocus();
    });
}

void FirstUserPage::setReady(bool ready)
{
    for (QWidget* widget : QList<QWidget*>{m_user, m_password, m_again, m_create})
        widget->setEnabled(ready);
}

} // namespace padron::ui
