// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/card.h"
#include "domain/consent.h"

#include <QList>

#include <array>
#include <optional>

namespace padron::ports {

/// A box of cards that the centre had printed and sent here.
struct Lot
{
    domain::LotId id;
    QString name;           ///< as written on the box
    qint64 sentSeconds = 0;
    qint64 toldMs = 0;      ///< when its list arrived
    qint64 receivedMs = 0;  ///< 0: on its way, or being scanned
    QString place, holder;  ///< where and with whom it was put; empty before
    QString apart;          ///< where its surplus was put
    friend bool operator==(const Lot&, const Lot&) = default;
};

/// A card of its list, or one that was in the box and not in the list.
struct LotCard
{
    domain::Folio folio;
    int issueNumber = 1;
    core::PersonId person; ///< null: surplus
    QString name;
    bool listed = true;
    qint64 scannedMs = 0;  ///< 0: not seen (yet)
    friend bool operator==(const LotCard&, const LotCard&) = default;
};

struct LotSummary
{
    Lot lot;
    int listed = 0, seen = 0; ///< of the list
    int surplus = 0;
    friend bool operator==(const LotSummary&, const LotSummary&) = default;
};

enum class TransferTo { Modulo, Brigada, Lugar };
inline constexpr std::array<const char*, 3> kTransferTo{"modulo", "brigada", "lugar"};
inline QString keyOf(TransferTo to) { return QLatin1String(kTransferTo.at(static_cast<std::size_t>(to))); }

/// Cards that changed hands, with both signatures.
struct CardTransfer
{
    domain::TransferId id;
    qint64 atMs = 0;
    TransferTo to = TransferTo::Lugar;
    QString place;
    QString gives, receives;
    QList<domain::Stroke> givesStrokes, receivesStrokes;
    int cards = 0;
    friend bool operator==(const CardTransfer&, const CardTransfer&) = default;
};

struct CardCount
{
    qint64 atMs = 0;
    QString place;
    int expected = 0, found = 0, missing = 0, surplus = 0;
    QString byName;
    friend bool operator==(const CardCount&, const CardCount&) = default;
};

/// A card seen in a count that is not finished.
struct CountedCard
{
    domain::CardKey key;
    QString name;
    friend bool operator==(const CountedCard&, const CountedCard&) = default;
};

/// Port: boxes of cards, transfers and counts. The cards themselves: card_store.h.
class LotStore
{
public:
    virtual ~LotStore() = default;
    virtual core::Result<void> insert(const Lot& lot, const QList<LotCard>& cards) = 0; ///< kAlreadyExists
    virtual core::Result<QList<LotSummary>> lots() = 0; ///< newest first
    virtual core::Result<LotSummary> lot(const domain::LotId& id) = 0; ///< kNotFound
    virtual core::Result<QList<LotCard>> cards(const domain::LotId& id) = 0; ///< by name
    virtual core::Result<QList<LotCard>> cardsOf(const domain::LotId& id, const domain::Folio& folio) = 0;
    virtual core::Result<void> addCard(const domain::LotId& id, const LotCard& card) = 0; ///< kAlreadyExists
    virtual core::Result<void> markScanned(const domain::LotId& id, const LotCard& card) = 0; ///< its scannedMs; kNotFound
    virtual core::Result<void> markReceived(const Lot& lot) = 0; ///< when, where, with whom; kNotFound

    virtual core::Result<void> add(const CardTransfer& transfer) = 0; ///< kAlreadyExists
    virtual core::Result<QList<CardTransfer>> transfers(int limit) = 0; ///< newest first
    virtual core::Result<void> add(const CardCount& count) = 0;
    virtual core::Result<QList<CardCount>> counts(const QString& place, int limit) = 0; ///< newest first

    virtual core::Result<void> noteCounted(const QString& place, const CountedCard& card) = 0; ///< kAlreadyExists
    virtual core::Result<QList<CountedCard>> counted(const QString& place) = 0;
    virtual core::Result<void> forgetCounted(const QString& place) = 0;
};

} // namespace padron::ports
