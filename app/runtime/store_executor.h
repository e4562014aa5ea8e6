// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <atomic>
#include <memory>
#include <type_traits>

namespace padron::runtime {

/// The store thread: the one and only connection lives on it, and calls run on it in the order they came.
/// Use cases stay synchronous plain classes; who asks gets a QFuture and reads it with runtime::deliver.
class StoreExecutor
{
public:
    StoreExecutor();
    ~StoreExecutor(); ///< shuts down

    /// Queues `work` (may be move-only). After shutdown() the future comes back cancelled and `work` never runs.
    template <class F> auto run(F work) -> QFuture<std::invoke_result_t<F>>
    {
        using R = std::invoke_result_t<F>;
        auto promise = std::make_shared<QPromise<R>>();
        QFuture<R> future = promise->future();
        promise->start();
        if (m_closed) {
            future.cancel();
            promise->finish();
            return future;
        }
        auto shared = std::make_shared<F>(std::move(work));
        QMetaObject::invokeMethod(
            m_worker,
            [promise, shared] {
                if constexpr (std::is_void_v<R>)
                    (*shared)();
                else
                    promise->addResult((*shared)());
                promise->finish();
            },
            Qt::QueuedConnection);
        return future;
    }

    /// Lets what is queued finish, then ends the thread. Idempotent.
    void shutdown();

private:
    QThread m_thread;
    QObject* m_worker;
    std::atomic_bool m_closed = false;
};

} // namespace padron::runtime
