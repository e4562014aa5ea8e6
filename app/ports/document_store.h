// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace padron::ports {

/// Whose a page is. With a draft: of a capture in progress, and gone with it when it is given up.
struct DocumentOwner
{
    core::DraftId draft;
    core::PersonId person; ///< the id that the draft gave them already; null: of the whole family
    core::FamilyId family; ///< of a registered one, when the page is nobody's in particular
    friend bool operator==(const DocumentOwner&, const DocumentOwner&) = default;
};

/// What a page is, as it is put into the store.
struct DocumentMeta
{
    DocumentOwner owner;
    QString kind;       ///< "identificacion", "comprobante", "consentimiento_hoja" ...: stable keys
    QString reference;  ///< its number, as typed; may be empty
    QString mime;       ///< "image/jpeg", "image/png", "application/pdf", "application/octet-stream"
    int pages = 1;      ///< inside these bytes
    qint64 atMs = 0;    ///< UTC
    QString addedBy = {}; ///< name of the user who digitised it
};

/// A stored page without its bytes.
struct StoredDocument
{
    QByteArray sha256;  ///< 32 bytes, of the content
    core::PersonId person;
    core::DraftId draft;   ///< null: of the expediente
    core::FamilyId family;
    QString kind, reference, mime;
    int page = 1;       ///< its place within owner, kind and reference, from 1
    int pages = 1;
    qint64 bytes = 0;
    qint64 atMs = 0;
    QString addedBy = {};
    friend bool operator==(const StoredDocument&, const StoredDocument&) = default;
};

/// Where the physical file lies (54).
struct FilePlace
{
    QString place; ///< "Anaquel 3, caja 12"; empty: nobody said
    qint64 atMs = 0;
};

/// Port: digital pages, content-addressed and encrypted like the rest of the store. What belongs to a registered person
/// or family stays for ever.
class DocumentStore
{
public:
    virtual ~DocumentStore() = default;
    /// The content's SHA-256. The same content for the same owner, kind and reference again changes nothing. kStoreFull.
    virtual core::Result<QByteArray> put(const QByteArray& bytes, const DocumentMeta& meta) = 0;
    virtual core::Result<QByteArray> get(const QByteArray& sha256) = 0; ///< kNotFound; kStoreFailed when it is altered

    // By kind, reference and page. A person's are the registered ones; a draft's, those of its capture.
    virtual core::Result<QList<StoredDocument>> ofPerson(const core::PersonId& person) = 0;
    virtual core::Result<QList<StoredDocument>> ofFamily(const core::FamilyId& family) = 0; ///< nobody's in particular
    virtual core::Result<QList<StoredDocument>> ofDraft(const core::DraftId& draft) = 0;

    /// The capture became records: what is of `people`, or of nobody, is theirs and `family`'s from now on. Answers
    /// what moved. Who was taken out of the capture leaves nothing: that goes with the draft.
    virtual core::Result<QList<StoredDocument>> assign(const core::DraftId& draft, const core::FamilyId& family,
                                                       const QList<core::PersonId>& people) = 0;
    /// One page of a capture, scanned by mistake; the same picture under another kind or reference stays. Registered ones
    /// stay: kNotFound.
    virtual core::Result<void> removeFromDraft(const StoredDocument& page) = 0;
    virtual core::Result<qint64> totalBytes() = 0;

    virtual core::Result<FilePlace> place(const core::SubjectId& subject) = 0; ///< of a person or a family; empty: none
    virtual core::Result<void> setPlace(const core::SubjectId& subject, const FilePlace& place) = 0;
};

} // namespace padron::ports
