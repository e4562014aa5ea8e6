// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::access {

inline constexpr core::ErrorCode kWrongPassword{"ACC-101"};   ///< one message for an unknown user and a wrong password
inline constexpr core::ErrorCode kSlotFileDamaged{"ACC-102"}; ///< not a slot file, or its authentication fails
inline constexpr core::ErrorCode kLockedOut{"ACC-103"};       ///< detail: seconds to wait
inline constexpr core::ErrorCode kWrongRecoveryCode{"ACC-104"};
inline constexpr core::ErrorCode kPasswordTooWeak{"ACC-105"}; ///< under 10 characters, or the user's own name
inline constexpr core::ErrorCode kKdfFailed{"ACC-106"};       ///< not enough memory for Argon2id
inline constexpr core::ErrorCode kSlotFileNewer{"ACC-107"};   ///< made by a newer program
inline constexpr core::ErrorCode kNotPermitted{"ACC-110"};    ///< detail: the permission's key
inline constexpr core::ErrorCode kProofNeeded{"ACC-111"};     ///< the password must be asked for again
inline constexpr core::ErrorCode kUserSuspended{"ACC-112"};   ///< the password is right, the account is suspended
inline constexpr core::ErrorCode kNameTaken{"ACC-113"};
inline constexpr core::ErrorCode kTooManyUsers{"ACC-114"};
inline constexpr core::ErrorCode kUnknownUser{"ACC-115"};
inline constexpr core::ErrorCode kLastResponsable{"ACC-116"}; ///< nobody would be left to manage the laptop
inline constexpr core::ErrorCode kOwnAccount{"ACC-117"};      ///< nobody suspends, removes or promotes herself
inline constexpr core::ErrorCode kSlotFileOld{"ACC-118"};     ///< older than what this store saw last
inline constexpr core::ErrorCode kAccessDataFaulty{"ACC-119"}; ///< a name or duty missing or too long, a date that cannot be
inline constexpr core::ErrorCode kSlotFileForeign{"ACC-127"};  ///< the keys of another laptop lie beside this store
// Recovery with the centre.
inline constexpr core::ErrorCode kRecoveryFileBroken{"ACC-120"};  ///< not a request or answer of ours
inline constexpr core::ErrorCode kRecoveryStale{"ACC-121"};       ///< of another request, store or generation of the key
inline constexpr core::ErrorCode kNoCentreSlot{"ACC-122"};        ///< never enrolled: the centre cannot open it
inline constexpr core::ErrorCode kNoRecoveryPending{"ACC-123"};   ///< nothing was asked of the centre, or it was lost
inline constexpr core::ErrorCode kCheckCodeDiffers{"ACC-124"};    ///< what the module read aloud is not this request's
// The centre gave this laptop up.
inline constexpr core::ErrorCode kDeviceSealed{"ACC-125"};        ///< nothing here opens it but a recovery with the centre

} // namespace padron::access
