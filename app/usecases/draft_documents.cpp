// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/draft_documents.h"

#include <QCborMap>

#include <algorithm>

namespace padron::usecases {

core::Result<void> recordDocument(Recorder& recorder, const ports::StoredDocument& document)
{
    const core::SubjectId subject =
        document.person.isNull() ? subjectOf(document.family) : subjectOf(document.person);
    PADRON_TRY(recorder.record({.kind = envelope::kind::kDocumentAdded,
                                .subjects = {subject},
                                .numeral = "50",
                                .payload = QCborMap{{1, document.kind}, {2, document.sha256}, {3, document.bytes}}}));
    return {};
}

core::Result<domain::Issues> missingEvidence(ports::DocumentStore& documents, const core::DraftId& draft,
                                             const QList<domain::Consent>& consents)
{
    domain::Issues issues;
    PADRON_ASSIGN(const auto pages, documents.ofDraft(draft));
    for (const domain::Consent& consent : consents)
        if (!consent.evidence.isEmpty()
            && std::none_of(pages.begin(), pages.end(),
                            [&consent](const auto& page) { return page.sha256 == consent.evidence; }))
            issues.append({domain::Field::Consentimiento, domain::Rule::EvidenceNeeded, "4.IX"});
    return issues;
}

core::Result<void> keepDocuments(ports::DocumentStore& documents, Recorder& recorder, const core::DraftId& draft,
                                 const domain::FamilyRecord& record)
{
    QList<core::PersonId> people;
    for (const domain::Person& person : record.people)
        people.append(person.id);
    PADRON_ASSIGN(const auto kept, documents.assign(draft, record.family.id, people));
    for (const ports::StoredDocument& document : kept)
        PADRON_TRY(recordDocument(recorder, document));
    return {};
}

} // namespace padron::usecases
