// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"
#include "local/sqlite/connection.h"
#include "ports/registry_store.h"

#include <QList>

#include <optional>

namespace padron::stores {

/// Inserts people, then their rows of the search tables, together: what lies between two of those rows makes the index
/// write them out. `estado` as the centre has not seen them yet.
core::Result<void> insertPeople(sqlite::Connection& connection, const QList<domain::Person>& people);

/// The row alone, for who indexes by themselves; answers person.num.
core::Result<qint64> insertPersonRow(sqlite::Connection& connection, const domain::Person& person);

/// Writes what changed of a person, and their rows of the search tables. The folio stays.
core::Result<void> updatePerson(sqlite::Connection& connection, const domain::Person& before,
                                const domain::Person& person);

/// First step where CURPs change hands: two people may exchange theirs, and nobody ever shares one.
core::Result<void> dropCurp(sqlite::Connection& connection, const core::PersonId& person);

core::Result<std::optional<domain::Person>> findPerson(sqlite::Connection& connection, const core::PersonId& id);

/// The people of a family in the order of their memberships.
core::Result<QList<domain::Person>> peopleOf(sqlite::Connection& connection, const core::FamilyId& family);

core::Result<domain::Person> personAt(sqlite::Connection& connection, qint64 num); ///< of person.num; missing: ports::kNotFound

QString keyOf(ports::RecordState state); ///< "por_enviar" ...: what the table holds
std::optional<ports::RecordState> recordStateByKey(QStringView key);

QList<const char*> personStatements();

} // namespace padron::stores
