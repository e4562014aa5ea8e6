// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/recovery_page.h"

#include "errors/error_text.h"
#include "runtime/deliver.h"
#include "shell/gate.h"
#include "shell/password_text.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

RecoveryPage::RecoveryPage(Gate& gate, const QString& userName, QWidget* parent)
    : CentredCard(tr("Código de recuperación"),
                  tr("Está en la hoja que se imprimió al crear el almacén. Con él, %1 elige una contraseña nueva.")
                      .arg(userName),
                  parent),
      m_gate(gate), m_userName(userName), m_code(new QLineEdit(this)), m_password(new QLineEdit(this)),
      m_again(new QLineEdit(this)), m_enter(new QPushButton(tr("Cambiar la contraseña y entrar"), this)),
      m_message(new InlineMessage(this))
{
    setObjectName(QStringLiteral("recoveryPage"));
    m_message->setObjectName(QStringLiteral("recoveryMessage"));
    m_password->setEchoMode(QLineEdit::Password);
    m_again->setEchoMode(QLineEdit::Password);
    setRole(m_code, "mono");
    m_enter->setObjectName(QStringLiteral("recoveryEnter"));
    setRole(m_enter, "primary");
    auto* back = new QPushButton(tr("Volver"), this);
    back->setObjectName(QStringLiteral("recoveryBack"));

    m_codeBox = new FieldBox(tr("Código"), m_code, QStringLiteral("recoveryCode"), this);
    m_codeBox->setHelp(tr("Ocho grupos de cuatro; mayúsculas, espacios y guiones dan igual."));
    auto* passwordBox = new FieldBox(tr("Contraseña nueva"), m_password, QStringLiteral("recoveryPassword"), this);
    passwordBox->setHelp(tr("Al menos 10 caracteres; una frase de varias palabras sirve bien."));
    m_againBox = new FieldBox(tr("Contraseña nueva, otra vez"), m_again, QStringLiteral("recoveryAgain"), this);
    column()->addWidget(m_message);
    column()->addWidget(m_codeBox);
    column()->addWidget(passwordBox);
    column()->addWidget(m_againBox);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    buttons->addWidget(m_enter, 1);
    buttons->addWidget(back);
    column()->addLayout(buttons);
    auto* centre = new QPushButton(tr("No tengo la hoja: pedirlo al padrón central"), this);
    centre->setObjectName(QStringLiteral("recoveryCentre"));
    column()->addWidget(centre, 0, Qt::AlignLeft);
    connect(centre, &QPushButton::clicked, this, &RecoveryPage::centreRequested);
    setFirst(m_code);

    connect(m_enter, &QPushButton::clicked, this, &RecoveryPage::submit);
    connect(m_again, &QLineEdit::returnPressed, this, &RecoveryPage::submit);
    connect(back, &QPushButton::clicked, this, &RecoveryPage::leaveRequested);
}

void RecoveryPage::submit()
{
    if (!m_enter->isEnabled())
        return;
    m_codeBox->clearFinding();
    m_againBox->clearFinding();
    if (m_code->text().trimmed().isEmpty()) {
        m_codeBox->showFinding(Theme::Tone::Danger, tr("Escriba el código de la hoja."));
        m_code->setFocus();
        return;
    }
    if (!samePassword(m_password, m_again)) {
        m_againBox->showFinding(Theme::Tone::Danger, tr("Las dos contraseñas no son iguales."));
        m_again->setFocus();
        return;
    }
    m_message->hide();
    m_enter->setEnabled(false);
    core::SecureBytes password = takePassword(m_password);
    m_again->clear();
    runtime::deliver(m_gate.recover(m_userName, m_code->text(), std::move(password)), this,
                     [this](core::Result<void> done) {
                         m_enter->setEnabled(true);
                         if (done) {
                             m_code->clear();
                             Q_EMIT entered(m_userName);
                             return;
                         }
                         m_message->say(Theme::Tone::Danger, sentenceFor(done.error()));
                         m_code->setFocus();
                     });
}

} // namespace padron::ui
