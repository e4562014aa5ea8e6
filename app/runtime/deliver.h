// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace padron::runtime {

/// Calls `fn(result)` once, on the thread of `context`, if `context` still lives when the answer comes; a cancelled
/// future never calls. To be called on that thread. Qt 6.4's `.then(context)` asserts when the context has died, hence
/// a watcher owned by it.
template <class T, class Fn> void deliver(QFuture<T> future, QObject* context, Fn fn)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, fn = std::move(fn)]() mutable {
        QFuture<T> done = watcher->future();
        watcher->deleteLater();
        if (done.isCanceled() || done.resultCount() == 0)
            return;
        fn(done.takeResult());
    });
    watcher->setFuture(future);
}

} // namespace padron::runtime
