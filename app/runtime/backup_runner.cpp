// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/backup_runner.h"

#include "access/errors.h"
#include "backup/errors.h"
#include "core/log.h"
#include "runtime/deliver.h"

#include <QMutex>

#include <algorithm>
#include <optional>
#include <utility>

namespace padron::runtime {

namespace {

constexpr int kTickMs = 60'000;
constexpr int kCopyShare = 30; // percents of the whole; the medium is slower than the disk

} // namespace

/// What work in the pool speaks to: the runner, while there is one.
class BackupRunner::Ear
{
public:
    explicit Ear(BackupRunner* runner) : m_runner(runner) {}
    void tell(int percent)
    {
        const QMutexLocker lock(&m_mutex);
        if (auto* runner = m_runner)
            QMetaObject::invokeMethod(
                runner, [runner, percent] { Q_EMIT runner->progressed(percent); }, Qt::QueuedConnection);
    }
    void close()
    {
        const QMutexLocker lock(&m_mutex);
        m_runner = nullptr;
    }

private:
    QMutex m_mutex;
    BackupRunner* m_runner;
};

BackupRunner::BackupRunner(StoreExecutor& store, ports::BackupSteps& steps, ports::BackupCopies& copies, BackupPool& pool,
                           QObject* parent)
    : QObject(parent), m_store(store), m_steps(steps), m_copies(copies), m_timer(this), m_pool(pool),
      m_ear(std::make_shared<Ear>(this))
{
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &BackupRunner::tick);
}

BackupRunner::~BackupRunner()
{
    cancel(); // a copy on the store thread ends with the session's source, the rest by itself in the pool
    m_ear->close();
}

void BackupRunner::start()
{
    m_timer.start();
    tick();
}

void BackupRunner::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void BackupRunner::setBusy(bool busy, bool asked)
{
    m_busy = busy;
    m_asked = asked;
    m_cancelled = busy ? std::make_shared<std::atomic_bool>(false) : nullptr;
    Q_EMIT changed();
}

backup::Watch BackupRunner::watch(int from, int to)
{
    auto last = std::make_shared<int>(-1);
    return {.progress =
                [ear = m_ear, from, to, last](qint64 done, qint64 total) {
                    const int percent = from + static_cast<int>((to - from) * done / std::max<qint64>(total, 1));
                    if (std::exchange(*last, percent) != percent)
                        ear->tell(percent);
                },
            .cancelled = [flag = m_cancelled] { return flag && *flag; }};
}

void BackupRunner::lookAtPlace(std::function<void()> then)
{
    deliver(m_store.run([&steps = m_steps] { return steps.drill(false); }), this,
            [this, then = std::move(then)](core::Result<ports::DrillJob> job) mutable {
                if (!job) { // no place, or no store any more
                    m_placeThere = false;
                    return then();
                }
                deliver(m_pool.run([job = *job] { return newestBackup(job); }), this,
                        [this, then = std::move(then), place = job->place](core::Result<MadeBackup> newest) {
                            const bool there = newest || newest.error().code != backup::kPlaceAbsent;
                            if (std::exchange(m_placeThere, there) != there)
                                Q_EMIT changed();
                            if (!newest || std::exchange(m_looked, true))
                                return then();
                            // made at the last lock, after the store was closed
                            deliver(m_store.run([&steps = m_steps, made = *newest]() -> core::Result<bool> {
                                        PADRON_ASSIGN(const auto now, steps.situation());
                                        if (made.madeMs <= now.lastGoodMs || made.madeMs > now.nowMs)
                                            return false;
                                        PADRON_TRY(steps.noteDone(made.name, made.bytes, made.madeMs));
                                        return true;
                                    }),
                                    this, [this, then](const core::Result<bool>& noted) {
                                        if (noted && *noted)
                                            Q_EMIT changed();
                                        then();
                                    });
                        });
            });
}

void BackupRunner::tick()
{
    if (m_busy || std::exchange(m_ticking, true)) // the look before this one may not have answered
        return;
    lookAtPlace([this] {
        m_ticking = false;
        deliver(m_store.run([&steps = m_steps] { return steps.situation(); }), this,
                [this](const core::Result<backup::Situation>& now) {
                    if (m_busy || !now || !backup::isDue(*now, backup::Moment::Tick))
                        return;
                    if (m_placeThere)
                        return begin(false);
                    deliver(m_store.run([&steps = m_steps] {
                                return steps.noteFailed({backup::kPlaceAbsent});
                            }),
                            this, [this](const core::Result<void>&) { Q_EMIT changed(); });
                });
    });
}

void BackupRunner::backUp()
{
    if (m_busy) {
        Q_EMIT failed({backup::kBackupRunning});
        return;
    }
    setBusy(true, true);
    lookAtPlace([this] { begin(true); });
}

void BackupRunner::begin(bool asked)
{
    if (!m_busy)
        setBusy(true, asked);
    // the place first: a copy for nothing would cost the store a second
    deliver(m_store.run([&steps = m_steps, asked, there = m_placeThere]() -> core::Result<void> {
                PADRON_ASSIGN(const auto now, steps.situation());
                if (now.placeChosen && !there)
                    return core::fail(backup::kPlaceAbsent);
                return steps.begin(asked);
            }),
            this, [this](const core::Result<void>& begun) {
                if (begun)
                    step();
                else
                    end(begun);
            });
}

void BackupRunner::step()
{
    if (*m_cancelled) {
        deliver(m_store.run([&steps = m_steps] {
                    steps.abandon();
                    return true;
                }),
                this, [this](bool) { end(core::fail(backup::kCancelled)); });
        return;
    }
    using Turn = core::Result<std::pair<ports::BackupSource::Progress, std::optional<ports::BackupJob>>>;
    deliver(m_store.run([&steps = m_steps]() -> Turn {
                PADRON_ASSIGN(const auto progress, steps.step());
                if (!progress.complete)
                    return std::pair(progress, std::optional<ports::BackupJob>());
                // in the same turn: nothing may be written between the copy's last step and what is said of it
                PADRON_ASSIGN(const ports::BackupJob job, steps.finishCopy());
                return std::pair(progress, std::optional(job));
            }),
            this, [this](const Turn& turn) {
                if (!turn)
                    return end(core::fail(turn.error()));
                watch(0, kCopyShare).say(turn->first.done, turn->first.total);
                if (turn->second)
                    write(*turn->second);
                else
                    step();
            });
}

void BackupRunner::write(const ports::BackupJob& job)
{
    deliver(m_pool.run([job, &copies = m_copies, watch = watch(kCopyShare, 100)] {
                return makeBackup(job, copies, watch);
            }),
            this, [this](const core::Result<MadeBackup>& done) {
                if (!done)
                    return end(core::fail(done.error()));
                deliver(m_store.run([&steps = m_steps, made = *done] {
                            return steps.noteDone(made.name, made.bytes, made.madeMs);
                        }),
                        this, [this, name = done->name](const core::Result<void>& noted) {
                            end(noted);
                            if (noted)
                                Q_EMIT made(name);
                        });
            });
}

void BackupRunner::end(const core::Result<void>& result)
{
    const bool asked = m_asked;
    setBusy(false, false);
    if (result)
        return;
    if (asked)
        Q_EMIT failed(result.error());
    if (result.error().code == backup::kCancelled || result.error().code == access::kNotPermitted)
        return;
    qCWarning(core::lcStore) << "backup:" << result.error().printedId() << result.error().detail;
    deliver(m_store.run([&steps = m_steps, error = result.error()] { return steps.noteFailed(error); }), this,
            [this](const core::Result<void>&) { Q_EMIT changed(); });
}

void BackupRunner::drill()
{
    if (m_busy) {
        Q_EMIT failed({backup::kBackupRunning});
        return;
    }
    setBusy(true, true);
    const auto finish = [this](const core::Error& error) {
        setBusy(false, false);
        Q_EMIT failed(error);
        if (error.code == backup::kCancelled || error.code == access::kNotPermitted)
            return;
        deliver(m_store.run([&steps = m_steps, error] { return steps.noteNotProven(error); }), this,
                [this](const core::Result<void>&) { Q_EMIT changed(); });
    };
    deliver(m_store.run([&steps = m_steps] { return steps.drill(true); }), this,
            [this, finish](const core::Result<ports::DrillJob>& job) {
                if (!job)
                    return finish(job.error());
                deliver(m_pool.run([job = *job, &copies = m_copies, watch = watch(0, 100)] {
                            return runDrill(job, copies, watch);
                        }),
                        this, [this, finish](const core::Result<ports::DrillOutcome>& outcome) {
                            if (!outcome)
                                return finish(outcome.error());
                            deliver(m_store.run([&steps = m_steps, outcome = *outcome] {
                                        return steps.noteProven(outcome);
                                    }),
                                    this, [this, finish, outcome = *outcome](const core::Result<void>& noted) {
                                        if (!noted)
                                            return finish(noted.error());
                                        setBusy(false, false);
                                        Q_EMIT proven(outcome);
                                    });
                        });
            });
}

void BackupRunner::look(const QString& folder, const QString& storeFolder,
                        std::function<void(const core::Result<LookedPlace>&)> then)
{
    deliver(m_pool.look([folder, storeFolder]() -> core::Result<LookedPlace> {
                const backup::Place place = backup::placeAt(folder);
                PADRON_TRY(backup::checkPlace(place, storeFolder));
                return LookedPlace{place, backup::isOnDiskOf(place, storeFolder)};
            }),
            this, [then = std::move(then)](const core::Result<LookedPlace>& looked) { then(looked); });
}

} // namespace padron::runtime
