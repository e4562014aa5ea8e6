// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_log_store.h"

#include "envelope/errors.h"
#include "local/stores/log_index_rows.h"
#include "local/stores/carried_log.h"
#include "local/stores/log_rows.h"

#include <algorithm>

namespace padron::stores {

using core::Result;

namespace {

constexpr char kDevice[] = "SELECT store, epoch, signing_public FROM device_key WHERE one = 1";
constexpr char kHead[] = "SELECT seq, hash FROM log WHERE epoch = ? ORDER BY seq DESC LIMIT 1";
constexpr char kAppend[] = "INSERT INTO log (epoch, seq, entry_id, entry_sha256, prev, hash) VALUES (?, ?, ?, ?, ?, ?)";
constexpr char kAppendBody[] = "INSERT INTO log_body (entry_id, bytes) VALUES (?, ?)";
// An older program's entries are indexed first, by who looks through the log.
constexpr char kNotIndexed[] = "SELECT EXISTS (SELECT 1 FROM log WHERE (epoch, seq) > (?, ?) AND (epoch, seq) < (?, ?))";

Result<void> index(sqlite::Connection& connection, const LogPlace& place, const QByteArray& bytes)
{
    PADRON_ASSIGN(const auto last, lastIndexed(connection));
    {
        sqlite::Statement read = connection.statement(kNotIndexed);
        read.bind(last ? last->epoch : 0).bind(last ? static_cast<qint64>(last->seq) : 0);
        PADRON_TRY(read.bind(place.epoch).bind(static_cast<qint64>(place.seq)).one());
        if (read.integer(0) != 0)
            return {};
    }
    return indexLogEntry(connection, place, bytes);
}

} // namespace

struct SqlLogStore::Device
{
    core::StoreId store;
    quint32 epoch = 0;
    QByteArray publicKey;
};

QList<const char*> SqlLogStore::statements()
{
    return CarriedLog::statements() + QList<const char*>{kDevice, kHead, kAppend, kAppendBody, kLogRows, kNotIndexed};
}

Result<SqlLogStore::Device> SqlLogStore::device()
{
    sqlite::Statement read = m_connection.statement(kDevice);
    PADRON_TRY(read.one());
    return Device{read.id<core::StoreId>(0), static_cast<quint32>(read.integer(1)), read.blob(2)};
}

QByteArray SqlLogStore::startOf(const Device& device)
{
    return envelope::chainStart(device.store, device.epoch, device.publicKey);
}

Result<ports::LogHead> SqlLogStore::headOf(const Device& device)
{
    sqlite::Statement read = m_connection.statement(kHead);
    PADRON_ASSIGN(const bool row, read.bind(device.epoch).step());
    if (row)
        return ports::LogHead{device.epoch, static_cast<quint64>(read.integer(0)), read.blob(1)};
    CarriedLog carried(m_connection);
    PADRON_ASSIGN(const quint64 count, carried.count());
    PADRON_ASSIGN(const QByteArray hash, carried.head(device.store, device.epoch, startOf(device)));
    return ports::LogHead{device.epoch, count, hash};
}

Result<ports::LogHead> SqlLogStore::head()
{
    PADRON_ASSIGN(const Device own, device());
    return headOf(own);
}

Result<void> SqlLogStore::append(const envelope::LogRow& row)
{
    PADRON_ASSIGN(const Device own, device());
    PADRON_ASSIGN(const ports::LogHead head, headOf(own));
    if (row.bytes.isEmpty())
        return core::fail(envelope::kChainBroken, QStringLiteral("no body"));
    envelope::ChainVerifier verifier(own.store, own.epoch, head.hash, head.seq + 1);
    PADRON_TRY(verifier.add(row));
    PADRON_TRY(m_connection.statement(kAppend)
                   .bind(own.epoch)
                   .bind(static_cast<qint64>(row.seq))
                   .bind(row.entryId)
                   .bind(row.entrySha256)
                   .bind(row.prev)
                   .bind(row.hash)
                   .run());
    PADRON_TRY(m_connection.statement(kAppendBody).bind(row.entryId).bind(row.bytes).run());
    return index(m_connection, {own.epoch, row.seq}, row.bytes);
}

Result<QList<envelope::LogRow>> SqlLogStore::rows(quint64 fromSeq, int limit)
{
    PADRON_ASSIGN(const Device own, device());
    QList<envelope::LogRow> rows;
    CarriedLog carried(m_connection);
    PADRON_ASSIGN(const quint64 count, carried.count());
    if (fromSeq <= count) {
        PADRON_ASSIGN(rows, carried.rows(own.store, own.epoch, startOf(own), fromSeq, limit));
    }
    if (rows.size() >= limit)
        return rows;
    PADRON_ASSIGN(const auto here, logRows(m_connection, own.epoch, static_cast<qint64>(std::max(fromSeq, count + 1)), limit - rows.size()));
    return rows + here;
}

} // namespace padron::stores
