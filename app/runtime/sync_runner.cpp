// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/sync_runner.h"

#include "runtime/sync_worker.h"

namespace padron::runtime {

namespace {

void post(SyncWorker* worker, const sync::Event& event)
{
    QMetaObject::invokeMethod(
        worker, [worker, event] { worker->feed(event); }, Qt::QueuedConnection);
}

} // namespace

SyncRunner::SyncRunner(StoreExecutor& store, ports::SyncSteps& steps, MakeTransport makeTransport,
                       std::function<double()> uniform, QObject* parent)
    : QObject(parent), m_worker(new SyncWorker(store, steps, std::move(makeTransport), std::move(uniform)))
{
    m_thread.setObjectName(QStringLiteral("sync"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SyncWorker::statusChanged, this, &SyncRunner::statusChanged);
    connect(m_worker, &SyncWorker::exchanged, this, &SyncRunner::exchanged);
    connect(m_worker, &SyncWorker::stopped, this, &SyncRunner::stopped);
    connect(m_worker, &SyncWorker::sealed, this, &SyncRunner::sealed);
    m_thread.start();
}

SyncRunner::~SyncRunner()
{
    m_thread.quit();
    m_thread.wait(); // the worker has died on its thread by then
}

void SyncRunner::wake()
{
    post(m_worker, sync::Wake{});
}

void SyncRunner::workAdded()
{
    post(m_worker, sync::WorkAdded{});
}

void SyncRunner::setLine(const ports::LineSettings& line)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, line] { worker->setLine(line); }, Qt::QueuedConnection);
}

qint64 SyncRunner::msToNextTry() const
{
    return m_worker->msToNextTry();
}

void SyncRunner::stop()
{
    post(m_worker, sync::Paused{});
}

} // namespace padron::runtime
