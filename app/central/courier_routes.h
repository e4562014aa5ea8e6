// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/carried_packages.h"

namespace httplib {
class Server;
}

namespace padron::central {

/// POST /v1/mensajeria/{lotes|flujo|adjuntos}/{store}/{epoch}: what that device carries for others.
void addCourierRoutes(httplib::Server& server, CarriedPackages& packages);

} // namespace padron::central
