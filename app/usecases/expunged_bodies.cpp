// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/expunged_bodies.h"

#include "envelope/credential_kinds.h"
#include "envelope/log_entry.h"

#include <QCborArray>
#include <QCborMap>

namespace padron::usecases {

namespace kind = envelope::kind;

namespace {

/// Of a block or an erasure: whose, by which request. Empty: of nobody.
QByteArray keyOf(const envelope::LogEntry& entry)
{
    const QByteArray request = entry.payload.toMap().value(1).toByteArray();
    return entry.subjects.size() == 1 && !request.isEmpty() ? entry.subjects.front().id.bytes() + request : QByteArray();
}

} // namespace

const QStringList& kindsWithData()
{
    static const QStringList kinds = [] {
        QStringList list;
        for (const char* one : {kind::kFamilyRegistered, kind::kFamilyUpdated, kind::kDerechohabienciaConsulted,
                                kind::kVigenteContested, kind::kConsentRevoked, kind::kDuplicateReferred, kind::kCredentialDelivered,
                                kind::kCertificadoDelivered, kind::kCredentialReplaced, kind::kContactNoted})
            list.append(QLatin1String(one));
        return list;
    }();
    return kinds;
}

void ExpungedBodies::pass(const envelope::LogRow& row)
{
    if (row.bytes.isEmpty()) {
        if (m_missing.isEmpty())
            m_firstSeq = row.seq;
        m_missing.insert(row.entryId);
        return;
    }
    const bool mayBlock = row.bytes.contains(kind::kArcoBlocked);
    if (!mayBlock && (m_missing.isEmpty() || !row.bytes.contains(kind::kArcoErased))) // most logs miss nothing
        return;
    const auto entry = envelope::decodeEntry(row.bytes);
    if (!entry)
        return;
    if (entry->kind == QLatin1String(kind::kArcoBlocked))
        m_blocks.insert(keyOf(*entry));
    const QByteArray whose = keyOf(*entry);
    if (entry->kind != QLatin1String(kind::kArcoErased) || whose.isEmpty() || (m_fromTheStart && !m_blocks.contains(whose)))
        return;
    const int before = m_bodies;
    for (const QCborValue& id : entry->payload.toMap().value(2).toArray())
        if (const auto named = core::EntryId::fromBytes(id.toByteArray()))
            m_bodies += m_missing.remove(*named);
    m_erasures += m_bodies > before;
}

} // namespace padron::usecases
