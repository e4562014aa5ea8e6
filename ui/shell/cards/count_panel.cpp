// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/cards/count_panel.h"

#include "errors/credential_text.h"
#include "errors/error_text.h"
#include "runtime/deliver.h"
#include "shell/cards/scan_panel.h"
#include "shell/desk.h"
#include "usecases/card_custody.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

using usecases::CardCounting;
using usecases::CardFound;
using Tone = Theme::Tone;

CountPanel::CountPanel(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_panel(new ScanPanel(QStringLiteral("count"), this)),
      m_missing(new QCheckBox(tr("Ya se buscaron: las que no se leyeron quedan como faltantes"), this)),
      m_finish(new QPushButton(tr("Terminar el conteo"), this)), m_leave(new QPushButton(tr("Seguir después   Esc"), this))
{
    m_missing->setObjectName(QStringLiteral("countMissing"));
    m_finish->setObjectName(QStringLiteral("countFinish"));
    setRole(m_finish, "primary");
    m_leave->setObjectName(QStringLiteral("countLeave"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    buttons->addWidget(m_finish);
    buttons->addWidget(m_leave);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(m_panel, 1);
    column->addWidget(m_missing);
    column->addLayout(buttons);

    connect(m_panel, &ScanPanel::scanned, this, &CountPanel::scan);
    connect(m_finish, &QPushButton::clicked, this, &CountPanel::finish);
    connect(m_leave, &QPushButton::clicked, this, [this] { Q_EMIT finished({}); });
}

void CountPanel::begin(const QString& place)
{
    m_place = place;
    m_missing->setChecked(false);
    m_panel->sayNothing();
    runtime::deliver(m_desk.store.run([&counting = m_desk.custody->counting(), place] { return counting.state(place); }), this,
                     [this](const core::Result<CardCounting::State>& state) {
                         if (!state)
                             return m_panel->say(Tone::Danger, sentenceFor(state.error()));
                         showState(*state);
                     });
}

void CountPanel::takeFocus()
{
    m_panel->takeFocus();
}

void CountPanel::showState(const CardCounting::State& state)
{
    QString note = state.missing.isEmpty() ? tr("No falta ninguna.") : tr("Faltan %1.").arg(state.missing.size());
    if (!state.surplus.isEmpty())
        note += u' ' + tr("Sobran %1.").arg(state.surplus.size());
    m_panel->showFigures(tr("Conteo de %1").arg(shownText(state.place)), state.seen, state.expected, note);
    QList<NamedCardsModel::Row> rows;
    for (const domain::Card& card : state.surplus) {
        const QString where = card.place.isEmpty() ? tr("no estaba en el inventario") : tr("según el inventario: %1").arg(shownText(card.place));
        rows.append({card.name, card.key.folio.text(), tr("Sobra"), where, Tone::Warn});
    }
    for (const domain::Card& card : state.missing)
        rows.append({card.name, card.key.folio.text(), tr("Falta"), card.holder, Tone::Neutral});
    m_panel->showRows(rows);
    m_missing->setVisible(!state.missing.isEmpty());
    m_finish->setEnabled(state.begun);
}

void CountPanel::scan(const QString& text)
{
    runtime::deliver(m_desk.store.run([&counting = m_desk.custody->counting(), place = m_place, text] { return counting.scan(place, text); }),
                     this, [this](const core::Result<CardCounting::Scan>& scan) {
                         if (!scan)
                             return m_panel->say(Tone::Danger, sentenceFor(scan.error()));
                         tell(*scan);
                     });
}

void CountPanel::tell(const CardCounting::Scan& scan)
{
    using Kind = CardCounting::Scan::Kind;
    const domain::Card& card = scan.found.card;
    const QString who = QStringLiteral("%1, %2").arg(shownText(card.name), card.key.folio.text());
    showState(scan.state);
    switch (scan.kind) {
    case Kind::Seen:
        return m_panel->say(Tone::Ok, tr("Contada: %1.").arg(who));
    case Kind::Again:
        return m_panel->say(Tone::Info, tr("Ya se había contado: %1.").arg(who));
    case Kind::Surplus:
        switch (scan.found.kind) {
        case CardFound::Kind::Here:
            return m_panel->say(Tone::Warn, tr("Debería estar en otro lugar, %2: %1. Si se queda aquí, trasládela después.")
                                                .arg(who, shownText(card.place)));
        case CardFound::Kind::Missing:
            return m_panel->say(Tone::Ok, tr("Apareció una que faltaba: %1. Al terminar vuelve al resguardo.").arg(who));
        case CardFound::Kind::Gone:
            return m_panel->say(Tone::Warn, tr("No debería estar aquí: %1. Según el inventario se entregó o se dio por perdida. "
                                               "Apártela y pregunte.").arg(who));
        default:
            return m_panel->say(Tone::Warn, tr("No está en el inventario de este equipo: %1. Al terminar, recíbala con un traslado.").arg(who));
        }
    case Kind::NotKnown:
        return m_panel->say(Tone::Danger, tr("Del folio %1 no hay ninguna tarjeta en el inventario. Lea su QR.").arg(card.key.folio.text()));
    case Kind::WhichIssue:
        return m_panel->say(Tone::Warn, tr("Hay varias expediciones del folio %1. Escriba el folio, una diagonal y el número de expedición.")
                                            .arg(card.key.folio.text()));
    case Kind::NotACard:
        return m_panel->say(Tone::Danger, tr("No se contó: no es una tarjeta del padrón.") + u' ' + reasonSentence(scan.found.reason));
    }
}

void CountPanel::finish()
{
    const bool missing = m_missing->isVisibleTo(this) && m_missing->isChecked();
    m_finish->setEnabled(false); // a second press is not a second count
    runtime::deliver(
        m_desk.store.run([&counting = m_desk.custody->counting(), place = m_place, missing] { return counting.finish(place, missing); }), this,
        [this, missing](const core::Result<ports::CardCount>& count) {
            if (!count) {
                m_finish->setEnabled(true);
                return m_panel->say(Tone::Danger, sentenceFor(count.error()));
            }
            QString said = tr("Conteo de %1 terminado: %2 de %3.").arg(shownText(count->place)).arg(count->found).arg(count->expected);
            if (count->missing > 0)
                said += u' ' + (missing ? tr("%1 quedaron como faltantes.").arg(count->missing)
                                        : tr("%1 no se leyeron y siguen en el inventario.").arg(count->missing));
            Q_EMIT finished(said);
        });
}

void CountPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT finished({});
    else
        QWidget::keyPressEvent(event);
}

} // namespace padron::ui
