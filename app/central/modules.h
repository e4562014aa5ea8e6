// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "core/clock.h"

#include <optional>

namespace padron::central {

/// The modules of the padrón and their one-time codes, as an administrator keeps them (17-21).
class Modules
{
public:
    Modules(CentralStore& store, const core::Clock& clock) : m_store(store), m_clock(clock) {}

    /// What `modulo cambiar` was told; what was not named stays.
    struct Change
    {
        std::optional<QString> name, clues, kind, place, hours, coverage;
    };

    /// kModuleExists; kArgumentsWrong names what is not valid.
    core::Result<void> add(const QString& number, const sync::ModuleChanged& facts);
    /// How many of its laptops are told. Nothing changed: none. kModuleUnknown, kModuleClosed, kArgumentsWrong.
    core::Result<qsizetype> change(const QString& number, const Change& change);
    /// For good: it enrols nobody; its codes are annulled, its laptops go on. kModuleUnknown, kModuleClosed.
    core::Result<void> close(const QString& number);
    core::Result<QList<ModuleFacts>> list();
    core::Result<ModuleFacts> look(const QString& number); ///< "EE-MMMM". kModuleUnknown

    core::Result<QList<CodeLine>> codes(const QString& number); ///< empty: of all
    /// `code`: as it was given, or its id in hexadecimal. kCodeUnknown when it is none, was used or is annulled already.
    core::Result<void> annul(const QString& code);

private:
    core::Result<ModuleFacts> locked(CentralTransaction& tx, const QString& number);

    CentralStore& m_store;
    const core::Clock& m_clock;
};

/// Writes what is said of a module and tells its laptops; how many. The caller holds the module's row.
core::Result<qsizetype> restateModule(CentralTransaction& tx, const ModuleFacts& module);
/// What its enrolment does not tell a new device of its module. `again`: another device of its store was told before.
core::Result<void> greetWithModule(CentralTransaction& tx, DeviceRow device, const ModuleFacts& module, bool again);

/// kArgumentsWrong with what is not valid.
core::Result<void> checkModule(const sync::ModuleChanged& facts);

} // namespace padron::central
