// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/apply_cards.h"

#include "ports/errors.h"

#include <QSet>

namespace padron::usecases {

core::Result<void> ApplyCards::take(const sync::PrintAuthorised& said)
{
    PADRON_ASSIGN(const auto held, m_prints.authorisation());
    if (held && said.number <= held->number)
        return {};
    return m_prints.saveAuthorisation({.number = said.number,
                                       .reference = said.reference,
                                       .fromSeconds = said.fromSeconds,
                                       .untilSeconds = said.untilSeconds,
                                       .granted = said.granted});
}

core::Result<void> ApplyCards::take(const sync::LotSent& sent)
{
    const auto known = m_lots.lot(sent.lot);
    if (known) // what was scanned meanwhile stays scanned
        return {};
    if (known.error().code != ports::kNotFound)
        return core::fail(known.error());
    QList<ports::LotCard> cards;
    cards.reserve(sent.cards.size());
    QSet<std::pair<QString, int>> taken;
    for (const auto& card : sent.cards) {
        const auto folio = domain::Folio::parse(card.folio);
        const std::pair key(card.folio, card.issueNumber);
        if (!folio || taken.contains(key)) // told from another module's log: what is wrong there stops nothing here
            continue;
        taken.insert(key);
        cards.append({*folio, card.issueNumber, card.person, card.name, true, 0});
    }
    if (cards.isEmpty())
        return {};
    return m_lots.insert({.id = sent.lot, .name = sent.name, .sentSeconds = sent.sentAt, .toldMs = m_clock.wallMs()}, cards);
}

} // namespace padron::usecases
