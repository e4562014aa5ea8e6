// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/backup_steps.h"

namespace padron::runtime {

struct MadeBackup
{
    QString name;
    qint64 bytes = 0;
    qint64 madeMs = 0;
};

/// A finished copy becomes a backup: proven, written, read back from the medium, named; then what may go of the older ones
/// goes. The copy is gone afterwards, however it ends. Any thread but the store's.
core::Result<MadeBackup> makeBackup(ports::BackupJob job, ports::BackupCopies& copies, const backup::Watch& watch);

/// Restores the newest backup of the place into scratch, uses it as a store and removes it.
core::Result<ports::DrillOutcome> runDrill(const ports::DrillJob& job, ports::BackupCopies& copies,
                                           const backup::Watch& watch);

/// The newest backup in the place, if it is really sealed under the key of this store.
core::Result<MadeBackup> newestBackup(const ports::DrillJob& job);

} // namespace padron::runtime
