// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/apply_conflicts.h"

#include "domain/record_codec.h"
#include "ports/errors.h"
#include "sync/messages/stream_codec.h"
#include "usecases/apply_families.h"

namespace padron::usecases {

core::Result<bool> ApplyConflicts::take(const sync::StreamBody& body, StreamContext& context)
{
    const auto* sent = std::get_if<sync::ConflictSent>(&body);
    if (!sent)
        return false;
    PADRON_TRY(apply(*sent, context.centreMs));
    return true;
}

core::Result<void> ApplyConflicts::apply(sync::ConflictSent sent, qint64 atMs)
{
    if (!sent.open) { // whoever it is about, and whatever is apart: nobody is asked any more
        auto known = m_conflicts.conflict(sent.id);
        if (!known)
            return known.error().code == ports::kNotFound ? core::Result<void>{} : core::fail(known.error());
        known->open = false;
        known->atMs = atMs;
        return m_conflicts.save(*known);
    }
    if (!sent.person.isNull()) {
        PADRON_ASSIGN(const bool apart, m_registry.isBlocked(sent.person));
        if (apart)
            return {};
    }
    if (sent.kept.record.isEmpty() || sent.other.record.isEmpty())
        return {}; // nothing to lay side by side: the centre decides that one, and what follows comes all the same
    for (QByteArray* bytes : {&sent.kept.record, &sent.other.record, &sent.before}) {
        if (bytes->isEmpty())
            continue;
        PADRON_ASSIGN(const domain::FamilyRecord record, recordSent(*bytes, sent.schema));
        PADRON_ASSIGN(const domain::FamilyRecord rest, withoutThoseApart(m_registry, record));
        *bytes = rest.people.isEmpty() ? QByteArray() : core::encodeCbor(domain::toCbor(rest));
    }
    if (sent.kept.record.isEmpty() || sent.other.record.isEmpty())
        return {};
    sent.schema = domain::kRecordSchema;
    return m_conflicts.save({.id = sent.id,
                             .family = sent.family,
                             .person = sent.person,
                             .body = core::encodeCbor(sync::encodeBody(sent)),
                             .atMs = atMs,
                             .open = sent.open,
                             .decidedBy = {},
                             .decision = {}});
}

} // namespace padron::usecases
