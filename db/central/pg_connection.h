// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pqxx/pqxx>

namespace padron::central {

/// libpqxx's connection under a name that headers can declare without including libpqxx.
struct PgConnection : pqxx::connection
{
    using pqxx::connection::connection;
};

} // namespace padron::central
