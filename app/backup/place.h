// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/rotation.h"
#include "core/ids.h"
#include "core/result.h"

#include <QString>

namespace padron::backup {

/// The folder that backups go to, on a USB medium or a network. `volume` is the root of its file system as it was chosen: a
/// mount point whose medium was pulled out is an empty folder of the laptop's own disk, and must not pass for the place.
struct Place
{
    QString folder;
    QString volume;

    bool isChosen() const { return !folder.isEmpty(); }
    friend bool operator==(const Place&, const Place&) = default;
};

Place placeAt(const QString& folder);
/// kNoPlaceChosen, kPlaceAbsent, kPlaceInsideStore, kPlaceReadOnly; writes and removes a small file to know.
core::Result<void> checkPlace(const Place& place, const QString& storeFolder);
bool isThere(const Place& place);
bool isOnDiskOf(const Place& place, const QString& storeFolder); ///< lost with the laptop
/// MiB that a backup of so many bytes takes, as the detail of kNoRoom and kNoRoomHere says them.
QString roomFor(qint64 bytes);
core::Result<void> checkRoom(const Place& place, qint64 bytes); ///< kNoRoom
/// Of the disk where a backup with a database of that size is unpacked and made a store. kNoRoomHere.
core::Result<void> checkRoomHere(const QString& folder, qint64 databaseBytes);

/// Whole backups of that store in the place, newest first; what is not ours or cannot be read is not there.
QList<KeptBackup> backupsIn(const QString& folder, const core::StoreId& store);
/// Removes those, and what is left of backups of that store that were cut short an hour ago or more. What does not go stays.
void remove(const QString& folder, const core::StoreId& store, const QStringList& names);

} // namespace padron::backup
