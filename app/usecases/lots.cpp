// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/lots.h"

#include "domain/withheld_person.h"
#include "envelope/credential_kinds.h"
#include "usecases/blocking.h"
#include "usecases/lot_errors.h"
#include "usecases/scanned_text.h"

#include <QCborArray>
#include <QCborMap>

#include <algorithm>

namespace padron::usecases {

using core::Result;
using ports::LotCard;
using ports::LotSummary;
using ScanKind = Lots::Scan::Kind;

namespace {

constexpr qsizetype kMostText = 120;

QCborArray keysOf(const QList<LotCard>& cards)
{
    QCborArray keys;
    for (const LotCard& card : cards)
        keys.append(QCborArray{card.folio.digits(), card.issueNumber});
    return keys;
}

void hide(LotCard& card, const QList<domain::Folio>& apart)
{
    if (apart.contains(card.folio))
        card.name = domain::withheldName(domain::Withheld::Bloqueado);
}

void hide(QList<LotCard>& cards, const QList<domain::Folio>& apart)
{
    for (LotCard& card : cards)
        hide(card, apart);
}

} // namespace

Lots::Lots(ports::LotStore& lots, ports::CardStore& cards, ports::RegistryStore& registry, ports::DeviceStore& device,
           ports::UnitOfWork& work, Recorder& recorder, const core::Clock& clock)
    : m_lots(lots), m_cards(cards), m_registry(registry), m_work(work), m_recorder(recorder), m_clock(clock),
      m_reader(device, clock)
{
}

Result<QList<LotSummary>> Lots::waiting()
{
    PADRON_TRY(m_recorder.permit(access::Permission::KeepCustody));
    PADRON_ASSIGN(QList<LotSummary> lots, m_lots.lots());
    lots.removeIf([](const LotSummary& one) { return one.lot.receivedMs > 0 && one.seen == one.listed; });
    return lots;
}

Result<Lots::Box> Lots::lot(const domain::LotId& id)
{
    PADRON_TRY(m_recorder.permit(access::Permission::KeepCustody));
    m_reader.forget();
    Box box;
    PADRON_ASSIGN(box.summary, m_lots.lot(id));
    PADRON_ASSIGN(box.cards, m_lots.cards(id));
    PADRON_ASSIGN(const auto apart, foliosApart(m_cards, m_recorder));
    hide(box.cards, apart);
    return box;
}

Result<Lots::Scan> Lots::match(const domain::LotId& id, const QString& text)
{
    PADRON_ASSIGN(const CardRead read, m_reader.read(text));
    Scan scan{.verdict = read.verdict, .reason = read.reason};
    if (read.kind == CardRead::Kind::Neither)
        return scan;
    if (read.key.kind != domain::CardKind::Credencial) {
        scan.kind = ScanKind::NotFinal;
        return scan;
    }
    PADRON_ASSIGN(QList<LotCard> ofFolio, m_lots.cardsOf(id, read.key.folio));
    if (read.key.issueNumber > 0)
        ofFolio.removeIf([&read](const LotCard& card) { return card.issueNumber != read.key.issueNumber; });
    scan.card = {read.key.folio, read.key.issueNumber, {}, read.name, false, 0};
    if (ofFolio.size() > 1) {
        scan.kind = ScanKind::WhichIssue;
    } else if (ofFolio.isEmpty()) {
        scan.kind = read.kind == CardRead::Kind::Scanned ? ScanKind::Surplus : ScanKind::NotListed;
    } else {
        scan.card = ofFolio.front();
        scan.kind = !scan.card.listed ? ScanKind::SurplusAgain : scan.card.scannedMs > 0 ? ScanKind::Again : ScanKind::Seen;
    }
    return scan;
}

Result<Lots::Scan> Lots::scan(const domain::LotId& id, const QString& text)
{
    PADRON_TRY(m_recorder.permit(access::Permission::KeepCustody));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const LotSummary before, m_lots.lot(id));
    PADRON_ASSIGN(Scan scan, match(id, text));
    scan.summary = before;
    PADRON_ASSIGN(const auto apart, foliosApart(m_cards, m_recorder));
    if (scan.kind != ScanKind::Seen && scan.kind != ScanKind::Surplus) {
        hide(scan.card, apart);
        return scan;
    }
    scan.card.scannedMs = m_clock.wallMs();
    if (scan.kind == ScanKind::Seen)
        PADRON_TRY(m_lots.markScanned(id, scan.card));
    else
        PADRON_TRY(m_lots.addCard(id, scan.card));
    if (before.lot.receivedMs > 0) { // it turned up after the box was received
        PADRON_TRY(takeIn(before.lot, scan.card));
        Received late;
        (scan.card.listed ? late.received : late.surplus).append(scan.card);
        PADRON_TRY(note(id, late));
    }
    PADRON_ASSIGN(scan.summary, m_lots.lot(id));
    PADRON_TRY(transaction.commit());
    hide(scan.card, apart);
    return scan;
}

Result<bool> Lots::takeIn(const ports::Lot& lot, const LotCard& one)
{
    const domain::CardKey key{domain::CardKind::Credencial, one.folio, one.issueNumber};
    PADRON_ASSIGN(const auto known, m_cards.card(key));
    const bool here = one.scannedMs > 0;
    if (known && !(here && (known->state == domain::CardState::Faltante || known->state == domain::CardState::Trasladada)))
        return false;
    PADRON_ASSIGN(domain::Card card, known ? Result<domain::Card>(*known) : cardInCustody(m_cards, m_registry, key, one.person, one.name));
    card.state = here ? domain::CardState::EnResguardo : domain::CardState::Faltante;
    card.place = one.listed ? lot.place : lot.apart;
    card.holder = lot.holder;
    card.lot = lot.id;
    card.sinceMs = m_clock.wallMs();
    PADRON_TRY(known ? m_cards.update(card) : m_cards.insert(card));
    return true;
}

Result<void> Lots::note(const domain::LotId& id, const Received& received)
{
    const QCborMap payload{{1, id.bytes()},
                           {2, keysOf(received.received)},
                           {3, keysOf(received.missing)},
                           {4, keysOf(received.surplus)}};
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kLotReceived, .numeral = "41", .payload = payload}));
    return {};
}

Result<Lots::Received> Lots::finish(const domain::LotId& id, const Where& where)
{
    PADRON_TRY(m_recorder.permit(access::Permission::KeepCustody));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const LotSummary before, m_lots.lot(id));
    if (before.lot.receivedMs > 0)
        return core::fail(kLotReceivedAlready);
    if (before.seen + before.surplus == 0)
        return core::fail(kNothingScanned);
    ports::Lot lot = before.lot;
    lot.receivedMs = m_clock.wallMs();
    lot.place = where.place.simplified().left(kMostText);
    lot.holder = where.holder.simplified().left(kMostText);
    lot.apart = where.apart.simplified().left(kMostText);
    if (lot.place.isEmpty())
        return core::fail(kCustodyIncomplete, QStringLiteral("place"));
    if (lot.holder.isEmpty())
        return core::fail(kCustodyIncomplete, QStringLiteral("holder"));
    if (before.surplus > 0 && lot.apart.isEmpty())
        return core::fail(kCustodyIncomplete, QStringLiteral("apart"));
    for (const QString& typed : {where.place, where.holder, where.apart})
        if (holdsScannedCode(typed)) // one more card was scanned: no place, and of somebody
            return core::fail(kCustodyIncomplete, QStringLiteral("scanned"));
    PADRON_TRY(m_lots.markReceived(lot));
    PADRON_ASSIGN(const QList<LotCard> cards, m_lots.cards(id));
    Received received;
    for (const LotCard& card : cards) {
        (!card.listed ? received.surplus : card.scannedMs > 0 ? received.received : received.missing).append(card);
        PADRON_ASSIGN(const bool taken, takeIn(lot, card));
        if (!taken)
            received.already.append(card);
    }
    PADRON_TRY(note(id, received));
    PADRON_TRY(transaction.commit());
    PADRON_ASSIGN(const auto apart, foliosApart(m_cards, m_recorder));
    for (QList<LotCard>* list : {&received.received, &received.missing, &received.surplus, &received.already})
        hide(*list, apart);
    return received;
}

} // namespace padron::usecases
