// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "central/key_ring.h"
#include "core/clock.h"

namespace padron::central {

/// Keeps the signed list of final credentials saying what the padrón says of each (two bits an index), and young.
class FinalList
{
public:
    static constexpr qint64 kPauseSeconds = 5;            ///< between two lists
    static constexpr qint64 kRenewSeconds = 20 * 3600;    ///< with nothing new to say

    FinalList(CentralStore& store, KeyFolder keys, const core::Clock& clock)
        : m_store(store), m_keys(std::move(keys)), m_clock(clock)
    {
    }

    struct Published
    {
        quint32 sequence = 0;
        qsizetype changes = 0;
        qint64 toldDevices = 0;
    };
    /// Makes the next list when there is something to say or the last is old; signed by `catalogo`, into every stream. Any
    /// number of processes may do this at a time.
    core::Result<std::optional<Published>> publish();

private:
    core::Result<std::optional<Published>> publishNext(CentralTransaction& tx);

    CentralStore& m_store;
    KeyFolder m_keys;
    const core::Clock& m_clock;
    qint64 m_lastIssuedAt = 0; ///< of the newest that this process saw
};

} // namespace padron::central
