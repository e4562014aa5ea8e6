// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_lot_store.h"

#include "core/cbor.h"
#include "domain/strokes_codec.h"
#include "ports/errors.h"

#include <algorithm>

namespace padron::stores {

using core::Result;
using ports::CardCount;
using ports::CardTransfer;
using ports::CountedCard;
using ports::Lot;
using ports::LotCard;
using ports::LotSummary;
using sqlite::Statement;

namespace {

constexpr char kInsertLot[] = "INSERT INTO lot (id, name, sent_s, told_ms, received_ms, place, holder, apart) "
                              "VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
#define PADRON_LOT                                                                                                     \
    "SELECT lot.id, lot.name, lot.sent_s, lot.told_ms, lot.received_ms, lot.place, lot.holder, lot.apart, "            \
    "count(*) FILTER (WHERE card.listed = 1), count(card.scanned_ms) FILTER (WHERE card.listed = 1), "                 \
    "count(*) FILTER (WHERE card.listed = 0) FROM lot LEFT JOIN lot_card card ON card.lot = lot.id "
constexpr char kLots[] = PADRON_LOT "GROUP BY lot.id ORDER BY lot.told_ms DESC";
constexpr char kLot[] = PADRON_LOT "WHERE lot.id = ? GROUP BY lot.id";
#undef PADRON_LOT
constexpr char kReceived[] = "UPDATE lot SET received_ms = ?, place = ?, holder = ?, apart = ? WHERE id = ?";

constexpr char kInsertCard[] = "INSERT INTO lot_card (lot, folio, issue_number, person, name, listed, scanned_ms) "
                               "VALUES (?, ?, ?, ?, ?, ?, ?)";
#define PADRON_LOT_CARD "SELECT folio, issue_number, person, name, listed, scanned_ms FROM lot_card WHERE lot = ? "
constexpr char kCards[] = PADRON_LOT_CARD "ORDER BY name, folio, issue_number";
constexpr char kCardsOf[] = PADRON_LOT_CARD "AND folio = ? ORDER BY issue_number";
#undef PADRON_LOT_CARD
constexpr char kScanned[] = "UPDATE lot_card SET scanned_ms = ? WHERE lot = ? AND folio = ? AND issue_number = ?";

constexpr char kInsertTransfer[] = "INSERT INTO card_transfer (id, at_ms, to_kind, to_place, gives, receives, gives_strokes, "
                                   "receives_strokes, cards) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kTransfers[] = "SELECT id, at_ms, to_kind, to_place, gives, receives, gives_strokes, receives_strokes, cards "
                              "FROM card_transfer ORDER BY at_ms DESC LIMIT ?";
constexpr char kInsertCount[] = "INSERT INTO card_count (at_ms, place, expected, found, missing, surplus, by_name) "
                                "VALUES (?, ?, ?, ?, ?, ?, ?)";
constexpr char kCounts[] = "SELECT at_ms, place, expected, found, missing, surplus, by_name FROM card_count "
                           "WHERE place = ? ORDER BY at_ms DESC LIMIT ?";

constexpr char kInsertCounted[] = "INSERT INTO card_count_scan (place, kind, folio, issue_number, name) VALUES (?, ?, ?, ?, ?)";
constexpr char kCounted[] = "SELECT kind, folio, issue_number, name FROM card_count_scan WHERE place = ?";
constexpr char kForgetCounted[] = "DELETE FROM card_count_scan WHERE place = ?";

void bindTime(Statement& write, qint64 ms)
{
    if (ms > 0)
        write.bind(ms);
    else
        write.bindNull();
}

LotSummary summaryAt(const Statement& row)
{
    return {{.id = row.id<domain::LotId>(0),
             .name = row.text(1),
             .sentSeconds = row.integer(2),
             .toldMs = row.integer(3),
             .receivedMs = row.isNull(4) ? 0 : row.integer(4),
             .place = row.text(5),
             .holder = row.text(6),
             .apart = row.text(7)},
            static_cast<int>(row.integer(8)),
            static_cast<int>(row.integer(9)),
            static_cast<int>(row.integer(10))};
}

Result<QList<LotCard>> readCards(Statement& rows)
{
    QList<LotCard> cards;
    for (;;) {
        PADRON_ASSIGN(const bool row, rows.step());
        if (!row)
            return cards;
        PADRON_ASSIGN(const domain::Folio folio, domain::Folio::parse(rows.text(0)));
        cards.append({folio, static_cast<int>(rows.integer(1)), rows.id<core::PersonId>(2), rows.text(3), rows.integer(4) != 0,
                      rows.isNull(5) ? 0 : rows.integer(5)});
    }
}

QByteArray blobOf(const QList<domain::Stroke>& strokes)
{
    return core::encodeCbor(domain::strokesToCbor(strokes));
}

Result<QList<domain::Stroke>> strokesOf(const QByteArray& blob)
{
    PADRON_ASSIGN(const QCborValue value, core::decodeCbor(blob));
    const auto strokes = domain::strokesFromCbor(value.toArray(), {0, 0, domain::kPadWidth + 1, domain::kPadHeight + 1},
                                                 domain::kMostPadPoints);
    if (!strokes)
        return core::fail(ports::kStoreFailed, QStringLiteral("strokes"));
    return *strokes;
}

} // namespace

QList<const char*> SqlLotStore::statements()
{
    return {kInsertLot,   kLots,      kLot,           kReceived,    kInsertCard,
            kCards,       kCardsOf,   kScanned,       kInsertTransfer, kTransfers,
            kInsertCount, kCounts,    kInsertCounted, kCounted,     kForgetCounted};
}

Result<void> SqlLotStore::insert(const Lot& lot, const QList<LotCard>& cards)
{
    {
        Statement write = m_connection.statement(kInsertLot);
        write.bind(lot.id).bind(lot.name).bind(lot.sentSeconds).bind(lot.toldMs);
        bindTime(write, lot.receivedMs);
        PADRON_TRY(write.bind(lot.place).bind(lot.holder).bind(lot.apart).run());
    }
    for (const LotCard& card : cards)
        PADRON_TRY(addCard(lot.id, card));
    return {};
}

Result<QList<LotSummary>> SqlLotStore::lots()
{
    QList<LotSummary> lots;
    Statement rows = m_connection.statement(kLots);
    for (;;) {
        PADRON_ASSIGN(const bool row, rows.step());
        if (!row)
            return lots;
        lots.append(summaryAt(rows));
    }
}

Result<LotSummary> SqlLotStore::lot(const domain::LotId& id)
{
    Statement row = m_connection.statement(kLot);
    PADRON_TRY(row.bind(id).one());
    return summaryAt(row);
}

Result<QList<LotCard>> SqlLotStore::cards(const domain::LotId& id)
{
    Statement rows = m_connection.statement(kCards);
    return readCards(rows.bind(id));
}

Result<QList<LotCard>> SqlLotStore::cardsOf(const domain::LotId& id, const domain::Folio& folio)
{
    Statement rows = m_connection.statement(kCardsOf);
    return readCards(rows.bind(id).bind(folio.digits()));
}

Result<void> SqlLotStore::addCard(const domain::LotId& id, const LotCard& card)
{
    Statement write = m_connection.statement(kInsertCard);
    write.bind(id).bind(card.folio.digits()).bind(card.issueNumber).bind(card.person).bind(card.name).bind(card.listed);
    bindTime(write, card.scannedMs);
    return write.run();
}

Result<void> SqlLotStore::markScanned(const domain::LotId& id, const LotCard& card)
{
    PADRON_TRY(m_connection.statement(kScanned).bind(card.scannedMs).bind(id).bind(card.folio.digits()).bind(card.issueNumber).run());
    return m_connection.changes() == 1 ? Result<void>{} : core::fail(ports::kNotFound);
}

Result<void> SqlLotStore::markReceived(const Lot& lot)
{
    PADRON_TRY(m_connection.statement(kReceived).bind(lot.receivedMs).bind(lot.place).bind(lot.holder).bind(lot.apart).bind(lot.id).run());
    return m_connection.changes() == 1 ? Result<void>{} : core::fail(ports::kNotFound);
}

Result<void> SqlLotStore::add(const CardTransfer& transfer)
{
    return m_connection.statement(kInsertTransfer)
        .bind(transfer.id)
        .bind(transfer.atMs)
        .bind(keyOf(transfer.to))
        .bind(transfer.place)
        .bind(transfer.gives)
        .bind(transfer.receives)
        .bind(blobOf(transfer.givesStrokes))
        .bind(blobOf(transfer.receivesStrokes))
        .bind(transfer.cards)
        .run();
}

Result<QList<CardTransfer>> SqlLotStore::transfers(int limit)
{
    QList<CardTransfer> transfers;
    Statement rows = m_connection.statement(kTransfers);
    rows.bind(limit);
    for (;;) {
        PADRON_ASSIGN(const bool row, rows.step());
        if (!row)
            return transfers;
        CardTransfer one;
        one.id = rows.id<domain::TransferId>(0);
        one.atMs = rows.integer(1);
        const QString to = rows.text(2);
        const auto kind = std::find_if(ports::kTransferTo.begin(), ports::kTransferTo.end(),
                                       [&to](const char* key) { return to == QLatin1String(key); });
        if (kind == ports::kTransferTo.end()) // CHECK allows no other
            return core::fail(ports::kStoreFailed, QStringLiteral("transfer"));
        one.to = static_cast<ports::TransferTo>(kind - ports::kTransferTo.begin());
        one.place = rows.text(3);
        one.gives = rows.text(4);
        one.receives = rows.text(5);
        PADRON_ASSIGN(one.givesStrokes, strokesOf(rows.blob(6)));
        PADRON_ASSIGN(one.receivesStrokes, strokesOf(rows.blob(7)));
        one.cards = static_cast<int>(rows.integer(8));
        transfers.append(std::move(one));
    }
}

Result<void> SqlLotStore::add(const CardCount& count)
{
    return m_connection.statement(kInsertCount)
        .bind(count.atMs)
        .bind(count.place)
        .bind(count.expected)
        .bind(count.found)
        .bind(count.missing)
        .bind(count.surplus)
        .bind(count.byName)
        .run();
}

Result<QList<CardCount>> SqlLotStore::counts(const QString& place, int limit)
{
    QList<CardCount> counts;
    Statement rows = m_connection.statement(kCounts);
    rows.bind(place).bind(limit);
    for (;;) {
        PADRON_ASSIGN(const bool row, rows.step());
        if (!row)
            return counts;
        counts.append({rows.integer(0), rows.text(1), static_cast<int>(rows.integer(2)), static_cast<int>(rows.integer(3)),
                       static_cast<int>(rows.integer(4)), static_cast<int>(rows.integer(5)), rows.text(6)});
    }
}

Result<void> SqlLotStore::noteCounted(const QString& place, const CountedCard& card)
{
    return m_connection.statement(kInsertCounted)
        .bind(place)
        .bind(domain::keyOf(card.key.kind))
        .bind(card.key.folio.digits())
        .bind(card.key.issueNumber)
        .bind(card.name)
        .run();
}

Result<QList<CountedCard>> SqlLotStore::counted(const QString& place)
{
    QList<CountedCard> cards;
    Statement rows = m_connection.statement(kCounted);
    rows.bind(place);
    for (;;) {
        PADRON_ASSIGN(const bool row, rows.step());
        if (!row)
            return cards;
        const auto kind = domain::cardKindFrom(rows.text(0));
        PADRON_ASSIGN(const domain::Folio folio, domain::Folio::parse(rows.text(1)));
        if (!kind)
            return core::fail(ports::kStoreFailed, QStringLiteral("count"));
        cards.append({{*kind, folio, static_cast<int>(rows.integer(2))}, rows.text(3)});
    }
}

Result<void> SqlLotStore::forgetCounted(const QString& place)
{
    return m_connection.statement(kForgetCounted).bind(place).run();
}

} // namespace padron::stores
