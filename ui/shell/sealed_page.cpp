// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sealed_page.h"

#include "errors/error_text.h"
#include "runtime/deliver.h"
#include "shell/gate.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QComboBox>
#include <QDateTime>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

QString whatHappened(const sync::SealOrder& order)
{
    const QString day = QLocale(QLocale::Spanish, QLocale::Mexico)
                            .toString(QDateTime::fromMSecsSinceEpoch(order.centreMs), QStringLiteral("d 'de' MMMM 'de' yyyy, HH:mm"));
    switch (order.reason) {
    case sync::SealReason::Robo:
        return SealedPage::tr("El centro dio de baja el equipo %1 el %2, por robo.").arg(order.deviceId, day);
    case sync::SealReason::Extravio:
        return SealedPage::tr("El centro dio de baja el equipo %1 el %2, por extravío.").arg(order.deviceId, day);
    case sync::SealReason::Retiro:
        break;
    }
    return SealedPage::tr("El centro dio de baja el equipo %1 el %2, porque se retiró del servicio.").arg(order.deviceId, day);
}

} // namespace

SealedPage::SealedPage(Gate& gate, const sync::SealOrder& order, QWidget* parent)
    : CentredCard(tr("Este equipo fue dado de baja por el centro"), whatHappened(order), parent),
      m_user(new QComboBox(this)), m_recover(new QPushButton(tr("Pedir al centro que lo abra…"), this)),
      m_message(new InlineMessage(this))
{
    setObjectName(QStringLiteral("sealedPage"));
    m_message->setObjectName(QStringLiteral("sealedMessage"));
    m_recover->setObjectName(QStringLiteral("sealedRecover"));
    setRole(m_recover, "primary");
    const auto addText = [this](const QString& text, const char* name) {
        auto* label = new Label(text, this);
        label->setObjectName(QLatin1String(name));
        label->setWordWrap(true);
        column()->addWidget(label);
    };
    addText(tr("Qué se conserva: todo lo registrado sigue en el equipo, cifrado; también lo que no se alcanzó a enviar. Las "
               "contraseñas y el código de recuperación impreso ya no lo abren."),
            "sealedKept");
    addText(tr("Si usted encontró este equipo, no es suyo o no sabe por qué se dio de baja: apáguelo y avise a la coordinación "
               "estatal del padrón. No hay nada que pueda consultarse en él."),
            "sealedFound");
    addText(tr("Si la baja fue por error o el equipo se recuperó: llame a la coordinación. Cuando ella lo permita, pida aquí que "
               "lo abra; después se da de alta con un código nuevo, y lo pendiente se envía. Al entrar, ponga contraseñas "
               "nuevas e imprima otro código de recuperación en Ajustes."),
            "sealedBack");
    column()->addWidget(m_message);
    column()->addWidget(new FieldBox(tr("Quién lo pide"), m_user, QStringLiteral("sealedUser"), this));
    column()->addWidget(m_recover);
    m_recover->setEnabled(false);
    setFirst(m_recover);
    connect(m_recover, &QPushButton::clicked, this, [this] { Q_EMIT recoveryRequested(m_user->currentData().toString()); });
    runtime::deliver(gate.userNames(), this, [this](core::Result<QStringList> names) {
        if (!names) {
            m_message->say(Theme::Tone::Danger, sentenceFor(names.error()));
            return;
        }
        for (const QString& name : *names)
            m_user->addItem(shownText(name), name);
        m_recover->setEnabled(m_user->count() > 0);
        m_recover->setFocus();
    });
}

} // namespace padron::ui
