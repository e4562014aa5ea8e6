// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/boxes.h"

#include "central/errors.h"
#include "central/log_event.h"
#include "central/print_permits.h"

#include <QSet>

#include <algorithm>

namespace padron::central {

using core::Result;

Result<Boxes::Sent> Boxes::create(const QString& module, const QString& name, const QStringList& folios)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const qint64 row, moduleByKey(*tx, module));
    PADRON_TRY(tx->lockModule(row)); // one box at a time, and whoever enrols meanwhile finds it
    PADRON_ASSIGN(const QList<Box> others, tx->boxes());
    if (std::any_of(others.begin(), others.end(), [&](const Box& box) { return box.moduleRow == row && box.lot.name == name; }))
        return core::fail(kArgumentsWrong, QStringLiteral("el módulo ya tiene una caja con ese nombre"));
    Sent sent;
    sent.lot.lot = domain::LotId(m_ids.next());
    sent.lot.name = name;
    sent.lot.sentAt = m_clock.wallMs() / 1000;
    PADRON_ASSIGN(const auto devices, tx->lockDevicesOf(row)); // nobody says "printed" meanwhile
    PADRON_ASSIGN(const auto chosen, choose(*tx, row, folios, sent));
    for (const BoxCandidate& card : chosen)
        sent.lot.cards.append({card.person, card.folio, card.issueNumber, card.name});
    if (chosen.isEmpty())
        return sent;
    PADRON_TRY(send(*tx, row, sent));
    for (const DeviceRow device : devices) {
        PADRON_ASSIGN(const quint64 position, tx->takePosition(device));
        PADRON_TRY(tx->insertItem(device, position, sent.lot));
    }
    sent.toldDevices = devices.size();
    PADRON_TRY(tx->commit());
    logEvent("caja-enviada", {{QStringLiteral("caja"), sent.lot.lot.text()},
                              {QStringLiteral("tarjetas"), sent.lot.cards.size()},
                              {QStringLiteral("equipos"), sent.toldDevices}});
    return sent;
}

Result<QList<BoxCandidate>> Boxes::choose(CentralTransaction& tx, qint64 module, const QStringList& folios, Sent& sent)
{
    const qint64 now = sent.lot.sentAt;
    if (folios.isEmpty()) {
        PADRON_ASSIGN(const auto free, tx.boxCandidates(module, {}, now, kMostCards));
        PADRON_ASSIGN(sent.leftOut, tx.leftOut(module, now));
        return free;
    }
    QList<BoxCandidate> chosen;
    QSet<QString> seen;
    for (const QString& typed : folios) {
        const auto folio = domain::Folio::parse(typed);
        const QString digits = folio ? folio->digits() : QString();
        if (!digits.isEmpty() && seen.contains(digits))
            continue;
        seen.insert(digits);
        QList<BoxCandidate> found;
        if (folio) {
            PADRON_ASSIGN(found, tx.boxCandidates(module, digits, now, 1));
        }
        if (found.isEmpty())
            sent.refused.append({typed, QStringLiteral("sin-credencial")});
        else if (!found.first().against.isEmpty())
            sent.refused.append({typed, found.first().against});
        else if (chosen.size() == kMostCards)
            sent.refused.append({typed, QStringLiteral("no-cupo")});
        else
            chosen.append(found.first());
    }
    return chosen;
}

Result<void> Boxes::send(CentralTransaction& tx, qint64 module, Sent& sent)
{
    PADRON_TRY(tx.insertBox({sent.lot, module, 0}));
    for (const auto& card : sent.lot.cards) {
        PADRON_ASSIGN(CardFacts facts, tx.lockCard(card.person, card.issueNumber));
        facts.printedMs = m_clock.wallMs();
        facts.box = sent.lot.lot;
        facts.moduleRow = module;
        PADRON_TRY(tx.saveCard(facts));
    }
    return {};
}

Result<QList<Boxes::Line>> Boxes::list()
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const QList<Box> boxes, tx->boxes());
    QList<Line> lines;
    for (const Box& box : boxes) {
        PADRON_ASSIGN(const Module module, tx->module(box.moduleRow));
        lines.append({box, module});
    }
    return lines;
}

} // namespace padron::central
