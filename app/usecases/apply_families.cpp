// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/apply_families.h"

#include "core/cbor.h"
#include "domain/record_codec.h"
#include "domain/withheld_person.h"
#include "envelope/log_entry.h"
#include "ports/errors.h"
#include "sync/messages/errors.h"
#include "usecases/recorder.h"

#include <algorithm>

namespace padron::usecases {

using core::Result;
using domain::FamilyRecord;

namespace {

bool isIn(const QList<FamilyRecord>& records, const core::PersonId& id)
{
    return std::any_of(records.begin(), records.end(), [&id](const FamilyRecord& record) {
        return std::any_of(record.people.begin(), record.people.end(),
                           [&id](const domain::Person& person) { return person.id == id; });
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
    PADRON_ASSIGN(const bool ours, writtenSince(subjects, sent.throughSeq, epoch));
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
    PADRON_ASSIGN(const auto claims, withholdClaimed(records));
    const auto written = m_stores.registry.replace(records, ended, sent.atMs > 0 ? sent.atMs : m_clock.wallMs());
    if (!written && written.error().code == ports::kAlreadyExists)
        return {}; // a folio that somebody else has here: told from another module's log, and it stops nothing
    PADRON_TRY(written);
    PADRON_TRY(note(sent, records, epoch, begun));
    return stand(sent, fresh, claims);
}

Result<bool> ApplyFamilies::writtenSince(const QList<core::SubjectId>& subjects, quint64 seq, quint32 epoch)
{
    ports::LogFilter writes;
    writes.subjects = subjects;
    writes.kinds = {QString::fromLatin1(envelope::kind::kFamilyRegistered), QString::fromLatin1(envelope::kind::kFamilyUpdated)};
    PADRON_ASSIGN(const auto lines, m_stores.logIndex.page(writes, 1));
    return !lines.isEmpty() && lines.front().epoch == epoch && lines.front().seq > seq;
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

Result<QList<ApplyFamilies::Claim>> ApplyFamilies::withholdClaimed(QList<FamilyRecord>& records)
{
    QList<Claim> claims;
    for (FamilyRecord& record : records) {
        for (domain::Person& person : record.people) {
            if (!person.curp)
                continue;
            PADRON_ASSIGN(const auto owner, m_stores.registry.personByCurp(*person.curp));
            if (!owner || *owner == person.id || isIn(records, *owner)) // who comes along gives theirs up
                continue;
            claims.append({person.id, *owner, person.curp->text()});
            person.curp.reset();
        }
    }
    return claims;
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
        PADRON_TRY(m_stores.registry.setState(claim.person, ports::RecordState::PorAclarar));
        PADRON_ASSIGN(const bool asked, m_stores.tasks.heldAsDuplicate(claim.person));
        if (asked)
            continue;
        ports::Task task;
        task.id = core::TaskId(m_ids.next());
        task.person = claim.person;
        task.other = claim.owner;
        task.createdMs = m_clock.wallMs();
        task.askedBy = sent.module;
        task.note = QStringLiteral("CURP %1").arg(claim.curp);
        PADRON_TRY(m_stores.tasks.insert(task));
    }
    return {};
}

} // namespace padron::usecases
