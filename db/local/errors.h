// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::sqlite {

// Opening. What a store answers once it is open is in ports/errors.h.
inline constexpr core::ErrorCode kStoreMissing{"DB-101"}; ///< no database file where one should be
inline constexpr core::ErrorCode kStoreExists{"DB-102"};  ///< asked to create one where one is
inline constexpr core::ErrorCode kPlainText{"DB-103"};    ///< the file is SQLite in plain text
inline constexpr core::ErrorCode kWrongKey{"DB-104"};     ///< another key, or a damaged first page: they look the same
inline constexpr core::ErrorCode kDatabaseDamaged{"DB-105"};  ///< a page that is not what was written, or a cut file
inline constexpr core::ErrorCode kNewerSchema{"DB-106"};      ///< written by a newer program
inline constexpr core::ErrorCode kNotSqlCipher4{"DB-107"};    ///< the program was linked with something else
inline constexpr core::ErrorCode kSettingRefused{"DB-108"};   ///< detail: the setting that did not read back
inline constexpr core::ErrorCode kInUse{"DB-109"};            ///< another copy of the program has the store open
inline constexpr core::ErrorCode kNotOurStore{"DB-110"};      ///< encrypted with this key, but another application's
inline constexpr core::ErrorCode kMigrationChanged{"DB-111"}; ///< an applied migration is not the one of this program
inline constexpr core::ErrorCode kMigrationFailed{"DB-112"};  ///< detail: number; nothing of it stays
inline constexpr core::ErrorCode kBackupFailed{"DB-113"};     ///< the copy before an upgrade; nothing was upgraded
inline constexpr core::ErrorCode kPageAtCentre{"DB-121"};     ///< its content left this laptop; detail: the day
inline constexpr core::ErrorCode kRekeyFailed{"DB-120"};      ///< the database keeps the key it had

} // namespace padron::sqlite
