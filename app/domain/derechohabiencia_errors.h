// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::domain {

// Why an institution gave no answer that can be used: each leaves the consultation SinRespuesta.
inline constexpr core::ErrorCode kConsultaTimedOut{"DHB-101"};     ///< over 40 s
inline constexpr core::ErrorCode kConsultaUnreachable{"DHB-102"};  ///< no line, or it broke
inline constexpr core::ErrorCode kConsultaWrongServer{"DHB-103"};  ///< a certificate that is not the institution's
inline constexpr core::ErrorCode kConsultaUnreadable{"DHB-104"};   ///< HTML, other JSON, too long, a part missing
inline constexpr core::ErrorCode kConsultaOtherCurp{"DHB-105"};    ///< about another person
inline constexpr core::ErrorCode kConsultaRefused{"DHB-106"};      ///< 3xx or 4xx: address or password are not right
inline constexpr core::ErrorCode kConsultaServerFailed{"DHB-107"}; ///< 5xx
inline constexpr core::ErrorCode kConsultaCancelled{"DHB-108"};
inline constexpr core::ErrorCode kConsultaCutShort{"DHB-109"};     ///< the program ended in the middle
inline constexpr core::ErrorCode kConsultaReset{"DHB-111"};        ///< its configuration was changed in the middle
inline constexpr core::ErrorCode kConsultaSaidNothing{"DHB-110"};  ///< the institution itself says "sin respuesta"

} // namespace padron::domain
