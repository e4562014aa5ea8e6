// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/log_store.h"

namespace padron::stores {

/// The entries that open the chain of a later epoch: of earlier epochs, without a receipt when the store was restored. Their
/// rows stay where they were written; a setting says which they are, and links of the new chain are computed from them. It
/// cannot lie: the first entry written in the epoch itself is chained to the last of them.
class CarriedLog
{
public:
    struct Segment
    {
        quint32 epoch = 0;
        quint64 first = 0, last = 0;
        quint64 size() const { return last - first + 1; }
    };

    explicit CarriedLog(sqlite::Connection& connection) : m_connection(connection) {}

    core::Result<QList<Segment>> segments(); ///< of the current epoch; kStoreFailed: the setting is no such list
    core::Result<void> setSegments(const QList<Segment>& segments);
    core::Result<quint64> count();
    /// Rows of the current chain from `fromSeq` on, which must be one of them; `start` is hash_0.
    core::Result<QList<envelope::LogRow>> rows(const core::StoreId& store, quint32 epoch, const QByteArray& start,
                                               quint64 fromSeq, int limit);
    /// Hash of the last one; `start` when there is none.
    core::Result<QByteArray> head(const core::StoreId& store, quint32 epoch, const QByteArray& start);
    static QList<const char*> statements();

private:
    template <class Take>
    core::Result<void> walk(const core::StoreId& store, quint32 epoch, const QByteArray& start, Take take);

    sqlite::Connection& m_connection;
};

} // namespace padron::stores
