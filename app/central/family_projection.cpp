// SPDX-License-Identifier: GPL-3.0-or-later
// What "familia.actualizada" does to the padrón (37): the rules run again over what the projection holds.
#include "central/projector.h"

#include "domain/family_members.h"
#include "domain/record_codec.h"

#include <algorithm>

namespace padron::central {

using core::Result;
using domain::FamilyChange;
using domain::FamilyRecord;
using sync::VerdictKind;

namespace {

const FamilyRecord* recordOf(const QList<FamilyRecord>& records, const core::FamilyId& id)
{
    const auto found = std::find_if(records.begin(), records.end(),
                                    [&id](const FamilyRecord& record) { return record.family.id == id; });
    return found == records.end() ? nullptr : &*found;
}

/// The new family of a split; every other is known.
bool mayBeNew(const FamilyChange& change, const core::FamilyId& id)
{
    return change.motivo == domain::Motivo::NuevaFamilia && !change.ended.contains(id);
}

} // namespace

Result<sync::Verdict> Projector::updateFamily(const envelope::LogEntry& entry)
{
    if (entry.schema < 1 || entry.schema > domain::kChangeSchema)
        return say(entry, VerdictKind::EnCuarentena, verdict::kSchemaUnknown);
    const auto change = domain::familyChangeFromCbor(entry.payload, entry.schema);
    if (!change)
        return say(entry, VerdictKind::EnCuarentena, verdict::kUnreadable);

    QList<FamilyRecord> before;
    Families known;
    const Families named = FamilyHistory::familiesOf(*change);
    PADRON_TRY(m_tx.lockConnected(named)); // in one order, whoever else changes some of them
    for (const auto& id : named) {
        PADRON_ASSIGN(const auto stored, m_tx.family(id));
        PADRON_ASSIGN(const bool mine, stored ? isHeldHere(*stored) : Result<bool>(mayBeNew(*change, id)));
        if (!mine)
            return say(entry, VerdictKind::EnCuarentena, verdict::kNotTheirs);
        if (!stored)
            continue;
        before.append(stored->record);
        known.append(id);
    }
    PADRON_ASSIGN(const bool current, isCurrent(entry, known));
    if (!current)
        return merge(entry, known);
    const QDate day = dayOf(entry);
    PADRON_ASSIGN(const auto others, representativesElsewhere(*change));
    if (domain::blocks(domain::checkChange(*change, before, others, day, int(entry.schema))))
        return say(entry, VerdictKind::Rechazado, verdict::kRecordInvalid);
    for (const auto& record : change->after) {
        const bool newFamily = !recordOf(before, record.family.id);
        QList<domain::Folio> fresh;
        if (newFamily)
            fresh.append(record.family.folio);
        for (const domain::Person& person : record.people)
            if (!domain::personOf(before, person.id))
                fresh.append(person.folio);
        for (const domain::Folio& folio : fresh) {
            PADRON_ASSIGN(const bool own, ownsFolio(folio));
            if (!own)
                return say(entry, VerdictKind::Rechazado, verdict::kFolioForeign);
        }
    }

    const QList<core::PersonId> touched = domain::touchedPeople(*change, before);
    QList<std::pair<domain::Curp, core::PersonId>> released;
    for (const auto& id : touched) { // all of them let go first: two may have exchanged theirs
        const domain::Person* old = domain::personOf(before, id);
        if (old && old->curp && old->curp != domain::personOf(change->after, id)->curp) {
            PADRON_TRY(m_tx.releaseCurp(*old->curp, id));
            released.append({*old->curp, id});
        }
        if (old && old->curp != domain::personOf(change->after, id)->curp)
            PADRON_TRY(m_tx.setCurpSince(id, entry.id));
    }
    for (const auto& record : change->after) // before their state: what they took back may be given again
        for (const domain::Consent& consent : record.consents)
            if (domain::personOf(before, consent.person))
                PADRON_TRY(m_tx.insertConsent(consent));
    bool taken = false, incomplete = false;
    for (const auto& id : touched) {
        PADRON_ASSIGN(const bool own,
                      placePerson(*domain::personOf(change->after, id), !domain::personOf(before, id), day, entry.id, incomplete));
        taken = taken || !own;
        if (const domain::Person* old = domain::personOf(before, id))
            PADRON_TRY(reissueWhenOutdated(*old, *domain::personOf(change->after, id)));
    }
    for (const auto& [curp, from] : released)
        PADRON_TRY(passOn(curp, from, day));
    for (const auto& id : known)
        PADRON_TRY(link(id, entry.id));
    PADRON_ASSIGN(const quint32 version, placeFamilies(*change, before, entry.id));
    PADRON_TRY(noteDeaths(change->departures));
    for (const auto& record : change->after)
        for (const domain::Consent& consent : record.consents)
            if (!domain::personOf(before, consent.person))
                PADRON_TRY(m_tx.insertConsent(consent));
    PADRON_TRY(tellOthers(*change, before));
    if (taken)
        return say(entry, VerdictKind::Observado, verdict::kCurpTaken, version);
    return say(entry, VerdictKind::Aceptado, incomplete ? verdict::kIncomplete : QLatin1String(), version);
}

Result<bool> Projector::isHeldHere(const StoredFamily& stored)
{
    if (stored.store == m_device.store)
        return true;
    PADRON_ASSIGN(const FamilyStanding standing, m_tx.standing(stored.record.family.id, m_device.store));
    return standing.held;
}

Result<void> Projector::share(const core::FamilyId& fresh, const Families& from)
{
    for (const auto& family : from) {
        PADRON_ASSIGN(const auto holders, m_tx.holders(family));
        for (const FamilyHolder& holder : holders) {
            PADRON_ASSIGN(const bool isNew, m_tx.addHolder(fresh, holder.device));
            if (isNew)
                m_arrivals.append({holder.device, fresh});
        }
    }
    return {};
}

Result<void> Projector::shareMoved(const QHash<core::PersonId, core::FamilyId>& was, const QList<FamilyRecord>& now)
{
    for (const auto& record : now) {
        Families from;
        for (const domain::Person& person : record.people) {
            const core::FamilyId family = was.value(person.id);
            if (!family.isNull() && family != record.family.id && !from.contains(family))
                from.append(family);
        }
        bool shown = !from.isEmpty();
        for (const domain::Person& person : record.people) {
            if (!shown || was.value(person.id) != record.family.id)
                continue;
            PADRON_ASSIGN(const bool revoked, m_tx.isRevoked(person.id));
            shown = !revoked;
        }
        if (shown)
            PADRON_TRY(share(record.family.id, from));
    }
    return {};
}

Result<void> Projector::tellOthers(const FamilyChange& change, const QList<FamilyRecord>& before)
{
    Families known, changed;
    QHash<core::PersonId, core::FamilyId> was;
    for (const auto& record : before) {
        known.append(record.family.id);
        for (const domain::Person& person : record.people)
            was.insert(person.id, record.family.id);
    }
    changed = known;
    for (const auto& record : change.after) {
        if (known.contains(record.family.id))
            continue;
        changed.append(record.family.id);
        PADRON_TRY(share(record.family.id, known));
    }
    if (known.size() > 1)
        PADRON_TRY(shareMoved(was, change.after));
    QList<core::PersonId> died;
    for (const auto& departure : change.departures)
        died.append(departure.person);
    PADRON_TRY(sendFamilies(changed, died, QLatin1String("cambio"), change.atMs, false));
    return greetHolders();
}

Result<quint32> Projector::placeFamilies(const FamilyChange& change, const QList<FamilyRecord>& before,
                                         const core::EntryId& entry)
{
    for (const auto& record : before) { // all endings first: nobody is ever in two families
        const FamilyRecord* after = recordOf(change.after, record.family.id);
        for (const auto& member : record.family.members)
            if (!after || !after->family.members.contains(member))
                PADRON_TRY(m_tx.endMembership(record.family.id, member.person, change.atMs, change.motivo));
    }
    quint32 version = 0;
    for (const auto& record : change.after) {
        const FamilyRecord* old = recordOf(before, record.family.id);
        if (!old) {
            PADRON_TRY(m_tx.insertFamily(record.family, m_device.row, entry));
            PADRON_TRY(m_tx.linkEntry(record.family.id, {entry, m_device.row, m_device.nextSeq, {}, {}}));
            continue;
        }
        PADRON_ASSIGN(const quint32 now, m_tx.changeFamily(record.family, entry, 0));
        version = std::max(version, now);
        for (const auto& member : record.family.members)
            if (!old->family.members.contains(member))
                PADRON_TRY(m_tx.insertMembership(record.family.id, member));
    }
    for (const auto& id : change.ended) {
        domain::Family ended;
        ended.id = id;
        PADRON_TRY(m_tx.changeFamily(ended, entry, change.atMs));
    }
    PADRON_TRY(m_tx.checkTitulares());
    return version;
}

Result<QList<domain::Person>> Projector::representativesElsewhere(const FamilyChange& change)
{
    QList<domain::Person> others;
    for (const auto& record : change.after) {
        for (const auto& person : record.people) {
            if (!person.representation || person.representation->person.isNull() ||
                domain::personOf(change.after, person.representation->person))
                continue;
            PADRON_ASSIGN(const auto other, m_tx.person(person.representation->person));
            if (other)
                others.append(*other);
        }
    }
    return others;
}

} // namespace padron::central
