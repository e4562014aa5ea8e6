// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace padron::ports {

/// A sealed batch ready to be sent, or sent again verbatim.
struct PreparedBatch
{
    quint64 batchSeq = 0;
    QString path;
    QByteArray sealed;
};

/// What the sync runner asks of the store; runs on the store thread.
class SyncSteps
{
public:
    virtual ~SyncSteps() = default;
    virtual core::Result<std::optional<PreparedBatch>> nextBatch() = 0; ///< none: nothing to push
    virtual core::Result<void> takeReceipt(quint64 batchSeq, const QByteArray& receipt) = 0;
    virtual core::Result<QString> pullPath() = 0;                       ///< of the stream after our cursor
    virtual core::Result<bool> applyPage(const QByteArray& page) = 0;   ///< true: there is more
    /// Seals this laptop if the centre signed that order for it as it is now; from then on nothing else is asked.
    virtual core::Result<void> obeyOrder(const QByteArray& order) = 0;
    virtual core::Result<void> noteExchange(const QString& problem) = 0;///< printed error id; empty: a good exchange
};

} // namespace padron::ports
