// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/carried_log.h"

#include "local/stores/sql_device_store.h"
#include "ports/errors.h"

#include <QStringList>

namespace padron::stores {

using core::Result;

namespace {

const QString kSegments = QStringLiteral("epoca.tramos"); // "1:120-180,1795000000:61-75"

constexpr char kLinks[] = "SELECT entry_id, entry_sha256 FROM log WHERE epoch = ? AND seq BETWEEN ? AND ? ORDER BY seq";
constexpr char kBody[] = "SELECT bytes FROM log_body WHERE entry_id = ?";

} // namespace

QList<const char*> CarriedLog::statements()
{
    return {kLinks, kBody};
}

Result<QList<CarriedLog::Segment>> CarriedLog::segments()
{
    PADRON_ASSIGN(const QString text, SqlDeviceStore(m_connection).setting(kSegments, {}));
    QList<Segment> segments;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
        const QStringList epochAndSeqs = part.split(u':');
        const QStringList seqs = epochAndSeqs.value(1).split(u'-');
        const Segment segment{epochAndSeqs.value(0).toUInt(), seqs.value(0).toULongLong(), seqs.value(1).toULongLong()};
        if (segment.epoch == 0 || segment.first == 0 || segment.last < segment.first)
            return core::fail(ports::kStoreFailed, QStringLiteral("carried entries"));
        segments.append(segment);
    }
    return segments;
}

Result<void> CarriedLog::setSegments(const QList<Segment>& segments)
{
    QStringList parts;
    for (const Segment& segment : segments)
        parts.append(QStringLiteral("%1:%2-%3").arg(segment.epoch).arg(segment.first).arg(segment.last));
    return SqlDeviceStore(m_connection).setSetting(kSegments, parts.join(u','));
}

Result<quint64> CarriedLog::count()
{
    PADRON_ASSIGN(const QList<Segment> all, segments());
    quint64 count = 0;
    for (const Segment& segment : all)
        count += segment.size();
    return count;
}

template <class Take>
Result<void> CarriedLog::walk(const core::StoreId& store, quint32 epoch, const QByteArray& start, Take take)
{
    PADRON_ASSIGN(const QList<Segment> all, segments());
    envelope::LogRow row;
    row.hash = start;
    for (const Segment& segment : all) {
        sqlite::Statement read = m_connection.statement(kLinks);
        read.bind(segment.epoch).bind(static_cast<qint64>(segment.first)).bind(static_cast<qint64>(segment.last));
        for (quint64 seq = segment.first; seq <= segment.last; ++seq) {
            PADRON_ASSIGN(const bool there, read.step());
            if (!there)
                return core::fail(ports::kStoreFailed, QStringLiteral("carried entries"));
            ++row.seq;
            row.prev = row.hash;
            row.entryId = read.id<core::EntryId>(0);
            row.entrySha256 = read.blob(1);
            row.hash = envelope::chainNext(store, epoch, row.seq, row.prev, row.entrySha256);
            if (!take(row))
                return {};
        }
    }
    return {};
}

Result<QList<envelope::LogRow>> CarriedLog::rows(const core::StoreId& store, quint32 epoch, const QByteArray& start,
                                                 quint64 fromSeq, int limit)
{
    QList<envelope::LogRow> rows;
    PADRON_TRY(walk(store, epoch, start, [&](const envelope::LogRow& row) {
        if (row.seq >= fromSeq)
            rows.append(row);
        return rows.size() < limit;
    }));
    for (envelope::LogRow& row : rows) {
        sqlite::Statement body = m_connection.statement(kBody);
        PADRON_ASSIGN(const bool there, body.bind(row.entryId).step());
        if (there)
            row.bytes = body.blob(0);
    }
    return rows;
}

Result<QByteArray> CarriedLog::head(const core::StoreId& store, quint32 epoch, const QByteArray& start)
{
    QByteArray head = start;
    PADRON_TRY(walk(store, epoch, start, [&head](const envelope::LogRow& row) {
        head = row.hash;
        return true;
    }));
    return head;
}

} // namespace padron::stores
