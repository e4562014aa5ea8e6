// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ports/backup_steps.h"
#include "ports/device_store.h"
#include "ports/key_vault.h"
#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// Settings that tell of backups made: of the current epoch alone, so whoever begins one empties them.
QStringList backupHistory();

/// Where, how often and how many.
struct BackupPlan
{
    backup::Place place;
    int everyHours = 4; ///< 1-168
    backup::KeepPolicy keep;
    friend bool operator==(const BackupPlan&, const BackupPlan&) = default;
};

/// What is known without looking at the place.
struct BackupStatus
{
    BackupPlan plan;
    qint64 lastGoodMs = 0; ///< 0: never
    QString lastName;
    qint64 lastTryMs = 0;
    QString lastFailure;   ///< printed id, and for what there is no room how much; empty after a good one
    qint64 lastProvenMs = 0;
    QString lastNotProven; ///< as above, of the last simulacro
    bool underOldKeys = false; ///< the last good one: the data key was renewed since
    bool late = true;
};

/// Backups of the open store: what runs them asks here for each step. The schedule's run for whoever is signed in.
class BackUp final : public ports::BackupSteps
{
public:
    /// `dataKey` outlives it, and is the current one even after a renewal. `folder`: of the store.
    BackUp(ports::BackupSource& source, ports::LogStore& log, ports::DeviceStore& device, ports::KeyVault& vault,
           ports::UnitOfWork& work, Recorder& recorder, const core::Clock& clock, const core::SecureBytes& dataKey,
           QString folder);

    core::Result<BackupStatus> status();
    core::Result<void> plan(const BackupPlan& plan); ///< of a place that was looked at

    core::Result<backup::Situation> situation() override;
    core::Result<void> begin(bool asked) override;
    core::Result<ports::BackupSource::Progress> step() override;
    core::Result<ports::BackupJob> finishCopy() override;
    void abandon() override;
    core::Result<void> noteDone(const QString& name, qint64 bytes, qint64 madeMs) override;
    core::Result<void> noteFailed(const core::Error& error) override;
    core::Result<ports::DrillJob> drill(bool asked) override;
    core::Result<void> noteProven(const ports::DrillOutcome& outcome) override;
    core::Result<void> noteNotProven(const core::Error& error) override;

private:
    quint32 keyGeneration();
    core::Result<void> noteTrouble(const QString& setting, const core::Error& error, bool ofSimulacro);

    ports::BackupSource& m_source;
    ports::LogStore& m_log;
    ports::DeviceStore& m_device;
    ports::KeyVault& m_vault;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
    const core::SecureBytes& m_dataKey;
    QString m_folder;
    std::shared_ptr<const core::SecureBytes> m_key; ///< of the copy being made
    quint32 m_copiedUnder = 0;                      ///< generation of that key; 0: no copy made here
};

} // namespace padron::usecases
