// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_stream_body.h"

#include "core/cbor.h"

#include <limits>

namespace padron::central {

using core::Result;

QByteArray bodyOf(const sync::PrintAuthorised& permit)
{
    return core::encodeCbor(QCborMap{{1, static_cast<qint64>(permit.number)},
                                     {2, permit.reference},
                                     {3, permit.fromSeconds},
                                     {4, permit.untilSeconds},
                                     {5, permit.granted}});
}

QByteArray bodyOf(const sync::LotSent& lot)
{
    QCborArray cards;
    for (const auto& card : lot.cards)
        cards.append(QCborArray{card.person.bytes(), card.folio, card.issueNumber, card.name});
    return core::encodeCbor(QCborMap{{1, lot.lot.bytes()}, {2, lot.name}, {3, lot.sentAt}, {4, cards}});
}

Result<sync::PrintAuthorised> permitOf(const QByteArray& body)
{
    PADRON_ASSIGN(const QCborValue value, core::decodeCbor(body));
    core::CborMapReader reader(value);
    sync::PrintAuthorised permit;
    permit.number = static_cast<quint32>(reader.integer(1, 1, std::numeric_limits<quint32>::max()));
    permit.reference = reader.text(2);
    permit.fromSeconds = reader.integer(3);
    permit.untilSeconds = reader.integer(4);
    permit.granted = reader.boolean(5);
    PADRON_TRY(reader.finish());
    return permit;
}

Result<sync::LotSent> lotOf(const QByteArray& body)
{
    PADRON_ASSIGN(const QCborValue value, core::decodeCbor(body));
    core::CborMapReader reader(value);
    sync::LotSent lot;
    if (const auto id = domain::LotId::fromBytes(reader.bytes(1, 16)))
        lot.lot = *id;
    lot.name = reader.text(2);
    lot.sentAt = reader.integer(3);
    for (const QCborValue row : reader.array(4)) {
        const QCborArray fields = row.toArray();
        const auto person = core::PersonId::fromBytes(fields.at(0).toByteArray());
        lot.cards.append({person.value_or(core::PersonId()), fields.at(1).toString(),
                          static_cast<int>(fields.at(2).toInteger()), fields.at(3).toString()});
    }
    PADRON_TRY(reader.finish());
    return lot;
}

} // namespace padron::central
