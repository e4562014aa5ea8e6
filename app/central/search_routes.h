// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/padron_search.h"

namespace httplib {
class Server;
}

namespace padron::central {

/// POST /v1/busquedas/{store}/{epoch}.
void addSearchRoutes(httplib::Server& server, PadronSearch& search);

} // namespace padron::central
