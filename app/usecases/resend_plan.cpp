// SPDX-License-Identifier: GPL-3.0-or-later
// What goes anew: which families the centre has, and what changed in those since.
#include "domain/family_members.h"
#include "domain/record_codec.h"
#include "usecases/blocking.h"
#include "usecases/log_reading.h"
#include "usecases/refusals.h"
#include "usecases/resend_entry.h"

#include <algorithm>

namespace padron::usecases {

using core::Result;
using domain::FamilyRecord;

namespace {

constexpr int kMostAbout = 1000;

/// What a family entry says; none: it cannot be read.
std::optional<domain::FamilyChange> changeIn(const envelope::LogEntry& entry)
{
    if (entry.kind == QLatin1String(envelope::kind::kFamilyUpdated)) {
        auto change = domain::familyChangeFromCbor(entry.payload, entry.schema);
        return change ? std::optional(std::move(*change)) : std::nullopt;
    }
    auto record = domain::familyRecordFromCbor(entry.payload, entry.schema);
    if (!record)
        return {};
    domain::FamilyChange change;
    change.after = {std::move(*record)};
    return change;
}

} // namespace

Result<std::optional<ResendEntry::Held>> ResendEntry::projected(const core::SubjectId& subject)
{
    PADRON_ASSIGN(const ports::LogHead head, m_log.head());
    ports::LogFilter filter;
    filter.subjects = {subject};
    filter.kinds = familyKinds();
    PADRON_ASSIGN(const auto lines, m_index.page(filter, kMostAbout));
    PADRON_ASSIGN(const auto here, m_ledger.about(subject, head.seq + 1, kMostAbout));
    for (const auto& line : lines) {
        PADRON_ASSIGN(const auto row, rowAt(m_index, line));
        if (!row)
            continue;
        PADRON_ASSIGN(const auto verdict, m_ledger.verdictOf(row->entryId));
        if (verdict && wasRefused(*verdict))
            continue;
        if (!verdict) { // taken, if it has its receipt; of an earlier epoch it had, or it was carried into this one
            quint64 seq = line.epoch == head.epoch ? line.seq : 0;
            for (const quint64 carried : here) {
                PADRON_ASSIGN(const auto again, m_log.rows(carried, 1));
                if (!again.isEmpty() && again.front().entryId == row->entryId)
                    seq = carried;
            }
            PADRON_ASSIGN(const auto span, seq > 0 ? m_ledger.spanOf(seq) : Result<std::optional<ports::BatchSpan>>());
            if (seq > 0 && (!span || !span->receiptMs))
                continue;
        }
        auto entry = envelope::decodeEntry(row->bytes);
        if (entry)
            return std::optional(Held{{line.epoch, line.seq}, row->entryId, std::move(*entry)});
    }
    return std::optional<Held>();
}

Result<bool> ResendEntry::isAtCentre(const core::SubjectId& subject)
{
    PADRON_ASSIGN(const auto taken, projected(subject));
    if (taken)
        return true;
    // Who was here before anything was written about them came from there: the first entry found a version.
    ports::LogFilter filter;
    filter.subjects = {subject};
    std::optional<core::EntryId> found;
    PADRON_TRY(eachEntry(m_index, filter, [&subject, &found](const envelope::LogEntry& entry) {
        for (const auto& about : entry.subjects)
            if (about.id == subject)
                found = about.base;
        return true;
    }));
    if (found)
        return !found->isNull();
    PADRON_ASSIGN(const core::EntryId last, m_registry.lastEntry(subject));
    return !last.isNull();
}

Result<ResendEntry::Plan> ResendEntry::plan(const Group& group)
{
    Plan plan;
    QList<core::FamilyId> families;
    const auto add = [&families](const core::FamilyId& id) {
        if (!id.isNull() && !families.contains(id))
            families.append(id);
    };
    for (const Held& one : group.held) {
        if (!one.isFamily())
            continue;
        for (const auto& subject : one.entry.subjects) {
            const core::FamilyId family(subject.id.uuid());
            if (m_registry.family(family))
                add(family);
            else
                add(m_registry.familyOf(core::PersonId(subject.id.uuid())).value_or(core::FamilyId()));
        }
    }
    for (const auto& id : families) {
        PADRON_ASSIGN(const FamilyRecord record, m_registry.family(id));
        PADRON_ASSIGN(const bool there, isAtCentre(subjectOf(id)));
        if (record.people.isEmpty()) {
            if (there)
                plan.ended.append(id);
            continue;
        }
        bool anybody = there;
        for (const auto& person : record.people) {
            PADRON_TRY(refuseBlocked(m_registry, m_recorder, person.id));
            PADRON_ASSIGN(const bool known, isAtCentre(subjectOf(person.id)));
            anybody = anybody || known;
        }
        if (!anybody) {
            plan.fresh.append(record);
            continue;
        }
        plan.newFamily = plan.newFamily || !there;
        plan.known.append(record);
    }
    return plan;
}

Result<domain::FamilyChange> ResendEntry::change(const Group& group, const Plan& plan)
{
    domain::FamilyChange change;
    change.after = plan.known;
    change.ended = plan.ended;
    change.atMs = m_clock.wallMs();
    QList<domain::Consent> consents;
    for (const Held& one : group.held) {
        if (!one.isFamily())
            continue;
        const auto said = changeIn(one.entry);
        if (!said)
            continue;
        for (const auto& record : said->after)
            consents += record.consents;
        if (one.entry.kind != QLatin1String(envelope::kind::kFamilyUpdated))
            continue;
        change.motivo = said->motivo; // the last one's
        change.requestedBy = said->requestedBy;
        for (const auto& departure : said->departures)
            if (!domain::personOf(plan.known, departure.person))
                change.departures.append(departure);
    }
    if (!change.departures.isEmpty())
        change.motivo = domain::Motivo::BajaDefuncion;
    else if (plan.newFamily)
        change.motivo = domain::Motivo::NuevaFamilia;
    for (auto& record : change.after)
        for (const auto& member : record.family.members)
            change.atMs = std::max(change.atMs, member.sinceMs + 1);
    for (auto& record : change.after) {
        record.consents.clear(); // only those that the centre does not have
        for (const auto& consent : consents) {
            const bool his = domain::personOf(record.people, consent.person);
            const bool there = std::any_of(record.consents.begin(), record.consents.end(), [&](const auto& one) { return one.id == consent.id; });
            if (his && !there)
                record.consents.append(consent);
        }
        // A place that the centre does not know begins with the change that gives it.
        PADRON_ASSIGN(const auto taken, projected(subjectOf(record.family.id)));
        const auto before = taken ? changeIn(taken->entry) : std::nullopt;
        if (!before && !plan.newFamily)
            continue;
        QList<domain::Membership> known;
        if (before)
            for (const auto& old : before->after)
                if (old.family.id == record.family.id)
                    known = old.family.members;
        for (auto& member : record.family.members)
            if (!known.contains(member))
                member.sinceMs = change.atMs;
    }
    return change;
}

} // namespace padron::usecases
