// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/sync_store.h"

namespace padron::ports {

/// Port: what carrying by hand needs of the batches, and which packages were written or read, when. Of the current epoch.
class PackageStore
{
public:
    virtual ~PackageStore() = default;
    virtual core::Result<QList<quint64>> openBatches() = 0; ///< numbers without a receipt, ascending
    virtual core::Result<std::optional<StoredBatch>> batch(quint64 batchSeq) = 0;
    virtual core::Result<quint64> lastBatch() = 0; ///< 0: none sealed yet
    enum class Way { Written, Read };
    virtual core::Result<void> note(const QString& name, Way way, qint64 nowMs) = 0; ///< the last time counts
};

} // namespace padron::ports
