// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/conflict_store.h"
#include "ports/registry_store.h"
#include "usecases/stream_taker.h"

namespace padron::usecases {

/// What two wrote differently, for somebody here to decide; and its end. About a record that is apart (ARCO) nothing is kept.
class ApplyConflicts final : public StreamTaker
{
public:
    ApplyConflicts(ports::ConflictStore& conflicts, ports::RegistryStore& registry)
        : m_conflicts(conflicts), m_registry(registry)
    {
    }
    core::Result<bool> take(const sync::StreamBody& body, StreamContext& context) override;

private:
    core::Result<void> apply(sync::ConflictSent sent, qint64 atMs);

    ports::ConflictStore& m_conflicts;
    ports::RegistryStore& m_registry;
};

} // namespace padron::usecases
