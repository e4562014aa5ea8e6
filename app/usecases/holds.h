// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/derechohabiencia_store.h"
#include "ports/registry_store.h"
#include "ports/task_store.h"

namespace padron::usecases {

/// What leaves a registered person's record por aclarar until somebody resolves it, as this device knows it: consent
/// taken back (15), an open or confirmed duplicate (11), an institution's Vigente on their CURP (Anexo Único), a record that
/// a cancellation blocked (ARCO); and of who died, what ends their credentials for good (38). It never touches care. The centre judges by the same facts.
class Holds
{
public:
    Holds(ports::RegistryStore& registry, ports::TaskStore& tasks, ports::DerechohabienciaStore& consultas)
        : m_registry(registry), m_tasks(tasks), m_consultas(consultas)
    {
    }

    core::Result<bool> holds(const core::PersonId& person); ///< false of nobody registered
    core::Result<bool> isBlocked(const core::PersonId& person) { return m_registry.isBlocked(person); }
    /// What a record that was saved, or of which something was noted, is until the centre speaks.
    core::Result<ports::RecordState> stateOf(const domain::Person& person, QDate today);
    /// Something that holds was noted of a person in `entry`, or what `held` them before is no more: their state anew,
    /// which waits for its receipt. Nobody registered under that id: nothing happens.
    core::Result<void> noted(const core::PersonId& person, const core::EntryId& entry, QDate today, bool held = false);

private:
    core::Result<bool> holds(const domain::Person& person);
    core::Result<bool> isNoted(const core::PersonId& person); ///< revoked, blocked, a duplicate
    core::Result<bool> isDead(const core::PersonId& person);
    core::Result<bool> isVigente(const domain::Person& person);

    ports::RegistryStore& m_registry;
    ports::TaskStore& m_tasks;
    ports::DerechohabienciaStore& m_consultas;
};

} // namespace padron::usecases
