// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::usecases {

inline constexpr core::ErrorCode kCardNotHere{"CRE-301"};       ///< none in custody in this store
inline constexpr core::ErrorCode kAlreadyHandedOver{"CRE-302"}; ///< detail: when
inline constexpr core::ErrorCode kCardReplaced{"CRE-303"};      ///< a newer issue is in force or on its way
inline constexpr core::ErrorCode kCardSuspended{"CRE-304"};     ///< says the status list
inline constexpr core::ErrorCode kCardCancelled{"CRE-305"};
inline constexpr core::ErrorCode kCardHeld{"CRE-306"};          ///< the record is por aclarar
inline constexpr core::ErrorCode kMayNotReceive{"CRE-307"};     ///< neither the person nor who represents them
inline constexpr core::ErrorCode kDeliveryIncomplete{"CRE-308"};///< detail: "document", "signature", "name", "ties"
inline constexpr core::ErrorCode kMeansNotUsedUp{"CRE-309"};    ///< 53; detail: keys of what is left
inline constexpr core::ErrorCode kReplacementAsked{"CRE-310"};  ///< and not here yet; detail: when
inline constexpr core::ErrorCode kCardStillHere{"CRE-311"};     ///< nothing to replace: it waits to be handed over
inline constexpr core::ErrorCode kCertificadoHere{"CRE-312"};   ///< it is in custody already
inline constexpr core::ErrorCode kSuspendedNotReplaced{"CRE-313"}; ///< says the status list; the suspension is lifted first
inline constexpr core::ErrorCode kCancelledNotReplaced{"CRE-314"};
inline constexpr core::ErrorCode kCardNotScanned{"CRE-315"};       ///< of who is registered elsewhere only its QR says whether it holds

} // namespace padron::usecases
