// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sign_in_page.h"

#include "access/errors.h"
#include "errors/error_text.h"
#include "runtime/deliver.h"
#include "shell/gate.h"
#include "shell/password_text.h"
#include "shell/salvaged_text.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace padron::ui {

SignInPage::SignInPage(Gate& gate, const QString& lockedUser, QWidget* parent)
    : CentredCard(lockedUser.isEmpty() ? tr("Entrar") : tr("Sesión bloqueada"),
                  lockedUser.isEmpty() ? tr("Módulo de Registro")
                                       : tr("Lo capturado está guardado. Al entrar vuelve a donde estaba."),
                  parent),
      m_gate(gate), m_user(new QComboBox(this)), m_password(new QLineEdit(this)),
      m_enter(new QPushButton(tr("Entrar"), this)),
      m_recover(new QPushButton(tr("Usar el código de recuperación"), this)), m_message(new InlineMessage(this)),
      m_clock(new QTimer(this))
{
    setObjectName(QStringLiteral("signInPage"));
    m_message->setObjectName(QStringLiteral("signInMessage"));
    m_password->setEchoMode(QLineEdit::Password);
    m_enter->setObjectName(QStringLiteral("signInEnter"));
    setRole(m_enter, "primary");
    m_recover->setObjectName(QStringLiteral("signInRecover"));
    setRole(m_recover, "link");

    column()->addWidget(m_message);
    column()->addWidget(new FieldBox(tr("Usuario"), m_user, QStringLiteral("signInUser"), this));
    column()->addWidget(new FieldBox(tr("Contraseña"), m_password, QStringLiteral("signInPassword"), this));
    column()->addWidget(m_enter);
    column()->addWidget(m_recover, 0, Qt::AlignLeft);
    setFirst(m_password);

    m_clock->setInterval(1000);
    m_clock->setObjectName(QStringLiteral("signInClock"));
    connect(m_clock, &QTimer::timeout, this, &SignInPage::tick);
    connect(m_enter, &QPushButton::clicked, this, &SignInPage::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_recover, &QPushButton::clicked, this, [this] { Q_EMIT recoveryRequested(m_user->currentText()); });
    loadUsers(lockedUser);
}

void SignInPage::loadUsers(const QString& preferred)
{
    runtime::deliver(m_gate.userNames(), this, [this, preferred](core::Result<QStringList> names) {
        if (!names) {
            m_message->say(Theme::Tone::Danger, sentenceFor(names.error()));
            return;
        }
        for (const QString& name : *names)
            m_user->addItem(shownText(name), name);
        if (const int row = m_user->findData(preferred); row >= 0)
            m_user->setCurrentIndex(row);
        if (std::exchange(m_submitWhenLoaded, false))
            submit();
    });
}

void SignInPage::submit()
{
    if (!m_enter->isEnabled())
        return;
    if (m_user->count() == 0) { // somebody types faster than the names come
        m_submitWhenLoaded = true;
        return;
    }
    if (m_password->text().isEmpty()) {
        m_message->say(Theme::Tone::Info, tr("Escriba su contraseña."));
        m_password->setFocus();
        return;
    }
    const QString name = m_user->currentData().toString();
    m_message->hide();
    setReady(false);
    runtime::deliver(m_gate.signIn(name, takePassword(m_password)), this, [this, name](core::Result<void> done) {
        if (done) {
            Q_EMIT entered(name);
            return;
        }
        setReady(true);
        if (m_gate.canSalvage())
            offerSalvage(done.error(), name);
        else
            refused(done.error());
    });
}

void SignInPage::refused(const core::Error& error)
{
    bool isNumber = false;
    const int seconds = error.detail.toInt(&isNumber);
    if (error.code == access::kLockedOut && isNumber && seconds > 0) {
        startWait(seconds);
        return;
    }
    m_message->say(Theme::Tone::Danger, sentenceFor(error));
    m_password->setFocus();
}

void SignInPage::offerSalvage(const core::Error& error, const QString& userName)
{
    m_message->say(Theme::Tone::Danger,
                   tr("%1 Restaure un respaldo, o consulte mientras tanto lo que todavía se pueda leer: se copia cifrado a "
                      "otra carpeta y lo dañado queda como está.")
                       .arg(sentenceFor(error)));
    QPushButton* read = m_message->addButton(tr("Consultar lo que se pueda leer"));
    read->setObjectName(QStringLiteral("signInSalvage"));
    read->setFocus();
    connect(read, &QPushButton::clicked, this, [this, userName] { salvage(userName); });
    addRestore();
}

void SignInPage::addRestore()
{
    QPushButton* restore = m_message->addButton(tr("Restaurar un respaldo…"));
    restore->setObjectName(QStringLiteral("signInRestore"));
    connect(restore, &QPushButton::clicked, this, &SignInPage::restoreRequested, Qt::QueuedConnection);
}

void SignInPage::salvage(const QString& userName)
{
    setReady(false);
    m_message->say(Theme::Tone::Info, tr("Leyendo lo que se pueda. Puede tardar unos minutos…"));
    runtime::deliver(m_gate.openSalvaged(), this, [this, userName](core::Result<Salvaged> read) {
        setReady(true);
        if (!read) {
            m_message->say(Theme::Tone::Danger,
                           tr("%1 No se pudo leer nada más: hace falta un respaldo. Lo dañado queda como está.")
                               .arg(sentenceFor(read.error())));
            addRestore();
            return;
        }
        m_message->say(Theme::Tone::Warn, salvagedText(*read));
        QPushButton* enter = m_message->addButton(tr("Entrar sólo a consultar"), "primary");
        enter->setObjectName(QStringLiteral("signInReadOnly"));
        enter->setFocus();
        connect(enter, &QPushButton::clicked, this, [this, userName] { Q_EMIT entered(userName); });
    });
}

void SignInPage::startWait(int seconds)
{
    m_secondsLeft = seconds + 1;
    setReady(false);
    m_clock->start();
    tick();
}

void SignInPage::tick()
{
    if (--m_secondsLeft > 0) {
        m_message->say(Theme::Tone::Warn, sentenceFor(core::Error{access::kLockedOut, QString::number(m_secondsLeft)}));
        return;
    }
    m_clock->stop();
    m_message->hide();
    setReady(true);
    m_password->setFocus();
}

void SignInPage::setReady(bool ready)
{
    m_enter->setEnabled(ready);
    m_password->setEnabled(ready);
    m_user->setEnabled(ready);
    m_recover->setEnabled(ready);
}

} // namespace padron::ui
