// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/line_settings.h"
#include "ports/sync_steps.h"
#include "ports/sync_transport.h"
#include "runtime/store_executor.h"
#include "sync/engine/sync_engine.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace padron::runtime {

/// The sync thread's inside: engine, timer and transport. Every member is touched on that thread only.
class SyncWorker : public QObject
{
    Q_OBJECT

public:
    using MakeTransport = std::function<std::unique_ptr<ports::SyncTransport>(const ports::LineSettings&)>;

    SyncWorker(StoreExecutor& store, ports::SyncSteps& steps, MakeTransport makeTransport, std::function<double()> uniform);
    ~SyncWorker() override;

    void feed(const sync::Event& event);
    qint64 msToNextTry() const; ///< any thread; -1: it waits for nothing
    void setLine(const ports::LineSettings& line); ///< from the next request on; a pause begins or ends by it

Q_SIGNALS:
    void statusChanged();
    void exchanged(); ///< a good exchange is over: the line stands, and the centre is ours
    void stopped();
    void sealed(); ///< an order of the centre was obeyed: nothing more happens here

private:
    void perform(const sync::NeedBatch& action);
    void perform(const sync::PushBatch& action);
    void perform(const sync::TakeReceipt& action);
    void perform(const sync::TakeArrival& action);
    void perform(const sync::PullStream& action);
    void perform(const sync::ApplyPage& action);
    void perform(const sync::NeedPart& action);
    void perform(const sync::SendPart& action);
    void perform(const sync::TakePartAnswer& action);
    void perform(const sync::WaitFor& action);
    void perform(const sync::ObeyOrder& action);
    void perform(const sync::Report& action);

    void tellTaken(const core::Result<void>& taken);
    template <class Step, class Then> void askStore(Step step, Then then);
    void send(ports::TransportRequest request, std::function<sync::Event(const ports::TransportReply&)> answered);

    StoreExecutor& m_store;
    ports::SyncSteps& m_steps;
    MakeTransport m_makeTransport;
    std::unique_ptr<ports::SyncTransport> m_transport; ///< made at the first call, so on the right thread
    ports::LineSettings m_line;
    bool m_lineChanged = false;
    qint64 m_batchBytes = 0; ///< as the last batch was asked for
    sync::SyncEngine m_engine;
    QTimer m_timer;
    std::atomic<qint64> m_nextTry{0}; ///< QDeadlineTimer::deadline(); 0: none
    bool m_ending = false;
};

} // namespace padron::runtime
