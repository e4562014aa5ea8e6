// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"
#include "local/sqlite/connection.h"

namespace padron::stores {

/// Puts a person's row into the search tables; `num` is person.num. Inside the transaction that writes the person.
core::Result<void> indexPerson(sqlite::Connection& connection, qint64 num, const domain::Person& person);

/// Takes it out again. `before`: as it was indexed. An update is unindexPerson, the row, indexPerson.
core::Result<void> unindexPerson(sqlite::Connection& connection, qint64 num, const domain::Person& before);

/// Builds the search tables from the people when another version of the program, or none, did; in one transaction.
core::Result<void> bringIndexUpToDate(sqlite::Connection& connection);

QList<const char*> personIndexStatements();

} // namespace padron::stores
