// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "core/clock.h"
#include "envelope/keys.h"

namespace padron::central {

/// Signed pages of a device's stream.
class StreamReader
{
public:
    StreamReader(CentralStore& store, const envelope::SigningKey& acuse, const core::Clock& clock)
        : m_store(store), m_acuse(acuse), m_clock(clock)
    {
    }
    core::Result<QByteArray> page(const core::StoreId& store, quint32 epoch, quint64 from,
                                  const QByteArray& certificateSha256);

private:
    CentralStore& m_store;
    const envelope::SigningKey& m_acuse;
    const core::Clock& m_clock;
};

} // namespace padron::central
