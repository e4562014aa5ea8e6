// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

struct sqlite3;

namespace padron::sqlite {

class Connection;

/// Sets what is set by pragma after the first read, then reads all of it back.
core::Result<void> applySettings(Connection& connection);
core::Result<void> proveSettings(Connection& connection);

/// DEFENSIVE, no loadable extensions, no double-quoted strings; ATTACH and DETACH denied.
core::Result<void> hardenEngine(sqlite3* db);
core::Result<void> proveEngine(sqlite3* db);

} // namespace padron::sqlite
