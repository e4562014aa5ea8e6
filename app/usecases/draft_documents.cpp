// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/draft_documents.h"

#include <QCborMap>

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
