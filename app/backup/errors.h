// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::backup {

inline constexpr core::ErrorCode kPlaceAbsent{"RES-101"};      ///< the folder or its medium is not there
inline constexpr core::ErrorCode kPlaceReadOnly{"RES-102"};
inline constexpr core::ErrorCode kPlaceInsideStore{"RES-103"}; ///< would be lost with what it protects
inline constexpr core::ErrorCode kNoRoom{"RES-104"};           ///< detail: MiB that are needed
inline constexpr core::ErrorCode kMediumFailed{"RES-105"};     ///< unplugged or broken while writing; detail: the step
inline constexpr core::ErrorCode kNotABackup{"RES-106"};
inline constexpr core::ErrorCode kBackupDamaged{"RES-107"};    ///< a byte is not what was written
inline constexpr core::ErrorCode kBackupNewer{"RES-108"};      ///< made by a newer program
inline constexpr core::ErrorCode kCancelled{"RES-109"};
inline constexpr core::ErrorCode kCopyDiffers{"RES-110"};      ///< detail: what of the copy is not the store's
inline constexpr core::ErrorCode kNoBackupThere{"RES-111"};    ///< none of this store in the place
inline constexpr core::ErrorCode kNoPlaceChosen{"RES-112"};
inline constexpr core::ErrorCode kKeysChanged{"RES-113"};      ///< the data key was renewed meanwhile
inline constexpr core::ErrorCode kBackupRunning{"RES-114"};
inline constexpr core::ErrorCode kBackupOfOldKeys{"RES-115"};  ///< made before the data key was renewed; its own passwords open it
inline constexpr core::ErrorCode kNoRoomHere{"RES-116"};       ///< on the store's own disk; detail: MiB that are needed

} // namespace padron::backup
