// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/apply_families.h"

#include "core/cbor.h"
#include "domain/family_members.h"
#include "domain/record_codec.h"
#include "domain/withheld_person.h"
#include "envelope/log_chain.h"
#include "envelope/log_entry.h"
#include "envelope/sync_kinds.h"
#include "ports/errors.h"
#include "sync/messages/errors.h"
#include "usecases/local_tasks.h"
#include "usecases/recorder.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace padron::usecases {

using core::Result;
using domain::FamilyRecord;

namespace {

constexpr int kSlice = 200;

/// Kinds that change what is known of people: who only looked, printed or noted something wrote nothing.
bool writesRecords(const envelope::LogEntry& entry)
{
    for (const char* kind : {envelope::kind::kFamilyRegistered, envelope::kind::kFamilyUpdated, envelope::kind::kConflictDecided})
        if (entry.kind == QLatin1String(kind))
            return true;
    return false;
}

/// Whether the padrón says that a CURP which they bring is theirs; not when it says nothing of them.
bool hasTheirCurp(const sync::FamiliesSent& sent, const core::PersonId& person)
{
    return std::any_of(sent.standings.begin(), sent.standings.end(), [&person](const sync::PersonStateChanged& standing) {
        return standing.person == person && standing.code != QLatin1String("curp-en-padron")
            && standing.code != QLatin1String("misma-persona");
    });
}

} // namespace

ports::RecordState recordStateFrom(const QString& word)
{
    if (word == QLatin1String("en-el-padron"))
        return ports::RecordState::EnElPadron;
    if (word == QLatin1String("incompleto"))
        return ports::RecordState::Incompleto;
    if (word == QLatin1String("por-aclarar"))
        return ports::RecordState::PorAclarar;
    if (word == QLatin1String("baja"))
        return ports::RecordState::Baja;
    return ports::RecordState::PorValidar;
}

Result<FamilyRecord> recordSent(const QByteArray& cbor, int schema)
{
    if (schema > domain::kRecordSchema)
        return core::fail(sync::kProgramOld);
    const auto value = core::decodeCbor(cbor);
    const auto record = value ? domain::familyRecordFromCbor(*value, schema) : core::fail(value.error());
    if (!record)
        return core::fail(sync::kStreamForged, QStringLiteral("family"));
    return *record;
}

Result<FamilyRecord> withoutThoseApart(ports::RegistryStore& registry, const FamilyRecord& record)
{
    FamilyRecord rest = record;
    for (const domain::Person& person : record.people) {
        PADRON_ASSIGN(const bool apart, registry.isBlocked(person.id));
        if (apart)
            domain::leaveOut(rest, person.id);
    }
    return rest;
}

Result<bool> ApplyFamilies::take(const sync::StreamBody& body, StreamContext&)
{
    const auto* sent = std::get_if<sync::FamiliesSent>(&body);
    if (!sent)
        return false;
    PADRON_ASSIGN(const ports::LogHead head, m_stores.log.head());
    PADRON_TRY(apply(*sent, head.epoch));
    return true;
}

Result<void> ApplyFamilies::apply(const sync::FamiliesSent& sent, quint32 epoch)
{
    QList<FamilyRecord> records;
    QList<core::FamilyId> ended;
    QList<core::SubjectId> subjects;
    for (const sync::FamilyState& state : sent.families) {
        subjects.append(subjectOf(state.family));
        if (state.ended) {
            ended.append(state.family);
            continue;
        }
        PADRON_ASSIGN(FamilyRecord record, recordSent(state.record, state.schema));
        if (record.family.id != state.family)
            return core::fail(sync::kStreamForged, QStringLiteral("family"));
        records.append(std::move(record));
    }
    for (const FamilyRecord& record : std::as_const(records))
        for (const domain::Person& person : record.people)
            subjects.append(subjectOf(person.id));
    PADRON_ASSIGN(const bool ours, writtenSince(subjects, sent.throughSeq));
    if (ours)
        return {};

    QList<core::PersonId> fresh;
    for (const FamilyRecord& record : std::as_const(records)) {
        for (const domain::Person& person : record.people) {
            PADRON_ASSIGN(const bool here, isHere(person.id));
            if (!here)
                fresh.append(person.id);
        }
    }
    PADRON_ASSIGN(const auto begun, whatDraftsBeganOn(sent));
    PADRON_TRY(keepApart(records));
    PADRON_ASSIGN(const auto claims, withholdClaimed(sent, records));
    const auto written = m_stores.registry.replace(records, ended, sent.atMs > 0 ? sent.atMs : m_clock.wallMs());
    if (!written && written.error().code == ports::kAlreadyExists)
        return tellRefused(sent, records, written.error()); // a folio that somebody else has here: it stops nothing
    PADRON_TRY(written);
    for (const FamilyRecord& record : std::as_const(records))
        for (const domain::Person& person : record.people)
            PADRON_TRY(m_stores.families.setWithheldCurp(person.id, std::nullopt));
    for (const Claim& claim : claims)
        PADRON_TRY(m_stores.families.setWithheldCurp(claim.person, claim.curp));
    PADRON_TRY(note(sent, records, epoch, begun));
    return stand(sent, fresh, claims);
}

/// The ledger tells where in the chain that the centre numbers an entry stands, one that was carried from an earlier epoch
/// too. Of what is not indexed yet it knows nothing: then the chain itself is read.
Result<bool> ApplyFamilies::writtenSince(const QList<core::SubjectId>& subjects, quint64 seq)
{
    PADRON_ASSIGN(const ports::LogHead head, m_stores.log.head());
    if (head.seq <= seq)
        return false;
    PADRON_ASSIGN(const quint64 behind, m_stores.logIndex.behind());
    if (behind > 0)
        return foundInLog(subjects, seq);
    QSet<quint64> read;
    for (const core::SubjectId& subject : subjects) {
        for (quint64 before = std::numeric_limits<quint64>::max(); before > seq + 1;) {
            PADRON_ASSIGN(const QList<quint64> places, m_stores.ledger.about(subject, before, kSlice));
            before = places.isEmpty() ? 0 : places.last();
            for (const quint64 place : places) {
                if (place <= seq || read.contains(place))
                    continue;
                read.insert(place);
                PADRON_ASSIGN(const auto rows, m_stores.log.rows(place, 1));
                const auto entry = rows.isEmpty() ? core::fail(core::kInternal) : envelope::decodeEntry(rows.front().bytes);
                if (entry && writesRecords(*entry))
                    return true;
            }
        }
    }
    return false;
}

Result<bool> ApplyFamilies::foundInLog(const QList<core::SubjectId>& subjects, quint64 seq)
{
    for (quint64 from = seq + 1;;) {
        PADRON_ASSIGN(const auto rows, m_stores.log.rows(from, kSlice));
        if (rows.isEmpty())
            return false;
        for (const envelope::LogRow& row : rows) {
            const auto entry = envelope::decodeEntry(row.bytes);
            if (!entry || !writesRecords(*entry))
                continue;
            for (const auto& subject : entry->subjects)
                if (subjects.contains(subject.id))
                    return true;
        }
        from = rows.last().seq + 1;
    }
}

Result<bool> ApplyFamilies::isHere(const core::PersonId& person)
{
    const auto state = m_stores.registry.state(person);
    if (!state && state.error().code != ports::kNotFound)
        return core::fail(state.error());
    return state.has_value();
}

Result<void> ApplyFamilies::keepApart(QList<FamilyRecord>& records)
{
    for (FamilyRecord& record : records) {
        for (domain::Person& person : record.people) {
            PADRON_ASSIGN(const bool apart, m_stores.registry.isBlocked(person.id));
            if (apart) {
                PADRON_ASSIGN(person, m_stores.registry.person(person.id));
            }
        }
    }
    return {};
}

/// Of several of the same item who say that a CURP is theirs: who is apart, whom nothing changes; whom the padrón gave it;
/// who has it here; the first.
Result<core::PersonId> ApplyFamilies::keeperOf(const domain::Curp& curp, const sync::FamiliesSent& sent,
                                               const QList<FamilyRecord>& records)
{
    PADRON_ASSIGN(const auto here, m_stores.registry.personByCurp(curp));
    core::PersonId keeper;
    int best = -1;
    for (const FamilyRecord& record : records) {
        for (const domain::Person& person : record.people) {
            if (person.curp != curp)
                continue;
            PADRON_ASSIGN(const bool apart, m_stores.registry.isBlocked(person.id));
            const bool given = std::any_of(sent.standings.begin(), sent.standings.end(), [&person](const auto& standing) {
                return standing.person == person.id && standing.state == QLatin1String("en-el-padron");
            });
            const int rank = apart ? 3 : given ? 2 : here == person.id ? 1 : 0;
            if (rank > best) {
                best = rank;
                keeper = person.id;
            }
        }
    }
    return here && !domain::personOf(records, *here) ? *here : keeper; // who has it here and comes along gives theirs up
}

Result<QList<ApplyFamilies::Claim>> ApplyFamilies::withholdClaimed(const sync::FamiliesSent& sent, QList<FamilyRecord>& records)
{
    QList<Claim> claims;
    for (const FamilyRecord& record : std::as_const(records)) {
        for (const domain::Person& person : record.people) {
            if (!person.curp)
                continue;
            PADRON_ASSIGN(const core::PersonId keeper, keeperOf(*person.curp, sent, records));
            if (keeper != person.id)
                claims.append({person.id, keeper, *person.curp});
        }
    }
    for (const Claim& claim : std::as_const(claims))
        for (FamilyRecord& record : records)
            for (domain::Person& person : record.people)
                if (person.id == claim.person)
                    person.curp.reset();
    return claims;
}

Result<void> ApplyFamilies::tellRefused(const sync::FamiliesSent& sent, const QList<FamilyRecord>& records,
                                        const core::Error& why)
{
    QByteArray madeOf;
    for (const sync::FamilyState& state : sent.families)
        madeOf += state.family.bytes() + state.version.bytes();
    return putLocalTask(m_stores.centreTasks,
                        {.kind = QStringLiteral("rechazo-familia"),
                         .folio = records.isEmpty() ? QString() : records.front().family.folio.digits(),
                         .reason = why.printedId(),
                         .askedMs = m_clock.wallMs()},
                        madeOf);
}

/// The records under the updates that are open, so that what nobody typed in them can be told from what was.
Result<QHash<core::FamilyId, QByteArray>> ApplyFamilies::whatDraftsBeganOn(const sync::FamiliesSent& sent)
{
    QHash<core::FamilyId, QByteArray> begun;
    for (const sync::FamilyState& state : sent.families) {
        PADRON_ASSIGN(const auto open, m_stores.drafts.findUpdating(state.family));
        if (!open)
            continue;
        PADRON_ASSIGN(const domain::FamilyDraft draft, m_stores.drafts.load(*open));
        const auto current = m_stores.registry.family(state.family);
        if (!current)
            continue;
        if (draft.base == domain::digestOf(*current)) {
            FamilyRecord record = *current;
            record.consents.clear();
            begun.insert(state.family, core::encodeCbor(domain::toCbor(record)));
            continue;
        }
        PADRON_ASSIGN(const auto before, m_stores.families.family(state.family));
        if (before) // changed for the second time under the same draft
            begun.insert(state.family, before->before);
    }
    return begun;
}

Result<void> ApplyFamilies::note(const sync::FamiliesSent& sent, const QList<FamilyRecord>& records, quint32 epoch,
                                 const QHash<core::FamilyId, QByteArray>& begun)
{
    for (const sync::FamilyState& state : sent.families) {
        const auto record = std::find_if(records.begin(), records.end(), [&state](const FamilyRecord& each) {
            return each.family.id == state.family;
        });
        const bool there = record != records.end();
        QByteArray kept;
        if (there) {
            PADRON_ASSIGN(const FamilyRecord rest, withoutThoseApart(m_stores.registry, *record));
            if (!rest.people.isEmpty())
                kept = core::encodeCbor(domain::toCbor(rest));
        }
        PADRON_TRY(m_stores.registry.setLastEntry(subjectOf(state.family), state.version));
        if (there)
            for (const domain::Person& person : record->people)
                PADRON_TRY(m_stores.registry.setLastEntry(subjectOf(person.id), state.version));
        PADRON_TRY(m_stores.families.save({.family = state.family,
                                           .version = state.version,
                                           .schema = domain::kRecordSchema,
                                           .record = kept,
                                           .why = sent.why,
                                           .device = sent.device,
                                           .module = sent.module,
                                           .atMs = sent.atMs,
                                           .epoch = epoch,
                                           .before = begun.value(state.family),
                                           .throughSeq = sent.throughSeq}));
    }
    return {};
}

Result<void> ApplyFamilies::stand(const sync::FamiliesSent& sent, const QList<core::PersonId>& fresh,
                                  const QList<Claim>& claims)
{
    for (const core::PersonId& person : fresh) // nothing of theirs waits to be sent from here
        PADRON_TRY(m_stores.registry.setState(person, ports::RecordState::PorValidar));
    for (const sync::PersonStateChanged& standing : sent.standings) {
        PADRON_ASSIGN(const bool here, isHere(standing.person));
        if (here)
            PADRON_TRY(m_stores.registry.centreSays(standing.person, recordStateFrom(standing.state)));
    }
    for (const Claim& claim : claims) {
        // The one of whom the padrón says that it is theirs stays as it says: it is the other who waits for an answer.
        const bool waits = !hasTheirCurp(sent, claim.person);
        if (waits)
            PADRON_TRY(m_stores.registry.setState(claim.person, ports::RecordState::PorAclarar));
        const core::PersonId later = waits ? claim.person : claim.owner, other = waits ? claim.owner : claim.person;
        PADRON_ASSIGN(const bool held, m_stores.tasks.heldAsDuplicate(later));
        PADRON_ASSIGN(const bool asked, m_stores.tasks.wasAsked(later, other));
        if (held || asked)
            continue;
        ports::Task task;
        task.id = core::TaskId(m_ids.next());
        task.person = later;
        task.other = other;
        task.createdMs = m_clock.wallMs();
        task.askedBy = sent.module;
        task.note = QStringLiteral("CURP %1").arg(claim.curp.text());
        PADRON_TRY(m_stores.tasks.insert(task));
    }
    return {};
}

} // namespace padron::usecases
