// SPDX-License-Identifier: GPL-3.0-or-later
// What several devices wrote of a family apart from each other: all of it is laid anew, in an order that is nobody's arrival's.
#include "central/projector.h"

#include "central/errors.h"
#include "domain/family_change.h"
#include "domain/family_members.h"
#include "envelope/sync_kinds.h"

#include <algorithm>

namespace padron::central {

using core::Result;
using domain::FamilyRecord;
using domain::Resolution;
using sync::VerdictKind;

Result<bool> Projector::isCurrent(const envelope::LogEntry& entry, const Families& families)
{
    bool knew = true;
    for (const auto& family : families) {
        PADRON_ASSIGN(const FamilyStanding standing, m_tx.standing(family, m_device.store));
        if (standing.inConflict || standing.connected)
            return false;
        knew = knew
            && (standing.writer == m_device.row
                || std::any_of(entry.subjects.begin(), entry.subjects.end(),
                               [&](const auto& subject) { return subject.base == standing.version; }));
    }
    if (knew)
        return true;
    return knewAll(entry, families); // what was last noted of them there may be that they were looked at: what it stands on counts
}

Result<void> Projector::link(const core::FamilyId& family, const core::EntryId& entry)
{
    PADRON_ASSIGN(const FamilyStanding standing, m_tx.standing(family, m_device.store));
    if (standing.number == 1) {
        PADRON_ASSIGN(const auto first, m_tx.keptEntry(standing.entry));
        if (first)
            PADRON_TRY(m_tx.linkEntry(family, *first));
    } else if (standing.writer == 0 && standing.version == standing.entry) { // of before histories were kept
        PADRON_TRY(FamilyHistory(m_tx).begin(family));
    }
    return m_tx.linkEntry(family, {entry, m_device.row, m_device.nextSeq, {standing.version}, {}});
}

Result<std::optional<sync::Verdict>> Projector::refusal(const envelope::LogEntry& entry, const domain::FamilyChange& change,
                                                        const Resolution& known)
{
    using Refusal = std::optional<sync::Verdict>;
    QList<FamilyRecord> before;
    for (const auto& id : FamilyHistory::familiesOf(change)) {
        const FamilyRecord* record = known.family(id);
        PADRON_ASSIGN(const auto stored, m_tx.family(id));
        if (stored && !record) // as its author knew it, it is new, or over
            return Refusal(say(entry, VerdictKind::EnCuarentena, verdict::kNotProjectable));
        if (!record && (change.motivo != domain::Motivo::NuevaFamilia || change.ended.contains(id)))
            return Refusal(say(entry, VerdictKind::EnCuarentena, verdict::kNotTheirs));
        if (record)
            before.append(*record);
    }
    PADRON_ASSIGN(const auto others, representativesElsewhere(change));
    if (domain::blocks(domain::checkChange(change, before, others, dayOf(entry), int(entry.schema))))
        return Refusal(say(entry, VerdictKind::Rechazado, verdict::kRecordInvalid));
    for (const auto& record : change.after) {
        QList<domain::Folio> fresh;
        if (!known.family(record.family.id))
            fresh.append(record.family.folio);
        for (const domain::Person& person : record.people)
            if (!domain::personOf(before, person.id)) { // of another family, or dead: who is not in these comes new or not at all
                fresh.append(person.folio);
                PADRON_ASSIGN(const auto somebody, m_tx.person(person.id));
                if (somebody || known.person(person.id))
                    return Refusal(say(entry, VerdictKind::EnCuarentena, verdict::kNotProjectable));
            }
        for (const domain::Folio& folio : fresh) {
            PADRON_ASSIGN(const bool own, ownsFolio(folio));
            if (!own)
                return Refusal(say(entry, VerdictKind::Rechazado, verdict::kFolioForeign));
        }
    }
    return Refusal();
}

Result<sync::Verdict> Projector::noteDecision(const envelope::LogEntry& entry)
{
    const auto id = domain::ConflictId::fromBytes(entry.payload.toMap().value(1).toByteArray());
    if (!id)
        return say(entry, VerdictKind::EnCuarentena, verdict::kUnreadable);
    PADRON_ASSIGN(auto stored, m_tx.conflict(*id));
    if (!stored)
        return say(entry, VerdictKind::EnCuarentena, verdict::kNotTheirs);
    for (core::FamilyId locked; stored->conflict.family != locked;) { // it may move while somebody else has the family
        locked = stored->conflict.family;
        PADRON_TRY(m_tx.lockConnected({locked}));
        PADRON_ASSIGN(stored, m_tx.conflict(*id));
    }
    const core::FamilyId family = stored->conflict.family;
    PADRON_ASSIGN(const FamilyStanding standing, m_tx.standing(family, m_device.store));
    if (!standing.held && m_device.row != 0)
        return say(entry, VerdictKind::EnCuarentena, verdict::kNotTheirs);
    return merge(entry, {family});
}

Result<sync::Verdict> Projector::merge(const envelope::LogEntry& entry, const Families& families)
{
    FamilyHistory history(m_tx);
    PADRON_TRY(history.loadLocked(families));
    PADRON_ASSIGN(const bool readable, history.add(entry, m_device.row, m_device.nextSeq));
    if (!readable)
        return say(entry, VerdictKind::EnCuarentena, verdict::kUnreadable);
    const auto body = history.at(entry.id).history.body;
    PADRON_ASSIGN(const auto known, history.knownTo(entry.id));
    if (const auto* change = std::get_if<domain::FamilyChange>(&body)) {
        PADRON_ASSIGN(const auto refused, refusal(entry, *change, domain::resolve(known)));
        if (refused)
            return *refused;
    }
    const bool decides = std::holds_alternative<domain::ConflictDecision>(body);
    PADRON_ASSIGN(const auto all, history.all());
    const Resolution now = domain::resolve(all);
    Families touched = decides ? families : FamilyHistory::familiesOf(body);
    for (auto it = now.ofFamily.constBegin(); it != now.ofFamily.constEnd(); ++it)
        if (it.value().contains(entry.id) && !touched.contains(it.key())) // where a decision takes somebody
            touched.append(it.key());
    for (const auto& family : std::as_const(touched))
        PADRON_TRY(m_tx.linkEntry(family, {entry.id, m_device.row, m_device.nextSeq, history.at(entry.id).seen, {}}));

    QHash<core::PersonId, PersonState> before;
    QHash<core::PersonId, core::FamilyId> was;
    for (const auto& family : history.families()) {
        PADRON_ASSIGN(const auto standings, m_tx.standingsOf(family));
        for (const auto& standing : standings) {
            before.insert(standing.person, {standing.state, standing.code});
            was.insert(standing.person, family);
        }
    }
    PADRON_TRY(settlePeople(history, now, entry));
    PADRON_TRY(settleFamilies(history, now));
    if (const auto* change = std::get_if<domain::FamilyChange>(&body))
        for (const auto& record : change->after)
            for (const domain::Consent& consent : record.consents)
                PADRON_TRY(m_tx.insertConsent(consent));
    if (!decides)
        for (const auto& family : FamilyHistory::familiesOf(body))
            if (!families.contains(family))
                PADRON_TRY(share(family, families));
    PADRON_TRY(shareMoved(was, now.families));
    PADRON_TRY(settleConflicts(history, now, entry));
    QDate day;
    for (const auto& one : all)
        day = std::max(day, one.day);
    PADRON_ASSIGN(const QLatin1String standing, settleStates(now, day, entry.id, before));
    QList<core::PersonId> died;
    for (const auto& gone : now.departed)
        died.append(gone.person.id);
    const bool apart = known.size() + 1 < all.size(); // somebody wrote what its author had not seen
    const bool alone = !apart && !decides;
    Families changed = alone ? touched : Families(now.ofFamily.keys());
    std::sort(changed.begin(), changed.end());
    const QLatin1String why = decides ? QLatin1String("decision") : apart ? QLatin1String("fusion") : QLatin1String("cambio");
    PADRON_TRY(sendFamilies(changed, died, why, entry.atMs, !alone));
    PADRON_TRY(greetHolders());

    const bool contested = std::any_of(now.conflicts.begin(), now.conflicts.end(), [&](const auto& conflict) {
        return conflict.kept == entry.id || conflict.other == entry.id;
    });
    const auto version = static_cast<quint32>(now.ofFamily.value(families.first()).size());
    if (contested)
        return say(entry, VerdictKind::Observado, verdict::kVersions, version);
    if (standing == verdict::kCurpTaken)
        return say(entry, VerdictKind::Observado, verdict::kCurpTaken, version);
    return say(entry, VerdictKind::Aceptado, apart && !decides ? verdict::kMerged : standing, version);
}

Result<void> Projector::settlePeople(const FamilyHistory& history, const Resolution& now, const envelope::LogEntry& entry)
{
    QList<domain::Person> people = now.waiting;
    for (const FamilyRecord& record : now.families)
        people += record.people;
    for (const auto& gone : now.departed)
        people.append(gone.person);
    std::sort(people.begin(), people.end(), [](const auto& a, const auto& b) { return a.id < b.id; });

    QHash<core::PersonId, domain::Person> before;
    for (const domain::Person& person : people) {
        PADRON_ASSIGN(const auto stored, m_tx.person(person.id));
        if (stored)
            before.insert(person.id, *stored);
        if (stored && stored->curp && stored->curp != person.curp)
            PADRON_TRY(m_tx.releaseCurp(*stored->curp, person.id));
    }
    const PersonState unsettled{QStringLiteral("por-aclarar"), QString(verdict::kVersions)}; // until settleStates
    for (const domain::Person& person : people) {
        const QList<core::EntryId> entries = now.ofPerson.value(person.id);
        const auto old = before.constFind(person.id);
        if (old == before.constEnd())
            PADRON_TRY(m_tx.insertPerson(person, unsettled, history.at(entries.first()).device, entries.last()));
        else if (*old != person)
            PADRON_TRY(m_tx.updatePerson(person, unsettled, entries.last()));
        PADRON_TRY(m_tx.settlePerson(person.id, entries.last(), static_cast<quint32>(entries.size())));
        PADRON_TRY(m_tx.setCurpSince(person.id, now.curpBy.value(person.id, entries.first())));
        if (old != before.constEnd())
            PADRON_TRY(reissueWhenOutdated(*old, person));
    }
    for (const domain::Person& person : std::as_const(before)) {
        const domain::Person* present = now.person(person.id);
        if (person.curp && present && present->curp != person.curp)
            PADRON_TRY(passOn(*person.curp, person.id, dayOf(entry)));
    }
    return {};
}

Result<void> Projector::settleFamilies(FamilyHistory& history, const Resolution& now)
{
    Families families = now.ofFamily.keys();
    std::sort(families.begin(), families.end());
    QHash<core::FamilyId, bool> known;
    for (const auto& id : families) {
        PADRON_ASSIGN(const auto stored, m_tx.family(id));
        known[id] = stored.has_value();
        if (stored)
            PADRON_TRY(m_tx.emptyFamily(id));
    }
    for (const auto& id : families) {
        if (known.value(id))
            continue;
        domain::Family fresh;
        fresh.id = id;
        for (const auto& entry : now.ofFamily.value(id)) // its folio, wherever it is said
            if (const auto* change = std::get_if<domain::FamilyChange>(&history.at(entry).history.body))
                for (const auto& record : change->after)
                    if (record.family.id == id)
                        fresh.folio = record.family.folio;
        const core::EntryId first = now.ofFamily.value(id).first();
        PADRON_TRY(m_tx.insertFamily(fresh, history.at(first).device, first));
        PADRON_TRY(m_tx.emptyFamily(id));
    }
    for (const auto& period : now.periods)
        PADRON_TRY(m_tx.insertPeriod(period));
    for (const auto& id : families) {
        const QList<core::EntryId> entries = now.ofFamily.value(id);
        FamilyStanding standing;
        standing.entry = entries.last();
        standing.version = now.versions.value(id);
        standing.number = static_cast<quint32>(entries.size());
        if (standing.version != standing.entry)
            PADRON_TRY(m_tx.saveMerge(standing.version, now.merged.value(id).values()));
        const FamilyRecord* alive = now.family(id);
        domain::Family family;
        family.id = id;
        if (alive)
            family.titular = alive->family.titular;
        qint64 endedMs = alive ? 0 : now.ended.value(id).atMs;
        if (!alive && endedMs == 0) // it never stood: what would have made it is held
            endedMs = history.at(entries.first()).entry.atMs;
        PADRON_TRY(m_tx.settleFamily(family, standing, endedMs));
    }
    return m_tx.checkTitulares();
}

Result<QLatin1String> Projector::settleStates(const Resolution& now, QDate day, const core::EntryId& entry,
                                              const QHash<core::PersonId, PersonState>& before)
{
    QLatin1String said;
    QList<domain::Person> people = now.waiting;
    for (const FamilyRecord& record : now.families)
        people += record.people;
    std::sort(people.begin(), people.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    for (const domain::Person& person : people) {
        PADRON_ASSIGN(const PersonState state, stateOf(person, day));
        const bool touched = now.ofPerson.value(person.id).contains(entry);
        if (touched && state.code == verdict::kCurpTaken)
            said = verdict::kCurpTaken;
        else if (touched && said.isEmpty() && state.state == u"incompleto")
            said = verdict::kIncomplete;
        const auto old = before.constFind(person.id);
        PADRON_TRY(m_tx.setPersonState(person.id, state));
        if (!touched && old != before.constEnd() && old->state == state.state && old->code == state.code)
            continue;
        if (!state.eligible())
            PADRON_TRY(m_tx.awaitNoCredential(person.id));
        PADRON_ASSIGN(const DeviceRow device, deviceFor(person.id));
        PADRON_TRY(announce(person.id, state, device));
    }
    QList<domain::Departure> departures;
    for (const auto& gone : now.departed)
        departures.append(gone.departure);
    PADRON_TRY(noteDeaths(departures));
    return said;
}

Result<void> Projector::settleConflicts(FamilyHistory& history, const Resolution& now, const envelope::LogEntry& entry)
{
    PADRON_ASSIGN(const auto open, m_tx.openConflicts(now.ofFamily.keys()));
    const auto isNow = [&](const StoredConflict& stored) {
        return std::any_of(now.conflicts.begin(), now.conflicts.end(),
                           [&](const auto& conflict) { return conflict.id == stored.conflict.id; });
    };
    const QCborMap payload = entry.payload.toMap();
    ConflictNews news(m_tx, history);
    for (StoredConflict stored : open) {
        if (isNow(stored))
            continue;
        stored.open = false;
        if (entry.kind == QLatin1String(envelope::kind::kConflictDecided)
            && payload.value(1).toByteArray() == stored.conflict.id.bytes())
            stored.outcome = payload.value(2).toString();
        PADRON_TRY(m_tx.saveConflict(stored, entry.atMs));
        PADRON_TRY(sendConflict(news, stored));
    }
    for (const auto& conflict : now.conflicts) {
        const bool same = std::any_of(open.begin(), open.end(),
                                      [&](const StoredConflict& stored) { return stored.conflict == conflict; });
        if (same)
            continue;
        const StoredConflict stored{conflict, true, {}};
        Families moved;
        for (const StoredConflict& old : open)
            if (old.conflict.id == conflict.id && old.conflict.family != conflict.family)
                moved.append(old.conflict.family);
        PADRON_TRY(m_tx.saveConflict(stored, entry.atMs));
        PADRON_TRY(sendConflict(news, stored, moved));
    }
    return {};
}

} // namespace padron::central
