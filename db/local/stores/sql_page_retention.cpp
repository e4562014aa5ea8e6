// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_page_retention.h"

namespace padron::stores {

using core::Result;

namespace {

constexpr char kNote[] = "INSERT INTO page_received (sha256, received_ms) VALUES (?, ?) ON CONFLICT DO NOTHING";
// Every place of a content: one that is of a capture, or of a family as a whole, holds it back for all.
constexpr char kHeld[] =
    "SELECT r.sha256, b.size, d.person, coalesce(p.folio, ''), d.draft IS NULL AND p.estado = 'en_el_padron' AND "
    "p.unsent_entry IS NULL AND NOT EXISTS (SELECT 1 FROM record_block k WHERE k.person = p.id), coalesce((SELECT t.receipt_ms "
    "FROM subject s JOIN log l ON l.entry_id = s.last_entry JOIN batch t ON t.epoch = l.epoch AND t.last_seq >= l.seq "
    "WHERE s.id = d.person AND t.receipt IS NOT NULL ORDER BY t.last_seq LIMIT 1), 0), r.received_ms "
    "FROM page_received r JOIN document_blob b ON b.sha256 = r.sha256 JOIN document d ON d.sha256 = r.sha256 "
    "LEFT JOIN person p ON p.id = d.person WHERE r.removed_ms IS NULL ORDER BY r.sha256";
constexpr char kMark[] = "UPDATE page_received SET removed_ms = ? WHERE sha256 = ? AND removed_ms IS NULL";
constexpr char kEmpty[] = "UPDATE document_blob SET size = 0, bytes = x'' WHERE sha256 = ?";

} // namespace

QList<const char*> SqlPageRetention::statements()
{
    return {kNote, kHeld, kMark, kEmpty};
}

Result<void> SqlPageRetention::noteReceived(const QByteArray& sha256, qint64 centreMs)
{
    return m_connection.statement(kNote).bind(sha256).bind(centreMs).run();
}

Result<QList<ports::HeldPage>> SqlPageRetention::held()
{
    sqlite::Statement rows = m_connection.statement(kHeld);
    QList<ports::HeldPage> pages;
    for (;;) {
        PADRON_ASSIGN(const bool row, rows.step());
        if (!row)
            return pages;
        pages.append({.sha256 = rows.blob(0),
                      .bytes = rows.integer(1),
                      .person = rows.id<core::PersonId>(2),
                      .folio = rows.text(3),
                      .accepted = rows.integer(4) == 1,
                      .receiptMs = rows.integer(5),
                      .receivedMs = rows.integer(6)});
    }
}

Result<void> SqlPageRetention::removeContent(const QByteArray& sha256, qint64 nowMs)
{
    PADRON_ASSIGN(auto savepoint, sqlite::Savepoint::start(m_connection)); // the mark first: by it the content may go
    PADRON_TRY(m_connection.statement(kMark).bind(nowMs).bind(sha256).run());
    PADRON_TRY(m_connection.statement(kEmpty).bind(sha256).run());
    return savepoint.release();
}

} // namespace padron::stores
