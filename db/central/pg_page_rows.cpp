// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_transaction.h"

namespace padron::central {

using core::Result;

namespace {

constexpr PgStatement kInsertPage{"insert_page", "INSERT INTO adjunto (sha256) VALUES ($1) ON CONFLICT DO NOTHING"};
constexpr PgStatement kAnnouncePage{"announce_page",
                                    "INSERT INTO adjunto_equipo (sha256, equipo_id, bytes, entrada_id) "
                                    "VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING"};
// Of the same store in whatever epoch: a restored laptop still has the pages of the one before it. Its own word first.
constexpr PgStatement kAnnouncedPage{
    "announced_page",
    "SELECT a.sha256, ae.bytes, coalesce(a.recibido_ms, 0), e.clave FROM adjunto_equipo ae "
    "JOIN adjunto a ON a.sha256 = ae.sha256 JOIN equipo e ON e.id = ae.equipo_id WHERE ae.sha256 = $1 "
    "AND e.almacen = (SELECT almacen FROM equipo WHERE id = $2) ORDER BY e.id = $2 DESC, e.id DESC LIMIT 1"};
constexpr PgStatement kPageReceived{
    "page_received", "UPDATE adjunto SET recibido_ms = $3, recibido_de = $2 WHERE sha256 = $1 AND recibido_ms IS NULL"};
constexpr PgStatement kForgetPage{"forget_page",
                                  "UPDATE adjunto SET recibido_ms = NULL, recibido_de = NULL WHERE sha256 = $1"};
#define PADRON_PAGES_OF                                                                                                \
    "SELECT DISTINCT ON (ae.sha256) ae.sha256, ae.bytes, coalesce(a.recibido_ms, 0), e.clave FROM adjunto_equipo ae "  \
    "JOIN adjunto a ON a.sha256 = ae.sha256 JOIN equipo e ON e.id = ae.equipo_id WHERE ae.sha256 > $1 "
constexpr PgStatement kPages{"announced_pages", PADRON_PAGES_OF "ORDER BY ae.sha256, ae.equipo_id LIMIT $2"};
constexpr PgStatement kPagesOf{"announced_pages_of",
                               PADRON_PAGES_OF "AND ae.equipo_id = $3 ORDER BY ae.sha256, ae.equipo_id LIMIT $2"};
#undef PADRON_PAGES_OF
constexpr PgStatement kTakeUnread{"take_unread_log",
                                  "DELETE FROM adjunto_por_leer WHERE equipo_id = $1 RETURNING equipo_id"};

AnnouncedPage pageOf(const pqxx::row& row)
{
    return {bytesOf(row[0]), numberOf<qint64>(row[1]), numberOf<qint64>(row[2]), textOf(row[3])};
}

} // namespace

std::vector<PgStatement> pageStatements()
{
    return {kInsertPage, kAnnouncePage, kAnnouncedPage, kPageReceived, kForgetPage, kPages, kPagesOf, kTakeUnread};
}

Result<void> PgTransaction::announcePage(const QByteArray& sha256, qint64 bytes, DeviceRow device,
                                         const core::EntryId& entry)
{
    PADRON_TRY(write(kInsertPage, sha256));
    return write(kAnnouncePage, sha256, device, bytes, entry);
}

Result<std::optional<AnnouncedPage>> PgTransaction::announcedPage(const QByteArray& sha256, DeviceRow device)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kAnnouncedPage, sha256, device));
    return rows.empty() ? std::nullopt : std::optional(pageOf(rows[0]));
}

Result<void> PgTransaction::notePageReceived(const QByteArray& sha256, DeviceRow device, qint64 nowMs)
{
    return write(kPageReceived, sha256, device, nowMs);
}

Result<void> PgTransaction::forgetPageReceived(const QByteArray& sha256)
{
    return write(kForgetPage, sha256);
}

Result<QList<AnnouncedPage>> PgTransaction::announcedPages(const QByteArray& after, DeviceRow device, int limit)
{
    PADRON_ASSIGN(const pqxx::result rows,
                  device == 0 ? run(kPages, after, limit) : run(kPagesOf, after, limit, device));
    QList<AnnouncedPage> pages;
    for (const auto& row : rows)
        pages.append(pageOf(row));
    return pages;
}

Result<bool> PgTransaction::takeUnreadLog(DeviceRow device)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kTakeUnread, device));
    return !rows.empty();
}

} // namespace padron::central
