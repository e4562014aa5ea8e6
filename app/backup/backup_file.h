// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/manifest.h"
#include "backup/watch.h"

namespace padron::backup {

/// Reads the manifest alone. kPlaceAbsent, kNotABackup, kBackupNewer, kBackupDamaged.
core::Result<Header> readHeader(const QString& path);

/// kCancelled, kMediumFailed.
core::Result<QByteArray> sha256Of(const QString& path, const Watch& watch = {});

/// Header and database into a file of another name in that folder, flushed, read back from the medium byte by byte, and
/// only then renamed; what fails leaves nothing behind. kNoRoom, kPlaceAbsent, kPlaceReadOnly, kMediumFailed,
/// kBackupDamaged (does not read back), kCancelled. `databaseSha256` is what the header says.
core::Result<void> writeBackup(const QString& folder, const QString& name, const QByteArray& header,
                               const QByteArray& databaseSha256, const QString& database, const Watch& watch = {});

/// The database of a backup into a new file, when it is the one that its manifest tells. kBackupDamaged, kMediumFailed,
/// kNoRoom, kCancelled.
core::Result<void> extract(const QString& path, const Header& header, const QString& database, const Watch& watch = {});

/// A file that is whole and flushed gets its place. kMediumFailed.
core::Result<void> moveInto(const QString& from, const QString& to);

} // namespace padron::backup
