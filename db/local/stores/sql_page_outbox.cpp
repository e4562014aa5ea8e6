// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_page_outbox.h"

namespace padron::stores {

using core::Result;

namespace {

constexpr char kAnnounced[] = "UPDATE page_upload SET announced = 1, problem = '', retry_ms = 0, restarts = 0 "
                              "WHERE sha256 = ? AND receipt IS NULL";
// a day is the most that a page is held: what is further off was noted while the clock was ahead
constexpr char kWaiting[] = "SELECT sha256, bytes, sent, restarts FROM page_upload INDEXED BY page_upload_open "
                            "WHERE receipt IS NULL AND announced = 1 AND (retry_ms <= ?1 OR retry_ms > ?1 + 86400000) "
                            "ORDER BY bytes, sha256 LIMIT ?2";
constexpr char kPage[] = "SELECT sha256, bytes, sent, restarts FROM page_upload WHERE sha256 = ? AND receipt IS NULL";
constexpr char kPart[] = "SELECT substr(bytes, ?2 + 1, ?3) FROM document_blob WHERE sha256 = ?1";
constexpr char kSent[] = "UPDATE page_upload SET sent = min(max(?2, 0), bytes) WHERE sha256 = ?1 AND receipt IS NULL";
constexpr char kRestart[] = "UPDATE page_upload SET sent = 0, restarts = restarts + 1 WHERE sha256 = ? AND receipt IS NULL";
constexpr char kRefused[] = "UPDATE page_upload SET problem = ?2, retry_ms = ?3, restarts = 0 WHERE sha256 = ?1 AND receipt IS NULL";
constexpr char kReceipt[] = "UPDATE page_upload SET receipt = ?2, receipt_ms = ?3, sent = bytes, problem = '' "
                            "WHERE sha256 = ?1 AND receipt IS NULL";

ports::PageToSend pageFrom(const sqlite::Statement& row)
{
    return {row.blob(0), row.integer(1), row.integer(2), static_cast<int>(row.integer(3))};
}

} // namespace

QList<const char*> SqlPageOutbox::statements()
{
    return {kAnnounced, kWaiting, kPage, kPart, kSent, kRestart, kRefused, kReceipt};
}

Result<void> SqlPageOutbox::announced(const QByteArray& sha256)
{
    return m_connection.statement(kAnnounced).bind(sha256).run();
}

Result<QList<ports::PageToSend>> SqlPageOutbox::waiting(qint64 nowMs, int limit)
{
    QList<ports::PageToSend> pages;
    sqlite::Statement read = m_connection.statement(kWaiting);
    read.bind(nowMs).bind(limit);
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            return pages;
        pages.append(pageFrom(read));
    }
}

Result<std::optional<ports::PageToSend>> SqlPageOutbox::next(qint64 nowMs)
{
    PADRON_ASSIGN(const auto pages, waiting(nowMs, 1));
    return pages.isEmpty() ? std::nullopt : std::optional(pages.first());
}

Result<std::optional<ports::PageToSend>> SqlPageOutbox::page(const QByteArray& sha256)
{
    sqlite::Statement read = m_connection.statement(kPage);
    PADRON_ASSIGN(const bool row, read.bind(sha256).step());
    return row ? std::optional(pageFrom(read)) : std::nullopt;
}

Result<QByteArray> SqlPageOutbox::part(const QByteArray& sha256, qint64 from, qint64 most)
{
    sqlite::Statement read = m_connection.statement(kPart);
    PADRON_TRY(read.bind(sha256).bind(from).bind(most).one());
    return read.blob(0);
}

Result<void> SqlPageOutbox::noteSent(const QByteArray& sha256, qint64 sent)
{
    return m_connection.statement(kSent).bind(sha256).bind(sent).run();
}

Result<void> SqlPageOutbox::noteRestart(const QByteArray& sha256)
{
    return m_connection.statement(kRestart).bind(sha256).run();
}

Result<void> SqlPageOutbox::noteRefused(const QByteArray& sha256, const QString& problem, qint64 retryMs)
{
    return m_connection.statement(kRefused).bind(sha256).bind(problem).bind(retryMs).run();
}

Result<void> SqlPageOutbox::saveReceipt(const QByteArray& sha256, const QByteArray& receipt, qint64 centreMs)
{
    return m_connection.statement(kReceipt).bind(sha256).bind(receipt).bind(centreMs).run();
}

} // namespace padron::stores
