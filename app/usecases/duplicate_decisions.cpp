// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/duplicate_decisions.h"

#include "ports/errors.h"
#include "usecases/find_duplicates.h"

#include <QCborMap>

#include <algorithm>

namespace padron::usecases {

namespace {

bool asksSupervisor(const domain::DuplicateDecision& decision)
{
    return decision.way == u"supervision";
}

} // namespace

core::Result<QMap<int, QString>> DuplicateDecisions::withdrawClaimedCurps(domain::FamilyDraft& draft)
{
    QMap<int, QString> claimed;
    for (int i = 0; i < draft.people.size(); ++i) {
        domain::PersonDraft& person = draft.people[i];
        const auto curp = domain::Curp::parse(person.curp);
        if (person.duplicates.isEmpty() || !curp)
            continue;
        PADRON_ASSIGN(const auto owner, m_registry.personByCurp(*curp));
        const bool asked = owner && *owner != person.id
            && std::any_of(person.duplicates.begin(), person.duplicates.end(), [&owner](const auto& decision) {
                   return decision.other == *owner && asksSupervisor(decision);
               });
        if (!asked)
            continue;
        claimed.insert(i, curp->text());
        person.curp.clear();
    }
    return claimed;
}

core::Result<DuplicatesFound> DuplicateDecisions::undecided(const domain::FamilyDraft& draft)
{
    DuplicatesFound found;
    for (int i = 0; i < draft.people.size(); ++i) {
        const domain::PersonDraft& person = draft.people.at(i);
        if (person.registered)
            continue;
        PADRON_ASSIGN(auto candidates, FindDuplicates(m_duplicates, m_recorder.user()).run(draft, i));
        candidates.removeIf([&](const ports::DuplicateCandidate& candidate) {
            const bool close = candidate.likeness.band <= domain::LikenessBand::Probable;
            // Of two members, the later one is asked about; what was said of either is said of both.
            const bool told = candidate.inDraft >= 0
                && (candidate.inDraft > i || domain::decides(draft.people.at(candidate.inDraft).duplicates, person.id, candidate.likeness));
            return !close || told || domain::decides(person.duplicates, candidate.id, candidate.likeness);
        });
        if (!candidates.isEmpty())
            found.members.append({i, std::move(candidates)});
    }
    return found;
}

core::Result<void> DuplicateDecisions::keep(const domain::FamilyDraft& draft, const QMap<int, QString>& claimed)
{
    for (int i = 0; i < draft.people.size(); ++i)
        for (const auto& decision : draft.people.at(i).duplicates)
            PADRON_TRY(keepOne(draft, i, decision, claimed.value(i)));
    return {};
}

core::Result<void> DuplicateDecisions::keepOne(const domain::FamilyDraft& draft, int member,
                                                const domain::DuplicateDecision& decision, const QString& claimed)
{
    const core::PersonId person = draft.people.at(member).id;
    const auto other = m_registry.person(decision.other);
    if (decision.other == person || (!other && other.error().code == ports::kNotFound))
        return {}; // a member of the capture who was taken out again
    PADRON_TRY(other);
    const auto likeness = domain::compare(domain::traitsOf(draft, member), domain::traitsOf(*other));
    const bool asks = asksSupervisor(decision);
    const bool claims = asks && other->curp && other->curp->text() == claimed;
    QCborMap payload{{1, likeness.score}, {2, decision.reason}};
    if (claims)
        payload.insert(3, claimed);
    PADRON_ASSIGN(const core::EntryId entry, m_recorder.record(
        {.kind = asks ? envelope::kind::kDuplicateReferred : envelope::kind::kDuplicateDismissed,
         .subjects = {subjectOf(person), subjectOf(decision.other)},
         .numeral = "11",
         .payload = payload}));
    if (!asks)
        return {};
    ports::Task task;
    task.id = core::TaskId(m_ids.next());
    task.person = person;
    task.other = decision.other;
    task.createdMs = m_clock.wallMs();
    task.askedBy = m_recorder.user().name;
    task.note = claims ? QStringLiteral("%1 CURP %2").arg(decision.reason, claimed).trimmed() : decision.reason;
    PADRON_TRY(m_tasks.insert(task));
    return m_holds.noted(person, entry, m_clock.today());
}

} // namespace padron::usecases
