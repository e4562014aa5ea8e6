// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/centre_family_store.h"
#include "ports/export_source.h"
#include "ports/log_index.h"
#include "ports/registry_store.h"

namespace padron::usecases {

/// Each registered person against what wrote them last: an entry of this device's log, or their family as the centre sent
/// it. A page of the database put back from an older day passes every proof of its own; what it says is not what was last
/// done. Whose entry was erased (ARCO) is not compared.
class CheckRecords
{
public:
    CheckRecords(ports::ExportSource& people, ports::LogIndex& log, ports::CentreFamilyStore& families,
                 ports::RegistryStore& registry)
        : m_people(people), m_log(log), m_families(families), m_registry(registry)
    {
    }

    core::Result<void> begin();
    core::Result<bool> step(); ///< a few people; true: that was everybody
    qint64 done() const { return m_after; }
    qint64 total() const { return m_last; }
    qint64 differing() const { return m_differing; }

private:
    core::Result<bool> isAsWritten(const ports::ExportRow& row);

    ports::ExportSource& m_people;
    ports::LogIndex& m_log;
    ports::CentreFamilyStore& m_families;
    ports::RegistryStore& m_registry;
    qint64 m_after = 0, m_last = 0, m_differing = 0;
};

} // namespace padron::usecases
