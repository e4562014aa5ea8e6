// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/card_counting.h"

#include "envelope/credential_kinds.h"
#include "ports/errors.h"
#include "usecases/blocking.h"
#include "usecases/lot_errors.h"

#include <QCborArray>
#include <QCborMap>
#include <QSet>

#include <algorithm>

namespace padron::usecases {

using core::Result;
using domain::Card;
using domain::CardState;
using ScanKind = CardCounting::Scan::Kind;
using FoundKind = CardFound::Kind;

namespace {

QCborArray keysOf(const QList<Card>& cards)
{
    QCborArray keys;
    for (const Card& card : cards)
        keys.append(QCborArray{domain::keyOf(card.key.kind), card.key.folio.digits(), card.key.issueNumber});
    return keys;
}

void sortByName(QList<Card>& cards)
{
    std::sort(cards.begin(), cards.end(), [](const Card& one, const Card& other) {
        return QString::localeAwareCompare(one.name, other.name) < 0;
    });
}

void hide(CardCounting::State& state, const QList<domain::Folio>& apart)
{
    for (QList<Card>* cards : {&state.missing, &state.surplus}) {
        usecases::hide(*cards, apart);
        sortByName(*cards);
    }
}

ScanKind kindOf(const CardFound& found, const QString& place)
{
    switch (found.kind) {
    case FoundKind::Here:
        return found.card.place == place ? ScanKind::Seen : ScanKind::Surplus;
    case FoundKind::Away:
    case FoundKind::Missing:
    case FoundKind::Gone:
    case FoundKind::Unknown:
        return ScanKind::Surplus;
    case FoundKind::NotKnown:
        return ScanKind::NotKnown;
    case FoundKind::WhichIssue:
        return ScanKind::WhichIssue;
    case FoundKind::NotACard:
        break;
    }
    return ScanKind::NotACard;
}

} // namespace

CardCounting::CardCounting(ports::CardStore& cards, ports::LotStore& lots, ports::DeviceStore& device,
                           ports::UnitOfWork& work, Recorder& recorder, const core::Clock& clock)
    : m_cards(cards), m_lots(lots), m_work(work), m_recorder(recorder), m_clock(clock), m_reader(device, clock)
{
}

Result<CardCounting::State> CardCounting::stateOf(const QString& place)
{
    State state{.place = place};
    PADRON_ASSIGN(QList<Card> here, m_cards.inState(CardState::EnResguardo));
    here.removeIf([&place](const Card& card) { return card.place != place; });
    state.expected = static_cast<int>(here.size());
    PADRON_ASSIGN(const auto counted, m_lots.counted(place));
    state.begun = !counted.isEmpty();
    QSet<QString> seen;
    const auto nameOf = [](const domain::CardKey& key) {
        return domain::keyOf(key.kind) + key.folio.digits() + u'/' + QString::number(key.issueNumber);
    };
    for (const auto& one : counted)
        seen.insert(nameOf(one.key));
    QSet<QString> expected;
    for (const Card& card : here) {
        const QString name = nameOf(card.key);
        expected.insert(name);
        if (seen.contains(name))
            ++state.seen;
        else
            state.missing.append(card);
    }
    for (const auto& one : counted) {
        if (expected.contains(nameOf(one.key)))
            continue;
        PADRON_ASSIGN(const auto known, m_cards.card(one.key));
        state.surplus.append(known.value_or(Card{.key = one.key, .name = one.name}));
    }
    sortByName(state.missing);
    sortByName(state.surplus);
    return state;
}

Result<CardCounting::State> CardCounting::state(const QString& place)
{
    PADRON_TRY(m_recorder.permit(access::Permission::KeepCustody));
    m_reader.forget();
    PADRON_ASSIGN(State state, stateOf(place));
    PADRON_ASSIGN(const auto apart, foliosApart(m_cards, m_recorder));
    hide(state, apart);
    return state;
}

Result<CardCounting::Scan> CardCounting::scan(const QString& place, const QString& text)
{
    PADRON_TRY(m_recorder.permit(access::Permission::KeepCustody));
    PADRON_ASSIGN(const CardRead read, m_reader.read(text));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    Scan scan;
    PADRON_ASSIGN(scan.found, cardFound(m_cards, read));
    scan.kind = kindOf(scan.found, place);
    if (scan.kind == ScanKind::Seen || scan.kind == ScanKind::Surplus) {
        const auto noted = m_lots.noteCounted(place, {scan.found.card.key, scan.found.card.name});
        if (!noted && noted.error().code == ports::kAlreadyExists)
            scan.kind = ScanKind::Again;
        else if (!noted)
            return core::fail(noted.error());
    }
    PADRON_ASSIGN(scan.state, stateOf(place));
    PADRON_TRY(transaction.commit());
    PADRON_ASSIGN(const auto apart, foliosApart(m_cards, m_recorder));
    hide(scan.found.card, apart);
    hide(scan.state, apart);
    return scan;
}

Result<ports::CardCount> CardCounting::finish(const QString& place, bool missingAreMissing)
{
    PADRON_TRY(m_recorder.permit(access::Permission::KeepCustody));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(State state, stateOf(place));
    if (!state.begun)
        return core::fail(kNothingScanned);
    const qint64 now = m_clock.wallMs();
    if (missingAreMissing) {
        for (Card card : state.missing) {
            card.state = CardState::Faltante;
            card.sinceMs = now;
            PADRON_TRY(m_cards.update(card));
        }
    }
    for (Card card : state.surplus) {
        PADRON_ASSIGN(const auto known, m_cards.card(card.key));
        if (!known || known->state != CardState::Faltante)
            continue;
        card.state = CardState::EnResguardo;
        card.place = place;
        card.sinceMs = now;
        if (card.holder.isEmpty())
            card.holder = m_recorder.user().name;
        PADRON_TRY(m_cards.update(card));
    }
    const ports::CardCount count{.atMs = now,
                                 .place = place,
                                 .expected = state.expected,
                                 .found = state.seen,
                                 .missing = static_cast<int>(state.missing.size()),
                                 .surplus = static_cast<int>(state.surplus.size()),
                                 .byName = m_recorder.user().name};
    PADRON_TRY(m_lots.add(count));
    PADRON_TRY(m_lots.forgetCounted(place));
    const QCborMap payload{{1, place}, {2, state.expected}, {3, keysOf(state.missing)}, {4, keysOf(state.surplus)}};
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kCardsCounted, .numeral = "41", .payload = payload}));
    PADRON_TRY(transaction.commit());
    return count;
}

Result<void> CardCounting::leave(const QString& place)
{
    PADRON_TRY(m_recorder.permit(access::Permission::KeepCustody));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_lots.forgetCounted(place));
    return transaction.commit();
}

Result<QList<ports::CardCount>> CardCounting::counts(const QString& place, int limit)
{
    PADRON_TRY(m_recorder.permit(access::Permission::KeepCustody));
    return m_lots.counts(place, limit);
}

} // namespace padron::usecases
