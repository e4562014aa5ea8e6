// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/restored_banner.h"

#include "models/row_texts.h"
#include "shell/gate.h"

#include <QDateTime>
#include <QPushButton>

namespace padron::ui {

RestoredBanner::RestoredBanner(Gate& gate, QWidget* parent) : InlineMessage(parent), m_gate(gate)
{
    setObjectName(QStringLiteral("restoredBanner"));
}

void RestoredBanner::refresh()
{
    const qint64 fromMs = m_gate.restoredFrom();
    if (fromMs == 0)
        return hide();
    say(Theme::Tone::Warn, tr("Este equipo es de un respaldo de %1: lo que se registró después no está aquí. Antes de registrar "
                              "a alguien, pregunte si ya se hizo; las capturas pendientes de antes también pueden estar ya "
                              "registradas.")
                               .arg(whenText(fromMs, QDateTime::currentDateTime())));
    QPushButton* known = addButton(tr("Entendido"));
    known->setObjectName(QStringLiteral("restoredKnown"));
    connect(known, &QPushButton::clicked, this, [this] {
        m_gate.forgetRestored();
        hide();
    });
}

} // namespace padron::ui
