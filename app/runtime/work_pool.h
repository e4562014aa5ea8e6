// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace padron::runtime {

/// Threads for work on values that touches neither the store nor a widget: images. Calls run in any order, read with
/// runtime::deliver; what has not begun when the pool goes comes back cancelled.
class WorkPool
{
public:
    WorkPool() { m_pool.setMaxThreadCount(2); }
    ~WorkPool()
    {
        m_pool.clear();
        m_pool.waitForDone();
    }

    template <class F> auto run(F work) -> QFuture<std::invoke_result_t<F>>
    {
        using R = std::invoke_result_t<F>;
        auto promise = std::make_shared<QPromise<R>>(); // dropped unfinished, it cancels its future
        QFuture<R> future = promise->future();
        promise->start();
        m_pool.start([promise, work = std::move(work)]() mutable {
            promise->addResult(work());
            promise->finish();
        });
        return future;
    }

private:
    QThreadPool m_pool;
};

} // namespace padron::runtime
