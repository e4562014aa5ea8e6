// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_notice_store.h"

namespace padron::stores {

using core::Result;
using ports::NoticeSet;
using sqlite::Statement;

namespace {

constexpr char kCurrent[] = "SELECT number, sha256, imported_ms FROM notice_set ORDER BY number DESC LIMIT 1";
constexpr char kNotices[] = "SELECT id, version, title, text, sha256 FROM notice WHERE set_number = ? ORDER BY id";
constexpr char kInsertSet[] = "INSERT INTO notice_set (number, sha256, imported_ms) VALUES (?, ?, ?)";
constexpr char kInsertNotice[] =
    "INSERT INTO notice (set_number, id, version, title, text, sha256) VALUES (?, ?, ?, ?, ?, ?)";

} // namespace

QList<const char*> SqlNoticeStore::statements()
{
    return {kCurrent, kNotices, kInsertSet, kInsertNotice};
}

Result<std::optional<NoticeSet>> SqlNoticeStore::current()
{
    Statement last = m_connection.statement(kCurrent);
    PADRON_ASSIGN(const bool any, last.step());
    if (!any)
        return std::nullopt;
    NoticeSet set{.number = last.integer(0), .sha256 = last.blob(1), .importedMs = last.integer(2), .notices = {}};
    Statement read = m_connection.statement(kNotices);
    read.bind(set.number);
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            return std::optional(std::move(set));
        set.notices.append({.id = read.text(0),
                            .version = static_cast<int>(read.integer(1)),
                            .title = read.text(2),
                            .text = read.text(3),
                            .sha256 = read.blob(4)});
    }
}

Result<void> SqlNoticeStore::insert(const NoticeSet& set)
{
    PADRON_TRY(m_connection.statement(kInsertSet).bind(set.number).bind(set.sha256).bind(set.importedMs).run());
    for (const domain::Notice& notice : set.notices)
        PADRON_TRY(m_connection.statement(kInsertNotice)
                       .bind(set.number)
                       .bind(notice.id)
                       .bind(qint64(notice.version))
                       .bind(notice.title)
                       .bind(notice.text)
                       .bind(notice.sha256)
                       .run());
    return {};
}

} // namespace padron::stores
