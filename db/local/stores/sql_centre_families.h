// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/centre_family_store.h"

namespace padron::stores {

class SqlCentreFamilies final : public ports::CentreFamilyStore
{
public:
    explicit SqlCentreFamilies(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<void> save(const ports::CentreFamily& family) override;
    core::Result<std::optional<ports::CentreFamily>> family(const core::FamilyId& id) override;
    core::Result<std::optional<ports::CentreFamily>> familyOf(const core::PersonId& person) override;
    core::Result<std::optional<domain::Curp>> withheldCurp(const core::PersonId& person) override;
    core::Result<void> setWithheldCurp(const core::PersonId& person, const std::optional<domain::Curp>& curp) override;
    /// Whose data went goes from what the centre sent too, of every family they were in.
    core::Result<void> withhold(const core::PersonId& person);
    static QList<const char*> statements();

private:
    sqlite::Connection& m_connection;
};

} // namespace padron::stores
