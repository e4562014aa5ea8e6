// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/card_custody.h"

#include "domain/strokes_codec.h"
#include "envelope/credential_kinds.h"
#include "usecases/blocking.h"
#include "usecases/lot_errors.h"

#include <QCborArray>
#include <QCborMap>

#include <algorithm>
#include <map>

namespace padron::usecases {

using core::Result;
using domain::Card;
using domain::CardState;
using ports::TransferTo;

namespace {

constexpr qsizetype kMostText = 120;
constexpr qsizetype kMostTransferred = 500; // what the centre takes in one list

QString kept(const QString& text)
{
    return text.simplified().left(kMostText);
}

Result<void> checkSigned(const QList<domain::Stroke>& strokes, const char* who)
{
    const qsizetype points = domain::pointCount(strokes);
    if (points == 0 || points > domain::kMostPadPoints)
        return core::fail(kSignatureMissing, QLatin1String(who));
    return {};
}

bool mayGo(const Card& card, TransferTo to)
{
    return card.state == CardState::EnResguardo || (card.state == CardState::Trasladada && to == TransferTo::Lugar);
}

} // namespace

CardCustody::CardCustody(ports::CardStore& cards, ports::LotStore& lots, ports::UserStore& users,
                         ports::RegistryStore& registry, ports::DeviceStore& device, ports::UnitOfWork& work,
                         Recorder& recorder, const core::Clock& clock, core::IdSource& ids)
    : m_cards(cards), m_lots(lots), m_users(users), m_registry(registry), m_work(work), m_recorder(recorder),
      m_clock(clock), m_ids(ids), m_reader(device, clock), m_counting(cards, lots, device, work, recorder, clock)
{
}

Result<bool> CardCustody::appointed()
{
    PADRON_TRY(m_recorder.permit(access::Permission::KeepCustody));
    PADRON_ASSIGN(const auto person, m_users.person(m_recorder.user().id));
    if (!person || !person->appointment)
        return false;
    const QDate today = m_clock.today();
    return person->appointment->from <= today && (person->appointment->until.isNull() || today <= person->appointment->until);
}

Result<CardCustody::Inventory> CardCustody::inventory(const Wanted& wanted)
{
    PADRON_TRY(m_recorder.permit(access::Permission::KeepCustody));
    m_reader.forget();
    Inventory found;
    PADRON_ASSIGN(QList<Card> here, m_cards.inState(CardState::EnResguardo));
    std::map<std::pair<QString, QString>, int> piles;
    std::map<QString, core::PersonId> localidades;
    for (const Card& card : here) {
        ++piles[{card.place, card.holder}];
        if (!card.localidad.isEmpty())
            localidades.try_emplace(card.localidad, card.person);
    }
    for (const auto& [pile, cards] : piles)
        found.piles.append({pile.first, pile.second, cards});
    for (const auto& [key, somebody] : localidades) {
        const auto person = m_registry.person(somebody);
        found.localidades.append({key, person ? person->domicilio.localidad : key});
    }
    if (wanted.state != CardState::EnResguardo) {
        PADRON_ASSIGN(here, m_cards.inState(wanted.state));
    }
    found.cards = std::move(here);
    found.cards.removeIf([&wanted](const Card& card) {
        return (wanted.kind && card.key.kind != *wanted.kind) || (!wanted.place.isEmpty() && card.place != wanted.place)
               || (!wanted.holder.isEmpty() && card.holder != wanted.holder)
               || (!wanted.localidad.isEmpty() && card.localidad != wanted.localidad);
    });
    PADRON_ASSIGN(const auto apart, foliosApart(m_cards, m_recorder));
    hide(found.cards, apart);
    std::sort(found.cards.begin(), found.cards.end(), [](const Card& one, const Card& other) {
        if (const int places = QString::localeAwareCompare(one.place, other.place))
            return places < 0;
        return QString::localeAwareCompare(one.name, other.name) < 0;
    });
    return found;
}

Result<CardFound> CardCustody::find(const QString& text)
{
    PADRON_TRY(m_recorder.permit(access::Permission::KeepCustody));
    PADRON_ASSIGN(const CardRead read, m_reader.read(text));
    PADRON_ASSIGN(CardFound found, cardFound(m_cards, read));
    PADRON_ASSIGN(const auto apart, foliosApart(m_cards, m_recorder));
    hide(found.card, apart);
    return found;
}

Result<QList<Card>> CardCustody::givenOf(const Transfer& transfer)
{
    QList<Card> given;
    int gone = 0;
    for (const auto& key : transfer.cards) {
        if (std::any_of(given.begin(), given.end(), [&key](const Card& one) { return one.key == key; }))
            continue; // said twice, it goes once
        PADRON_ASSIGN(const auto card, m_cards.card(key));
        if (card && mayGo(*card, transfer.to))
            given.append(*card);
        else
            ++gone;
    }
    if (gone > 0)
        return core::fail(kCardNotInCustody, QString::number(gone));
    return given;
}

Result<QList<Card>> CardCustody::arrivingOf(const Transfer& transfer)
{
    QList<Card> arriving;
    if (!transfer.arriving.isEmpty() && transfer.to != TransferTo::Lugar)
        return core::fail(kCardNotInCustody, QString::number(transfer.arriving.size()));
    for (const QString& text : transfer.arriving) {
        PADRON_ASSIGN(const CardRead read, m_reader.read(text));
        if (read.kind != CardRead::Kind::Scanned)
            return core::fail(kCardNotInCustody, QStringLiteral("1"));
        PADRON_ASSIGN(Card card, cardInCustody(m_cards, m_registry, read.key, {}, read.name));
        card.birth = read.birth;
        arriving.append(card);
    }
    return arriving;
}

Result<domain::TransferId> CardCustody::transfer(const Transfer& transfer)
{
    PADRON_TRY(m_recorder.permit(access::Permission::KeepCustody));
    ports::CardTransfer made{.id = domain::TransferId(m_ids.next()),
                             .atMs = m_clock.wallMs(),
                             .to = transfer.to,
                             .place = kept(transfer.place),
                             .gives = kept(transfer.gives),
                             .receives = kept(transfer.receives),
                             .givesStrokes = transfer.givesStrokes,
                             .receivesStrokes = transfer.receivesStrokes};
    const std::pair<const QString&, const char*> needed[] = {{made.place, "place"}, {made.gives, "gives"}, {made.receives, "receives"}};
    for (const auto& [text, field] : needed)
        if (text.isEmpty())
            return core::fail(kCustodyIncomplete, QLatin1String(field));
    if (made.to == TransferTo::Modulo && !transfer.module) // without it the centre could tell nobody that they come
        return core::fail(kCustodyIncomplete, QStringLiteral("module"));
    PADRON_TRY(checkSigned(made.givesStrokes, "gives"));
    PADRON_TRY(checkSigned(made.receivesStrokes, "receives"));
    const qsizetype asked = transfer.cards.size() + transfer.arriving.size();
    if (asked == 0)
        return core::fail(kCustodyIncomplete, QStringLiteral("cards"));
    if (asked > kMostTransferred)
        return core::fail(kTooManyCards);

    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(QList<Card> given, givenOf(transfer));
    PADRON_ASSIGN(QList<Card> arriving, arrivingOf(transfer));
    QCborArray keys;
    const auto move = [&](QList<Card>& moved, auto write) -> Result<void> {
        for (Card& card : moved) {
            card.state = transfer.to == TransferTo::Modulo ? CardState::Trasladada : CardState::EnResguardo;
            card.place = made.place;
            card.holder = made.receives;
            card.sinceMs = made.atMs;
            PADRON_TRY(write(card));
            keys.append(QCborArray{domain::keyOf(card.key.kind), card.key.folio.digits(), card.key.issueNumber});
        }
        return {};
    };
    PADRON_TRY(move(given, [this](const Card& card) { return m_cards.update(card); }));
    PADRON_TRY(move(arriving, [this](const Card& card) { return m_cards.insert(card); }));
    made.cards = static_cast<int>(keys.size());
    PADRON_TRY(m_lots.add(made));
    QCborMap payload{{1, made.id.bytes()},
                     {2, ports::keyOf(made.to)},
                     {3, made.place},
                     {4, keys},
                     {5, made.gives},
                     {6, made.receives},
                     {7, domain::strokesToCbor(made.givesStrokes)},
                     {8, domain::strokesToCbor(made.receivesStrokes)}};
    if (transfer.module)
        payload.insert(9, transfer.module->digits());
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kCardsTransferred, .numeral = "41", .payload = payload}));
    PADRON_TRY(transaction.commit());
    return made.id;
}

Result<QList<ports::CardTransfer>> CardCustody::transfers(int limit)
{
    PADRON_TRY(m_recorder.permit(access::Permission::KeepCustody));
    return m_lots.transfers(limit);
}

} // namespace padron::usecases
