// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/log_rows.h"

namespace padron::stores {

core::Result<QList<envelope::LogRow>> logRows(sqlite::Connection& connection, quint32 epoch, qint64 fromSeq, qint64 limit)
{
    QList<envelope::LogRow> rows;
    sqlite::Statement read = connection.statement(kLogRows);
    read.bind(epoch).bind(fromSeq).bind(limit);
    for (;;) {
        PADRON_ASSIGN(const bool more, read.step());
        if (!more)
            return rows;
        envelope::LogRow row;
        row.seq = static_cast<quint64>(read.integer(0));
        row.entryId = read.id<core::EntryId>(1);
        row.entrySha256 = read.blob(2);
        row.prev = read.blob(3);
        row.hash = read.blob(4);
        row.bytes = read.blob(5);
        rows.append(std::move(row));
    }
}

} // namespace padron::stores
