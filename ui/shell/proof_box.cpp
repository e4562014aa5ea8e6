// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/proof_box.h"

#include "access/errors.h"
#include "errors/error_text.h"
#include "runtime/deliver.h"
#include "shell/password_text.h"
#include "usecases/sign_in.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
constexpr int kFieldWidth = 360;
constexpr qint64 kServesMs = 90 * 1000; // under access::kProofLastsMs, for what takes a while itself
} // namespace

ProofBox::ProofBox(runtime::StoreExecutor& store, usecases::SignIn& signIn, const QString& userName, QWidget* parent)
    : QFrame(parent), m_store(store), m_signIn(signIn), m_userName(userName), m_what(new Label(QString(), "strong", this)),
      m_message(new InlineMessage(this)), m_password(new QLineEdit), m_confirm(new QPushButton(tr("Confirmar"), this))
{
    setObjectName(QStringLiteral("proofBox"));
    setRole(this, "card");
    setAttribute(Qt::WA_StyledBackground);
    m_what->setObjectName(QStringLiteral("proofWhat"));
    m_what->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("proofMessage"));
    m_password->setEchoMode(QLineEdit::Password);
    m_box = new FieldBox(tr("Su contraseña, otra vez"), m_password, QStringLiteral("proofPassword"), this);
    m_box->setHelp(tr("Entrar confirma, Esc lo deja como está."));
    m_box->setMaximumWidth(kFieldWidth);
    m_confirm->setObjectName(QStringLiteral("proofConfirm"));
    setRole(m_confirm, "primary");
    auto* leaveButton = new QPushButton(tr("Dejarlo como está"), this);
    leaveButton->setObjectName(QStringLiteral("proofLeave"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    buttons->addWidget(m_confirm);
    buttons->addWidget(leaveButton);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid::kL, grid::kM, grid::kL, grid::kM);
    column->setSpacing(grid::kM);
    column->addWidget(m_what);
    column->addWidget(m_message);
    column->addWidget(m_box);
    column->addLayout(buttons);
    connect(m_confirm, &QPushButton::clicked, this, &ProofBox::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &ProofBox::submit);
    connect(leaveButton, &QPushButton::clicked, this, &ProofBox::leave);
    hide();
}

void ProofBox::before(const QString& what, Act act)
{
    if (m_since.isValid() && !m_since.hasExpired(kServesMs)) {
        act(m_proof);
        return;
    }
    m_act = std::move(act);
    m_what->setText(what);
    m_box->clearFinding();
    m_message->hide();
    m_password->clear();
    m_confirm->setEnabled(true);
    show();
    m_password->setFocus(Qt::OtherFocusReason);
}

void ProofBox::forget()
{
    m_since.invalidate();
}

void ProofBox::submit()
{
    if (!m_confirm->isEnabled() || !m_act)
        return;
    m_confirm->setEnabled(false);
    m_message->hide();
    m_box->clearFinding();
    auto secret = std::make_shared<core::SecureBytes>(takePassword(m_password));
    runtime::deliver(m_store.run([&signIn = m_signIn, name = m_userName, secret] { return signIn.prove(name, *secret); }),
                     this, [this](const core::Result<access::Proof>& proof) {
                         m_confirm->setEnabled(true);
                         if (!proof) {
                             refuse(proof.error());
                             m_password->setFocus(Qt::OtherFocusReason);
                             return;
                         }
                         m_proof = *proof;
                         m_since.start();
                         hide();
                         if (const Act act = std::exchange(m_act, {}))
                             act(m_proof);
                     });
}

void ProofBox::refuse(const core::Error& error)
{
    if (error.code == access::kWrongPassword)
        m_box->showFinding(Theme::Tone::Danger, tr("No es su contraseña. Nada cambió; escríbala otra vez."));
    else
        m_message->say(Theme::Tone::Danger, sentenceFor(error));
}

void ProofBox::leave()
{
    m_act = {};
    m_password->clear();
    hide();
    Q_EMIT leftAsItWas();
}

void ProofBox::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

} // namespace padron::ui
