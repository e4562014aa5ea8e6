// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "envelope/log_chain.h"

#include <QList>

namespace padron::ports {

/// Head of the chain of the current epoch.
struct LogHead
{
    quint32 epoch = 0;
    quint64 seq = 0;    ///< 0: nothing written yet
    QByteArray hash;    ///< hash_seq; hash_0 when seq is 0
};

/// Port: the device's own chained log. Rows are immutable; bodies can be expunged by an entry that says so.
class LogStore
{
public:
    virtual ~LogStore() = default;
    virtual core::Result<LogHead> head() = 0;
    virtual core::Result<void> append(const envelope::LogRow& row) = 0; ///< must follow head()
    virtual core::Result<QList<envelope::LogRow>> rows(quint64 fromSeq, int limit) = 0; ///< ascending, current epoch
};

} // namespace padron::ports
