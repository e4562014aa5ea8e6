// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/register_family.h"

#include "domain/record_codec.h"
#include "usecases/draft_documents.h"
#include "usecases/entry_size.h"
#include "usecases/errors.h"

namespace padron::usecases {

RegisterFamily::RegisterFamily(ports::RegistryStore& registry, ports::DeviceStore& device, ports::DraftStore& drafts,
                               ports::DocumentStore& documents,
                               ports::DuplicateIndex& duplicates, ports::TaskStore& tasks, ports::UnitOfWork& work,
                               Recorder& recorder, const core::Clock& clock, core::IdSource& ids,
                               Holds& holds, Contests& contests)
    : m_registry(registry), m_device(device), m_drafts(drafts), m_documents(documents), m_work(work),
      m_recorder(recorder), m_clock(clock), m_ids(ids), m_holds(holds), m_contests(contests),
      m_decisions(registry, duplicates, tasks, holds, recorder, clock, ids)
{
}

core::Result<RegisterFamily::Outcome> RegisterFamily::run(const domain::FamilyDraft& draft)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Capture));
    PADRON_ASSIGN(const auto enrolment, m_device.enrolment());
    if (!enrolment)
        return core::fail(kNotEnrolledYet);
    const QDate today = m_clock.today();
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));

    // One more than the people: the family has a folio of its own (54).
    QList<domain::Folio> folios;
    for (qsizetype i = 0; i <= draft.people.size(); ++i) {
        PADRON_ASSIGN(const int counter, m_device.nextFolioCounter());
        folios.append(domain::Folio::make(enrolment->folioPrefix, counter));
    }
    qsizetype nextFolio = 0;
    domain::CompletionContext context;
    context.today = today;
    context.nowMs = m_clock.wallMs();
    context.familyId = core::FamilyId(m_ids.next());
    context.nextFolio = [&] { return folios.at(nextFolio++); };
    context.nextConsentId = [this] { return core::ConsentId(m_ids.next()); };
    domain::FamilyDraft capture = draft;
    PADRON_ASSIGN(const auto claimed, m_decisions.withdrawClaimedCurps(capture));
    const auto completed = domain::completeDraft(capture, context);
    if (!completed)
        return Outcome(completed.error());
    const domain::FamilyRecord& record = *completed;

    // One entry travels in one batch: signatures past its cap could be saved and never sent.
    if (!fitsOneEntry({record}))
        return Outcome(domain::Issues{{domain::Field::Consentimiento, domain::Rule::TooLong, "15"}});

    PADRON_ASSIGN(auto evidence, missingEvidence(m_documents, draft.id, record.consents));
    if (!evidence.isEmpty())
        return Outcome(std::move(evidence));
    PADRON_ASSIGN(auto found, m_decisions.undecided(draft));
    if (!found.members.isEmpty())
        return Outcome(std::move(found));
    for (qsizetype i = 0; i < record.people.size(); ++i) {
        const auto& curp = record.people.at(i).curp;
        if (!curp)
            continue;
        PADRON_ASSIGN(const auto there, m_registry.personByCurp(*curp));
        if (there && *there != record.people.at(i).id)
            return core::fail(kCurpAlreadyHere, QString::number(i));
    }

    PADRON_TRY(m_registry.insert(record));
    QList<core::SubjectId> subjects{subjectOf(record.family.id)};
    for (const auto& person : record.people) {
        subjects.append(subjectOf(person.id));
        PADRON_ASSIGN(const auto state, m_holds.stateOf(person, today));
        PADRON_TRY(m_registry.setState(person.id, state));
    }
    PADRON_ASSIGN(const core::EntryId entry, m_recorder.record({.kind = envelope::kind::kFamilyRegistered,
                                                                .subjects = subjects,
                                                                .numeral = "11",
                                                                .payload = domain::toCbor(record),
                                                                .schema = domain::kRecordSchema}));
    for (const auto& person : record.people)
        PADRON_TRY(m_registry.markUnsent(person.id, entry));
    for (const auto& person : record.people)
        PADRON_TRY(m_contests.raise(person));
    PADRON_TRY(m_decisions.keep(draft, claimed));
    PADRON_TRY(keepDocuments(m_documents, m_recorder, draft.id, record));
    PADRON_TRY(m_drafts.remove(draft.id));
    PADRON_TRY(transaction.commit());
    return Outcome(record);
}

} // namespace padron::usecases
