// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"
#include "local/sqlite/connection.h"
#include "ports/registry_store.h"

#include <QList>

#include <optional>

namespace padron::stores {

/// Inserts one person and the words of their name; `estado` as the centre has not seen them yet.
core::Result<void> insertPerson(sqlite::Connection& connection, const domain::Person& person);

/// The people of a family in the order of their memberships.
core::Result<QList<domain::Person>> peopleOf(sqlite::Connection& connection, const core::FamilyId& family);

QString keyOf(ports::RecordState state); ///< "por_enviar" ...: what the table holds
std::optional<ports::RecordState> recordStateByKey(QStringView key);

QList<const char*> personStatements();

} // namespace padron::stores
