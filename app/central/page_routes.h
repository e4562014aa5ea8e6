// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/page_shelf.h"

namespace httplib {
class Server;
}

namespace padron::central {

/// GET and PUT /v1/adjuntos/{store}/{epoch}/{sha256}.
void addPageRoutes(httplib::Server& server, PageShelf& shelf);

} // namespace padron::central
