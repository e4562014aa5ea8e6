// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/line_settings.h"
#include "ports/sync_steps.h"
#include "ports/sync_transport.h"
#include "runtime/store_executor.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace padron::runtime {

class SyncWorker;

/// Brings the sync machine's actions to the store thread and the line, and their answers back to it; all on one thread
/// of its own. Made, used and destroyed on one thread (the GUI's). Nothing happens before the first wake() or
/// workAdded().
///
/// Order of the end: destroy the runner (pending calls are aborted, the sealed batch stays stored and is sent again),
/// then queue the end of what `steps` stands on to the executor, then shut the executor down.
class SyncRunner : public QObject
{
    Q_OBJECT

public:
    using MakeTransport = std::function<std::unique_ptr<ports::SyncTransport>(const ports::LineSettings&)>;

    /// `steps` is called on the store thread; `makeTransport` and `uniform` (random in [0, 1), for the jitter) on the
    /// sync thread.
    SyncRunner(StoreExecutor& store, ports::SyncSteps& steps, MakeTransport makeTransport,
               std::function<double()> uniform, QObject* parent = nullptr);
    ~SyncRunner() override;

    void wake();      ///< start, or the user asked
    void workAdded(); ///< an entry was written
    /// How to reach the centre, from the next request on; whether it pauses by the user's word, at once.
    void setLine(const ports::LineSettings& line);
    qint64 msToNextTry() const; ///< until it tries again by itself; -1: it tries now, or rests
    void stop();      ///< lets the running batch get its receipt; then stopped()

Q_SIGNALS:
    void statusChanged(); ///< counts, verdicts or the last problem are other than before
    void exchanged();     ///< all was sent and asked for, and the centre answered
    void stopped();
    void sealed(); ///< the centre gave this laptop up, and it obeyed

private:
    QThread m_thread;
    SyncWorker* m_worker; ///< lives and dies on m_thread
};

} // namespace padron::runtime
