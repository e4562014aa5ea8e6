// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QFuture>
#include <QMutex>
#include <QPromise>
#include <QThreadPool>
#include <QWaitCondition>

#include <memory>
#include <type_traits>

namespace padron::runtime {

/// Where backups are written, proven and looked for. It outlives the sessions whose backups they are: a lock never waits for
/// a network folder that does not answer. One job after another, so that two never share a scratch folder.
class BackupPool
{
public:
    BackupPool()
    {
        m_jobs.setMaxThreadCount(1);
        m_looks.setMaxThreadCount(2);
    }

    template <class F> auto run(F work) { return start(m_jobs, std::move(work)); }
    /// A look at another folder, which does not wait behind the jobs.
    template <class F> auto look(F work) { return start(m_looks, std::move(work)); }

    /// Whether all of it ended within that time. Any thread.
    bool waitForIdle(int ms)
    {
        QMutexLocker lock(&m_mutex);
        const QDeadlineTimer deadline(ms);
        while (m_running > 0)
            if (!m_idle.wait(&m_mutex, deadline))
                return m_running == 0;
        return true;
    }

private:
    template <class F> auto start(QThreadPool& pool, F work) -> QFuture<std::invoke_result_t<F>>
    {
        using R = std::invoke_result_t<F>;
        auto promise = std::make_shared<QPromise<R>>();
        QFuture<R> future = promise->future();
        promise->start();
        {
            QMutexLocker lock(&m_mutex);
            ++m_running;
        }
        pool.start([this, promise, work = std::move(work)]() mutable {
            promise->addResult(work());
            promise->finish();
            QMutexLocker lock(&m_mutex);
            if (--m_running == 0)
                m_idle.wakeAll();
        });
        return future;
    }

    QMutex m_mutex;
    QWaitCondition m_idle;
    int m_running = 0;
    QThreadPool m_jobs, m_looks; ///< first to go: they wait for what runs
};

} // namespace padron::runtime
