// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/place.h"
#include "backup/rotation.h"
#include "backup/schedule.h"
#include "ports/backup.h"

#include <memory>

namespace padron::ports {

/// A finished copy, and all that making a backup file of it takes; the keys are its own.
struct BackupJob
{
    QString folder; ///< of the copy
    std::shared_ptr<const core::SecureBytes> key;
    backup::Manifest manifest; ///< but for what the file adds: size and SHA-256 of the database
    backup::Place place;
    backup::KeepPolicy keep;
};

/// What a simulacro needs: a backup has to have these hashes at these seqs.
struct DrillJob
{
    QString folder; ///< scratch
    std::shared_ptr<const core::SecureBytes> key;
    core::StoreId store;
    backup::Place place;
    quint32 epoch = 1;
    quint32 keyGeneration = 1; ///< of the data key now
    QList<quint64> seqs;
    QList<QByteArray> hashes;
};

struct DrillOutcome
{
    QString name; ///< of the backup
    qint64 madeMs = 0;
    backup::StoreFacts facts;
};

/// Port: what backups need of an open store, each step on the store thread.
class BackupSteps
{
public:
    virtual ~BackupSteps() = default;
    virtual core::Result<backup::Situation> situation() = 0;
    /// `asked`: by a person, who must be permitted; else by the schedule.
    virtual core::Result<void> begin(bool asked) = 0;
    virtual core::Result<BackupSource::Progress> step() = 0;
    virtual core::Result<BackupJob> finishCopy() = 0; ///< once complete
    virtual void abandon() = 0;
    virtual core::Result<void> noteDone(const QString& name, qint64 bytes, qint64 madeMs) = 0;
    virtual core::Result<void> noteFailed(const core::Error& error) = 0;
    /// Not `asked`: only to look at what is in the place.
    virtual core::Result<DrillJob> drill(bool asked) = 0;
    virtual core::Result<void> noteProven(const DrillOutcome& outcome) = 0;
    virtual core::Result<void> noteNotProven(const core::Error& error) = 0;
};

} // namespace padron::ports
