// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/change_family.h"

#include "core/cbor.h"
#include "domain/consent_rules.h"
#include "domain/draft_update.h"
#include "domain/family_members.h"
#include "domain/record_codec.h"
#include "ports/errors.h"
#include "usecases/arco_errors.h"
#include "usecases/blocking.h"
#include "usecases/draft_documents.h"
#include "usecases/entry_size.h"
#include "usecases/errors.h"
#include "usecases/registered_person.h"
#include "usecases/withheld_curps.h"

#include <algorithm>

namespace padron::usecases {

namespace {

using domain::ChangeContext;
using domain::FamilyRecord;

QList<core::PersonId> peopleOf(const QList<domain::Place>& places)
{
    QList<core::PersonId> people;
    for (const auto& place : places)
        people.append(place.person);
    return people;
}

QList<core::PersonId> peopleOf(const domain::Arrangement& arrangement)
{
    QList<core::PersonId> people = peopleOf(arrangement.places);
    if (arrangement.titular)
        people.append(*arrangement.titular);
    return people;
}

/// After everything that it ends began, even when the clock was set back: a family is never kept from changing.
qint64 momentFor(const QList<FamilyRecord>& families, qint64 nowMs)
{
    for (const auto& record : families)
        for (const auto& member : record.family.members)
            nowMs = std::max(nowMs, member.sinceMs + 1);
    return nowMs;
}

} // namespace

ChangeFamily::ChangeFamily(ports::RegistryStore& registry, ports::DeviceStore& device, ports::DraftStore& drafts,
                           ports::DocumentStore& documents,
                           ports::DuplicateIndex& duplicates, ports::TaskStore& tasks, ports::UnitOfWork& work,
                           Recorder& recorder, const core::Clock& clock, core::IdSource& ids,
                           Holds& holds, Contests& contests, ports::CentreFamilyStore& families)
    : m_registry(registry), m_device(device), m_drafts(drafts), m_documents(documents), m_work(work), m_recorder(recorder), m_clock(clock),
      m_ids(ids), m_holds(holds), m_contests(contests), m_families(families), m_decisions(registry, duplicates, tasks, holds, recorder, clock, ids)
{
}

core::Result<domain::FamilyDraft> ChangeFamily::edit(const core::FamilyId& family)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Capture));
    PADRON_ASSIGN(const auto open, m_drafts.findUpdating(family));
    PADRON_ASSIGN(const FamilyRecord record, current(family));
    PADRON_ASSIGN(const auto hidden, hiddenAmong(m_registry, m_recorder, record.people));
    if (!hidden.isEmpty()) // the draft would show them
        return core::fail(kRecordBlocked);
    domain::FamilyDraft draft;
    if (open) {
        PADRON_ASSIGN(draft, m_drafts.load(*open));
        if (draft.base != domain::digestOf(record)) {
            PADRON_ASSIGN(draft, onWhatStands(draft, record));
        }
    } else {
        draft = domain::draftOf(record);
        draft.id = core::DraftId(m_ids.next());
        draft.createdMs = m_clock.wallMs();
    }
    for (domain::PersonDraft& person : draft.people) {
        if (!person.registered)
            continue;
        PADRON_ASSIGN(const bool revoked, m_registry.isRevoked(person.id));
        if (revoked && person.consent.noticeId.isEmpty())
            person.consent.decision = domain::kConsentTakenBack;
        else if (!revoked)
            person.consent = {};
    }
    return draft;
}

core::Result<domain::FamilyDraft> ChangeFamily::onWhatStands(const domain::FamilyDraft& stale, const FamilyRecord& record)
{
    PADRON_ASSIGN(const auto sent, m_families.family(record.family.id));
    if (sent && !sent->before.isEmpty()) { // others changed it: what was not typed here is theirs
        PADRON_ASSIGN(const QCborValue value, core::decodeCbor(sent->before));
        PADRON_ASSIGN(const FamilyRecord before, domain::familyRecordFromCbor(value, sent->schema));
        if (stale.base == domain::digestOf(before))
            return domain::rebased(stale, record, &before);
    }
    return domain::rebased(stale, record);
}

core::Result<ChangeFamily::Outcome> ChangeFamily::update(const domain::FamilyDraft& draft)
{
    const auto motivo = domain::motivoByKey(draft.motivo).value_or(domain::Motivo::OtroDato); // else checkDraft tells
    const int newPeople = static_cast<int>(std::count_if(draft.people.begin(), draft.people.end(),
                                                         [](const auto& person) { return !person.registered; }));
    domain::FamilyDraft typed = draft;
    PADRON_ASSIGN(const auto claimed, m_decisions.withdrawClaimedCurps(typed));
    const Capture capture{draft, claimed};
    return run({draft.updates}, {}, newPeople,
               [&](const Families& before, const ChangeContext& context) -> domain::ChangeOutcome {
                   domain::CompletionContext completion;
                   completion.today = context.today;
                   completion.nowMs = context.atMs;
                   completion.nextFolio = context.nextFolio;
                   completion.nextConsentId = [this] { return core::ConsentId(m_ids.next()); };
                   completion.before = &before.front();
                   const auto after = domain::completeDraft(typed, completion);
                   if (!after)
                       return tl::unexpected<domain::Issues>(after.error());
                   return domain::updateFamily(before.front(), *after, motivo, draft.solicita, context);
               },
               &capture);
}

core::Result<ChangeFamily::Outcome> ChangeFamily::changeTitular(const domain::TitularChange& asked)
{
    return run({asked.family}, peopleOf(asked.arrangement), 0,
               [&](const Families& before, const ChangeContext& context) {
                   return domain::changeTitular(before.front(), asked, context);
               });
}

core::Result<ChangeFamily::Outcome> ChangeFamily::split(const domain::FamilySplit& asked)
{
    return run({asked.family}, peopleOf(asked.leaving) + peopleOf(asked.staying), 1,
               [&](const Families& before, const ChangeContext& context) {
                   return domain::splitFamily(before.front(), asked, context);
               });
}

core::Result<ChangeFamily::Outcome> ChangeFamily::join(const domain::FamilyJoin& asked)
{
    return run({asked.from, asked.into}, peopleOf(asked.incoming), 0,
               [&](const Families& before, const ChangeContext& context) {
                   return domain::joinFamilies(before.back(), before.front(), asked, context);
               });
}

core::Result<ChangeFamily::Outcome> ChangeFamily::move(const domain::MemberMove& asked)
{
    return run({asked.from, asked.into}, peopleOf(asked.staying) + QList{asked.place.person}, 0,
               [&](const Families& before, const ChangeContext& context) {
                   return domain::moveMember(before.front(), before.back(), asked, context);
               });
}

core::Result<ChangeFamily::Outcome> ChangeFamily::reportDeath(const domain::DeathReport& asked)
{
    if (asked.verified) // nobody of the family asks: who supervises answers for it
        PADRON_TRY(m_recorder.permit(access::Permission::ResolveTasks));
    QList<core::PersonId> members = peopleOf(asked.staying);
    for (const domain::Departure& departure : asked.departures)
        members.append(departure.person);
    return run({asked.family}, members, 0, [&](const Families& before, const ChangeContext& context) {
        return domain::reportDeath(before.front(), asked, context);
    });
}

core::Result<ChangeFamily::Outcome> ChangeFamily::run(const QList<core::FamilyId>& families,
                                                      const QList<core::PersonId>& members, int newFolios,
                                                      const Build& build, const Capture* capture)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Capture));
    PADRON_ASSIGN(const auto enrolment, m_device.enrolment());
    if (!enrolment)
        return core::fail(kNotEnrolledYet);
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));

    Families before;
    for (const auto& family : families) {
        PADRON_ASSIGN(FamilyRecord record, current(family));
        before.append(std::move(record));
    }
    const bool stale = capture && capture->draft.base != domain::digestOf(before.front());
    if (stale || !std::all_of(members.begin(), members.end(), [&](const auto& id) { return domain::personOf(before.front().people, id); }))
        return core::fail(kFamilyChanged);

    QList<domain::Folio> folios;
    for (int i = 0; i < newFolios; ++i) {
        PADRON_ASSIGN(const int counter, m_device.nextFolioCounter());
        folios.append(domain::Folio::make(enrolment->folioPrefix, counter));
    }
    qsizetype nextFolio = 0;
    ChangeContext context;
    context.today = m_clock.today();
    context.atMs = momentFor(before, m_clock.wallMs());
    context.newFamily = core::FamilyId(m_ids.next());
    context.nextFolio = [&] { return folios.at(nextFolio++); };
    PADRON_ASSIGN(context.others, representativesElsewhere(m_registry, before));

    const auto change = build(before, context);
    if (!change)
        return Outcome(change.error());
    if (!fitsOneEntry(change->after))
        return Outcome(domain::Issues{{domain::Field::Consentimiento, domain::Rule::TooLong, "15"}});
    if (capture) {
        PADRON_ASSIGN(auto evidence, missingEvidence(m_documents, capture->draft.id, change->after.front().consents));
        if (!evidence.isEmpty())
            return Outcome(std::move(evidence));
        PADRON_ASSIGN(auto found, m_decisions.undecided(capture->draft));
        if (!found.members.isEmpty())
            return Outcome(std::move(found));
    }
    PADRON_TRY(checkCurps(*change));
    PADRON_TRY(write(*change, before));
    if (capture) {
        PADRON_TRY(m_decisions.keep(capture->draft, capture->claimed));
        PADRON_TRY(keepDocuments(m_documents, m_recorder, capture->draft.id, change->after.front()));
        PADRON_TRY(m_drafts.remove(capture->draft.id));
    }
    PADRON_TRY(transaction.commit());
    return Outcome(*change);
}

core::Result<FamilyRecord> ChangeFamily::current(const core::FamilyId& family)
{
    PADRON_ASSIGN(FamilyRecord record, m_registry.family(family));
    if (record.people.isEmpty())
        return core::fail(kFamilyChanged); // it ended
    return record;
}

core::Result<void> ChangeFamily::checkCurps(const domain::FamilyChange& change)
{
    int index = 0;
    for (const auto& record : change.after) {
        for (const auto& person : record.people) {
            if (person.curp) {
                PADRON_ASSIGN(const auto there, m_registry.personByCurp(*person.curp));
                // Somebody of the same families gives theirs up in this very change, or checkChange refused it.
                if (there && !domain::personOf(change.after, *there))
                    return core::fail(kCurpAlreadyHere, QString::number(index));
            }
            ++index;
        }
    }
    return {};
}

core::Result<void> ChangeFamily::write(const domain::FamilyChange& change, const Families& before)
{
    const QDate today = m_clock.today();
    const QList<core::PersonId> touched = domain::touchedPeople(change, before);
    for (const core::PersonId& person : touched)
        PADRON_TRY(refuseBlocked(m_registry, m_recorder, person));
    for (const domain::Departure& departure : change.departures)
        PADRON_TRY(refuseBlocked(m_registry, m_recorder, departure.person));
    domain::FamilyChange said = change;
    PADRON_TRY(putBackCurps(m_families, said.after));
    PADRON_TRY(m_registry.apply(change));

    QList<core::SubjectId> subjects;
    for (const auto& record : change.after)
        subjects.append(subjectOf(record.family.id));
    for (const auto& family : change.ended)
        subjects.append(subjectOf(family));
    for (const auto& record : change.after) {
        for (const auto& person : record.people) {
            if (!touched.contains(person.id))
                continue;
            subjects.append(subjectOf(person.id));
            PADRON_ASSIGN(const auto state, m_holds.stateOf(person, today));
            PADRON_TRY(m_registry.setState(person.id, state));
            if (person.curp) // typed here: what was withheld is told by it
                PADRON_TRY(m_families.setWithheldCurp(person.id, std::nullopt));
        }
    }
    for (const domain::Departure& departure : change.departures) {
        subjects.append(subjectOf(departure.person));
        PADRON_TRY(m_registry.setState(departure.person, ports::RecordState::Baja));
    }
    PADRON_ASSIGN(const core::EntryId entry, m_recorder.record({.kind = envelope::kind::kFamilyUpdated,
                                                                .subjects = subjects,
                                                                .numeral = domain::numeralOf(change.motivo),
                                                                .payload = domain::toCbor(said),
                                                                .schema = domain::kChangeSchema}));
    for (const auto& person : touched)
        PADRON_TRY(m_registry.markUnsent(person, entry));
    for (const domain::Departure& departure : change.departures)
        PADRON_TRY(m_registry.markUnsent(departure.person, entry));
    for (const auto& record : change.after)
        for (const auto& person : record.people)
            if (touched.contains(person.id))
                PADRON_TRY(m_contests.raise(person));
    return {};
}

} // namespace padron::usecases
