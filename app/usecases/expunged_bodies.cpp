// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/expunged_bodies.h"

#include "envelope/log_entry.h"

#include <QCborArray>
#include <QCborMap>

namespace padron::usecases {

void ExpungedBodies::pass(const envelope::LogRow& row)
{
    if (row.bytes.isEmpty()) {
        if (m_missing.isEmpty())
            m_firstSeq = row.seq;
        m_missing.insert(row.entryId);
        return;
    }
    if (m_missing.isEmpty() || !row.bytes.contains(envelope::kind::kArcoErased)) // most logs miss nothing
        return;
    const auto entry = envelope::decodeEntry(row.bytes);
    if (!entry || entry->kind != QLatin1String(envelope::kind::kArcoErased))
        return;
    for (const QCborValue& id : entry->payload.toMap().value(2).toArray())
        if (const auto named = core::EntryId::fromBytes(id.toByteArray()))
            m_missing.remove(*named);
}

} // namespace padron::usecases
