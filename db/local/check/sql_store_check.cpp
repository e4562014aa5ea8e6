// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/check/sql_store_check.h"

#include "envelope/log_chain.h"
#include "local/errors.h"

namespace padron::stores {

using core::Result;
using ports::CheckPart;

namespace {

constexpr char kTables[] = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                           "ORDER BY name";
constexpr char kStructure[] = "SELECT count(*) FROM pragma_integrity_check(?) WHERE integrity_check <> 'ok'";
constexpr char kReferences[] = "SELECT count(*) FROM pragma_foreign_key_check(?)";
constexpr char kDocumentCount[] = "SELECT count(*) FROM document_blob";
constexpr char kDocuments[] = "SELECT num, sha256, bytes FROM document_blob b WHERE num > ? AND NOT EXISTS (SELECT 1 "
                               "FROM page_received r WHERE r.sha256 = b.sha256 AND r.removed_ms IS NOT NULL) ORDER BY num LIMIT 8";
constexpr char kPageCount[] = "PRAGMA page_count";
constexpr char kCheckpoint[] = "PRAGMA wal_checkpoint(TRUNCATE)"; // so that every page lies in the main file

constexpr qint64 kPageBytes = 4096;
constexpr qint64 kPagesAtStart = 256;
constexpr qint64 kPagesAtEnd = 64;
constexpr qint64 kPagesAtOnce = 512;

} // namespace

SqlStoreCheck::SqlStoreCheck(sqlite::Connection& connection) : m_connection(connection) {}

QList<const char*> SqlStoreCheck::statements()
{
    return {kTables, kStructure, kReferences, kDocumentCount, kDocuments};
}

Result<void> SqlStoreCheck::quick()
{
    // What a crash left in the WAL is newer than the main file's pages, which may be torn or under an older key.
    PADRON_TRY(m_connection.value(kCheckpoint));
    sqlite::PageCheck pages(m_connection);
    PADRON_TRY(pages.begin());
    if (pages.isCut())
        return core::fail(sqlite::kDatabaseDamaged, QStringLiteral("cut"));
    PADRON_ASSIGN(const qint64 expected, m_connection.integer(kPageCount));
    if (expected > pages.pages())
        return core::fail(sqlite::kDatabaseDamaged, QStringLiteral("shorter"));
    PADRON_ASSIGN(const qint64 first, pages.badAmong(1, kPagesAtStart));
    PADRON_ASSIGN(const qint64 last, pages.badAmong(qMax(kPagesAtStart, pages.pages() - kPagesAtEnd) + 1, kPagesAtEnd));
    if (first + last > 0)
        return core::fail(sqlite::kDatabaseDamaged, QStringLiteral("pages"));
    return {};
}

Result<void> SqlStoreCheck::begin()
{
    m_findings.clear();
    m_lastDocument = 0;
    PADRON_TRY(m_connection.value(kCheckpoint));
    m_pages.emplace(m_connection);
    PADRON_TRY(m_pages->begin());
    if (m_pages->isCut())
        found(CheckPart::Pages, 1);
    m_progress = {CheckPart::Pages, 0, m_pages->pages(), false};
    return readTables();
}

Result<void> SqlStoreCheck::readTables()
{
    m_tables.clear();
    sqlite::Statement read = m_connection.statement(kTables);
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            return {};
        m_tables.append(read.text(0));
    }
}

void SqlStoreCheck::found(CheckPart part, qint64 count)
{
    if (count <= 0)
        return;
    if (m_findings.isEmpty() || m_findings.last().part != part)
        m_findings.append({part, 0});
    m_findings.last().count += count;
}

void SqlStoreCheck::next(CheckPart part, qint64 total)
{
    m_progress = {part, 0, total, false};
}

Result<ports::CheckProgress> SqlStoreCheck::step()
{
    if (!m_pages || m_progress.complete)
        return m_progress;
    switch (m_progress.part) {
    case CheckPart::Pages:
        PADRON_TRY(stepPages());
        break;
    case CheckPart::Structure:
        stepStructure();
        break;
    case CheckPart::References:
        stepReferences();
        break;
    case CheckPart::Documents:
    case CheckPart::Log:
    case CheckPart::Records:
        PADRON_TRY(stepDocuments());
        break;
    }
    return m_progress;
}

Result<void> SqlStoreCheck::stepPages()
{
    if (m_pages->isStale()) {
        PADRON_TRY(m_connection.value(kCheckpoint));
        m_pages.emplace(m_connection);
        PADRON_TRY(m_pages->begin());
    }
    PADRON_ASSIGN(const qint64 bad, m_pages->badAmong(m_progress.done + 1, kPagesAtOnce));
    found(CheckPart::Pages, bad);
    m_progress.done = qMin(m_progress.done + kPagesAtOnce, m_progress.total);
    if (m_progress.done >= m_progress.total)
        next(CheckPart::Structure, m_tables.size());
    return {};
}

void SqlStoreCheck::stepStructure()
{
    sqlite::Statement check = m_connection.statement(kStructure);
    const auto row = check.bind(m_tables.at(m_progress.done)).one();
    found(CheckPart::Structure, row ? check.integer(0) : 1);
    if (++m_progress.done >= m_progress.total)
        next(CheckPart::References, m_tables.size());
}

void SqlStoreCheck::stepReferences()
{
    sqlite::Statement check = m_connection.statement(kReferences);
    const auto row = check.bind(m_tables.at(m_progress.done)).one();
    found(CheckPart::References, row ? check.integer(0) : 1);
    if (++m_progress.done >= m_progress.total)
        next(CheckPart::Documents, m_connection.integer(kDocumentCount).value_or(0));
}

Result<void> SqlStoreCheck::stepDocuments()
{
    sqlite::Statement read = m_connection.statement(kDocuments);
    read.bind(m_lastDocument);
    int seen = 0;
    for (;;) {
        const auto row = read.step();
        if (!row) { // this one and those after it cannot be reached in order: the pages said so already
            found(CheckPart::Documents, qMax<qint64>(1, m_progress.total - m_progress.done));
            seen = 0;
            break;
        }
        if (!*row)
            break;
        ++seen;
        m_lastDocument = read.integer(0);
        found(CheckPart::Documents, envelope::sha256(read.blob(2)) == read.blob(1) ? 0 : 1);
        ++m_progress.done;
    }
    m_progress.complete = seen == 0;
    return {};
}

} // namespace padron::stores
