// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::net {

inline constexpr core::ErrorCode kTlsKeyUnusable{"NET-101"}; ///< the P-256 key cannot be made or read
inline constexpr core::ErrorCode kTlsCertificateUnusable{
    "NET-102"}; ///< a certificate that cannot be read, or of another CA
inline constexpr core::ErrorCode kCentreUrlMalformed{"NET-103"}; ///< not https://host[:port]

} // namespace padron::net
