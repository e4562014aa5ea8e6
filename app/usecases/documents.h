// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ports/document_store.h"
#include "ports/registry_store.h"
#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

#include <QStringList>

namespace padron::usecases {

/// One page as the screen hands it over: straightened and compressed.
struct DocumentPage
{
    QByteArray bytes;
    QString mime;
};

/// A subject's part of the expediente: digital pages and where the paper lies.
struct ExpedientePart
{
    core::SubjectId subject;
    core::PersonId person;   ///< null: the family's own
    QString name;            ///< empty for the family's own
    domain::Folio folio;
    QList<ports::StoredDocument> documents;
    ports::FilePlace place;
};

/// The expediente of a family and its people, in the order of their folios (54).
struct Expediente
{
    core::FamilyId family;
    QList<ExpedientePart> parts; ///< the family's first
};

/// Digital pages of papers (50-54): of a capture in progress, which are outside the log until it is registered, and of
/// registered people and families, where each is an entry.
class Documents
{
public:
    Documents(ports::DocumentStore& documents, ports::RegistryStore& registry, ports::UnitOfWork& work,
              Recorder& recorder, const core::Clock& clock);

    static constexpr int kMostReferenceLetters = 60;
    static constexpr int kMostPlaceLetters = 200;

    /// All pages or none, in their order; their SHA-256. The same page twice is kept once. kStoreFull.
    core::Result<QList<QByteArray>> add(const ports::DocumentOwner& owner, const QString& kind,
                                        const QString& reference, const QList<DocumentPage>& pages);
    /// The person's pages: registered ones first, then those of the capture, with what of it is of the whole family.
    core::Result<QList<ports::StoredDocument>> of(const ports::DocumentOwner& owner);
    core::Result<QByteArray> page(const QByteArray& sha256);
    core::Result<void> removeFromDraft(const ports::StoredDocument& page);

    core::Result<Expediente> expediente(const core::FamilyId& family);
    /// Where the paper lies, as typed; logged when it is another place than before.
    core::Result<void> locate(const core::SubjectId& subject, const QString& place);

private:
    ports::DocumentStore& m_documents;
    ports::RegistryStore& m_registry;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
