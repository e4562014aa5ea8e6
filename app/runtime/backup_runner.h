// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runtime/backup_pool.h"
#include "runtime/backup_work.h"
#include "runtime/store_executor.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

namespace padron::runtime {

/// Makes backups and simulacros of the open store: the copy in slices on the store thread, between other work; the rest on a
/// thread of the pool. By itself when one is due. One at a time. Lives on the window's thread and never waits there.
///
/// When it goes, what is under way is cancelled and leaves nothing: older backups are as they were. It does not wait for it:
/// the pool does, if anybody.
class BackupRunner : public QObject
{
    Q_OBJECT

public:
    /// `steps` is called on the store thread, `copies` in the pool, which both outlive this.
    BackupRunner(StoreExecutor& store, ports::BackupSteps& steps, ports::BackupCopies& copies, BackupPool& pool,
                 QObject* parent = nullptr);
    ~BackupRunner() override;

    void start();        ///< looks at the place now and each minute
    void backUp();       ///< somebody asked
    void drill();
    void cancel();
    bool isBusy() const { return m_busy; }
    bool isPlaceThere() const { return m_placeThere; }
    struct LookedPlace
    {
        backup::Place place;
        bool onOurDisk = false; ///< the store's own
    };
    /// Looks at a folder that somebody chose; then(what it is), on this thread.
    void look(const QString& folder, const QString& storeFolder,
              std::function<void(const core::Result<LookedPlace>&)> then);

Q_SIGNALS:
    void changed();                        ///< begins, ends, or the place came or went
    void progressed(int percent);
    void made(const QString& name);
    void proven(const padron::ports::DrillOutcome& outcome);
    void failed(const padron::core::Error& error); ///< of what somebody asked for

private:
    void tick();
    void lookAtPlace(std::function<void()> then);
    void begin(bool asked);
    void step();
    void write(const ports::BackupJob& job);
    void end(const core::Result<void>& result);
    void setBusy(bool busy, bool asked);
    backup::Watch watch(int from, int to); ///< its share of the percents

    StoreExecutor& m_store;
    ports::BackupSteps& m_steps;
    ports::BackupCopies& m_copies;
    QTimer m_timer;
    BackupPool& m_pool;
    bool m_busy = false, m_asked = false, m_placeThere = false, m_looked = false, m_ticking = false;
    std::shared_ptr<std::atomic_bool> m_cancelled; ///< of what is under way
    class Ear;
    std::shared_ptr<Ear> m_ear; ///< of work that may outlive this
};

} // namespace padron::runtime
