// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>

namespace padron::central {

/// How an error leaves by HTTP: {"codigo": "CEN-107", "clave": "lote-adelantado", "esperado": 5}.
struct ApiError
{
    int status;
    QByteArray body;
};
ApiError apiErrorOf(const core::Error& error);

} // namespace padron::central
