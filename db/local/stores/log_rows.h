// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "envelope/log_chain.h"
#include "local/sqlite/connection.h"

#include <QList>

namespace padron::stores {

inline constexpr char kLogRows[] = "SELECT l.seq, l.entry_id, l.entry_sha256, l.prev, l.hash, b.bytes FROM log l "
                                   "LEFT JOIN log_body b ON b.entry_id = l.entry_id "
                                   "WHERE l.epoch = ? AND l.seq >= ? ORDER BY l.seq LIMIT ?";

/// Rows of an epoch with their bodies, ascending. A body that is gone is empty.
core::Result<QList<envelope::LogRow>> logRows(sqlite::Connection& connection, quint32 epoch, qint64 fromSeq, qint64 limit);

} // namespace padron::stores
