// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/documents.h"

#include "usecases/blocking.h"
#include "usecases/draft_documents.h"

#include <QCborMap>

#include <algorithm>

namespace padron::usecases {

Documents::Documents(ports::DocumentStore& documents, ports::RegistryStore& registry, ports::UnitOfWork& work,
                     Recorder& recorder, const core::Clock& clock)
    : m_documents(documents), m_registry(registry), m_work(work), m_recorder(recorder), m_clock(clock)
{
}

core::Result<QList<QByteArray>> Documents::add(const ports::DocumentOwner& owner, const QString& kind,
                                               const QString& reference, const QList<DocumentPage>& pages)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Capture));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    const qint64 now = m_clock.wallMs();
    const QString number = reference.simplified().left(kMostReferenceLetters);
    QList<QByteArray> added;
    for (const DocumentPage& page : pages) {
        PADRON_ASSIGN(const QByteArray sha256, m_documents.put(page.bytes, {.owner = owner,
                                                                            .kind = kind,
                                                                            .reference = number,
                                                                            .mime = page.mime,
                                                                            .atMs = now,
                                                                            .addedBy = m_recorder.user().name}));
        if (owner.draft.isNull() && !added.contains(sha256))
            PADRON_TRY(recordDocument(m_recorder, {.sha256 = sha256,
                                                   .person = owner.person,
                                                   .family = owner.family,
                                                   .kind = kind,
                                                   .bytes = page.bytes.size()}));
        added.append(sha256);
    }
    PADRON_TRY(transaction.commit());
    return added;
}

core::Result<QList<ports::StoredDocument>> Documents::of(const ports::DocumentOwner& owner)
{
    PADRON_TRY(m_recorder.permit(access::Permission::ReadFiles));
    QList<ports::StoredDocument> documents;
    if (!owner.person.isNull()) {
        PADRON_TRY(refuseBlocked(m_registry, m_recorder, owner.person));
        PADRON_ASSIGN(documents, m_documents.ofPerson(owner.person));
    }
    if (!owner.family.isNull()) {
        PADRON_ASSIGN(const auto family, m_documents.ofFamily(owner.family));
        documents += family;
    }
    if (!owner.draft.isNull()) {
        PADRON_ASSIGN(auto captured, m_documents.ofDraft(owner.draft));
        captured.removeIf([&owner](const ports::StoredDocument& document) {
            return !document.person.isNull() && document.person != owner.person;
        });
        documents += captured;
    }
    return documents;
}

core::Result<QByteArray> Documents::page(const QByteArray& sha256)
{
    PADRON_TRY(m_recorder.permit(access::Permission::ReadFiles));
    return m_documents.get(sha256);
}

core::Result<void> Documents::removeFromDraft(const ports::StoredDocument& page)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Capture));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_documents.removeFromDraft(page));
    return transaction.commit();
}

core::Result<Expediente> Documents::expediente(const core::FamilyId& family)
{
    PADRON_TRY(m_recorder.permit(access::Permission::ReadFiles));
    PADRON_ASSIGN(const domain::FamilyRecord record, m_registry.family(family));
    PADRON_ASSIGN(const auto hidden, hiddenAmong(m_registry, m_recorder, record.people));
    Expediente expediente{.family = family};
    for (const domain::Person& person : record.people) {
        if (hidden.contains(person.id))
            continue;
        ExpedientePart part{.subject = subjectOf(person.id),
                            .person = person.id,
                            .name = person.name.full(),
                            .folio = person.folio};
        PADRON_ASSIGN(part.documents, m_documents.ofPerson(person.id));
        PADRON_ASSIGN(part.place, m_documents.place(part.subject));
        expediente.parts.append(std::move(part));
    }
    std::stable_sort(expediente.parts.begin(), expediente.parts.end(),
                     [](const ExpedientePart& a, const ExpedientePart& b) { return a.folio.text() < b.folio.text(); });
    ExpedientePart own{.subject = subjectOf(family), .folio = record.family.folio};
    PADRON_ASSIGN(own.documents, m_documents.ofFamily(family));
    PADRON_ASSIGN(own.place, m_documents.place(own.subject));
    expediente.parts.prepend(std::move(own));
    return expediente;
}

core::Result<void> Documents::locate(const core::SubjectId& subject, const QString& place)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Capture));
    const QString typed = place.simplified().left(kMostPlaceLetters);
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const ports::FilePlace before, m_documents.place(subject));
    if (before.place == typed)
        return {};
    PADRON_TRY(m_documents.setPlace(subject, {typed, m_clock.wallMs()}));
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kFileLocated,
                                  .subjects = {subject},
                                  .numeral = "54",
                                  .payload = QCborMap{{1, typed}}}));
    return transaction.commit();
}

} // namespace padron::usecases
