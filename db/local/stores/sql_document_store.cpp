// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_document_store.h"

#include "local/errors.h"
#include "ports/errors.h"

#include <QCryptographicHash>
#include <QDateTime>

namespace padron::stores {

using core::Result;

namespace {

constexpr char kPutContent[] = "INSERT INTO document_blob (sha256, size, bytes) VALUES (?, ?, ?) "
                               "ON CONFLICT (sha256) DO NOTHING";
constexpr char kPut[] =
    "INSERT INTO document (sha256, draft, person, family, kind, reference, mime, pages, at_ms, added_by, page) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 1 + (SELECT coalesce(max(page), 0) FROM document WHERE ifnull(draft, x'') = ifnull(?2, x'') "
    "AND ifnull(person, x'') = ifnull(?3, x'') AND ifnull(family, x'') = ifnull(?4, x'') AND kind = ?5 AND reference = ?6)) "
    "ON CONFLICT DO NOTHING";
constexpr char kGet[] = "SELECT bytes FROM document_blob WHERE sha256 = ?";
#define PADRON_DOCUMENT_COLUMNS                                                                                        \
    "SELECT d.sha256, d.person, d.draft, d.family, d.kind, d.reference, d.mime, d.page, d.pages, b.size, d.at_ms, d.added_by " \
    "FROM document d JOIN document_blob b ON b.sha256 = d.sha256 "
#define PADRON_DOCUMENT_ORDER " ORDER BY d.kind, d.reference, d.page, d.num"
constexpr char kOfPerson[] = PADRON_DOCUMENT_COLUMNS "WHERE d.person = ? AND d.draft IS NULL" PADRON_DOCUMENT_ORDER;
constexpr char kOfFamily[] = PADRON_DOCUMENT_COLUMNS "WHERE d.family = ? AND d.draft IS NULL" PADRON_DOCUMENT_ORDER;
constexpr char kOfDraft[] = PADRON_DOCUMENT_COLUMNS "WHERE d.draft = ?" PADRON_DOCUMENT_ORDER;
#undef PADRON_DOCUMENT_COLUMNS
#undef PADRON_DOCUMENT_ORDER
// Numbered after what is there before any of them moves: a row that has moved would be counted for the next.
constexpr char kShiftPerson[] = "UPDATE document SET page = page + (SELECT coalesce(max(o.page), 0) FROM document o "
                                "WHERE o.person = ?2 AND o.draft IS NULL AND o.kind = document.kind "
                                "AND o.reference = document.reference) WHERE draft = ?1 AND person = ?2";
constexpr char kShiftFamily[] = "UPDATE document SET page = page + (SELECT coalesce(max(o.page), 0) FROM document o "
                                "WHERE o.family = ?2 AND o.draft IS NULL AND o.kind = document.kind "
                                "AND o.reference = document.reference) WHERE draft = ?1 AND person IS NULL";
// What the expediente has already is left to the draft, and goes with it.
constexpr char kAssignPerson[] = "UPDATE OR IGNORE document SET draft = NULL WHERE draft = ?1 AND person = ?2";
constexpr char kAssignFamily[] = "UPDATE OR IGNORE document SET draft = NULL, family = ?2 WHERE draft = ?1 AND person IS NULL";
constexpr char kRemove[] = "DELETE FROM document WHERE draft = ?1 AND ifnull(person, x'') = ifnull(?2, x'') "
                           "AND kind = ?3 AND reference = ?4 AND sha256 = ?5";
constexpr char kGone[] = "SELECT removed_ms FROM page_received WHERE sha256 = ? AND removed_ms IS NOT NULL";
constexpr char kTotal[] = "SELECT coalesce(sum(size), 0) FROM document_blob INDEXED BY document_blob_size";
constexpr char kPlace[] = "SELECT place, at_ms FROM expediente_place WHERE subject = ?";
constexpr char kSetPlace[] = "INSERT INTO expediente_place (subject, place, at_ms) VALUES (?, ?, ?) "
                             "ON CONFLICT (subject) DO UPDATE SET place = excluded.place, at_ms = excluded.at_ms";

QByteArray digest(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

QList<const char*> SqlDocumentStore::statements()
{
    return {kPutContent,   kPut,          kGet,    kOfPerson, kOfFamily, kOfDraft,
            kShiftPerson,  kShiftFamily,  kAssignPerson, kAssignFamily, kRemove, kGone, kTotal,    kPlace,    kSetPlace};
}

Result<QByteArray> SqlDocumentStore::put(const QByteArray& bytes, const ports::DocumentMeta& meta)
{
    const QByteArray sha256 = digest(bytes);
    PADRON_ASSIGN(auto savepoint, sqlite::Savepoint::start(m_connection)); // no content that is nobody's
    PADRON_TRY(m_connection.statement(kPutContent).bind(sha256).bind(qint64(bytes.size())).bind(bytes).run());
    PADRON_TRY(m_connection.statement(kPut)
                   .bind(sha256)
                   .bind(meta.owner.draft)
                   .bind(meta.owner.person)
                   .bind(meta.owner.family)
                   .bind(meta.kind)
                   .bind(meta.reference)
                   .bind(meta.mime)
                   .bind(qint64(meta.pages))
                   .bind(meta.atMs)
                   .bind(meta.addedBy)
                   .run());
    PADRON_TRY(savepoint.release());
    return sha256;
}

Result<QByteArray> SqlDocumentStore::get(const QByteArray& sha256)
{
    sqlite::Statement read = m_connection.statement(kGet);
    PADRON_TRY(read.bind(sha256).one());
    const QByteArray bytes = read.blob(0);
    if (bytes.isEmpty()) {
        sqlite::Statement gone = m_connection.statement(kGone);
        PADRON_ASSIGN(const bool left, gone.bind(sha256).step());
        if (left)
            return core::fail(sqlite::kPageAtCentre, QDateTime::fromMSecsSinceEpoch(gone.integer(0), Qt::UTC)
                                                         .toString(QStringLiteral("dd/MM/yyyy")));
    }
    if (digest(bytes) != sha256)
        return core::fail(ports::kStoreFailed, QStringLiteral("document"));
    return bytes;
}

Result<QList<ports::StoredDocument>> SqlDocumentStore::read(sqlite::Statement& statement)
{
    QList<ports::StoredDocument> documents;
    for (;;) {
        PADRON_ASSIGN(const bool row, statement.step());
        if (!row)
            return documents;
        documents.append({.sha256 = statement.blob(0),
                          .person = statement.id<core::PersonId>(1),
                          .draft = statement.id<core::DraftId>(2),
                          .family = statement.id<core::FamilyId>(3),
                          .kind = statement.text(4),
                          .reference = statement.text(5),
                          .mime = statement.text(6),
                          .page = static_cast<int>(statement.integer(7)),
                          .pages = static_cast<int>(statement.integer(8)),
                          .bytes = statement.integer(9),
                          .atMs = statement.integer(10),
                          .addedBy = statement.text(11)});
    }
}

Result<QList<ports::StoredDocument>> SqlDocumentStore::ofPerson(const core::PersonId& person)
{
    sqlite::Statement statement = m_connection.statement(kOfPerson);
    return read(statement.bind(person));
}

Result<QList<ports::StoredDocument>> SqlDocumentStore::ofFamily(const core::FamilyId& family)
{
    sqlite::Statement statement = m_connection.statement(kOfFamily);
    return read(statement.bind(family));
}

Result<QList<ports::StoredDocument>> SqlDocumentStore::ofDraft(const core::DraftId& draft)
{
    sqlite::Statement statement = m_connection.statement(kOfDraft);
    return read(statement.bind(draft));
}

Result<QList<ports::StoredDocument>> SqlDocumentStore::assign(const core::DraftId& draft, const core::FamilyId& family,
                                                              const QList<core::PersonId>& people)
{
    PADRON_ASSIGN(auto savepoint, sqlite::Savepoint::start(m_connection));
    for (const core::PersonId& person : people)
        PADRON_TRY(m_connection.statement(kShiftPerson).bind(draft).bind(person).run());
    PADRON_TRY(m_connection.statement(kShiftFamily).bind(draft).bind(family).run());
    PADRON_ASSIGN(auto moving, ofDraft(draft));
    for (const core::PersonId& person : people)
        PADRON_TRY(m_connection.statement(kAssignPerson).bind(draft).bind(person).run());
    PADRON_TRY(m_connection.statement(kAssignFamily).bind(draft).bind(family).run());
    PADRON_ASSIGN(const auto left, ofDraft(draft));
    PADRON_TRY(savepoint.release());
    moving.removeIf([&left](const ports::StoredDocument& document) { return left.contains(document); });
    for (ports::StoredDocument& document : moving) {
        document.draft = {};
        if (document.person.isNull())
            document.family = family;
    }
    return moving;
}

Result<void> SqlDocumentStore::removeFromDraft(const ports::StoredDocument& page)
{
    PADRON_TRY(m_connection.statement(kRemove)
                   .bind(page.draft)
                   .bind(page.person)
                   .bind(page.kind)
                   .bind(page.reference)
                   .bind(page.sha256)
                   .run());
    if (m_connection.changes() == 0)
        return core::fail(ports::kNotFound);
    return {};
}

Result<qint64> SqlDocumentStore::totalBytes()
{
    sqlite::Statement statement = m_connection.statement(kTotal);
    PADRON_TRY(statement.one());
    return statement.integer(0);
}

Result<ports::FilePlace> SqlDocumentStore::place(const core::SubjectId& subject)
{
    sqlite::Statement statement = m_connection.statement(kPlace);
    PADRON_ASSIGN(const bool row, statement.bind(subject).step());
    return row ? ports::FilePlace{statement.text(0), statement.integer(1)} : ports::FilePlace{};
}

Result<void> SqlDocumentStore::setPlace(const core::SubjectId& subject, const ports::FilePlace& place)
{
    return m_connection.statement(kSetPlace).bind(subject).bind(place.place).bind(place.atMs).run();
}

} // namespace padron::stores
