// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/courier_runner.h"

#include "runtime/courier_worker.h"

namespace padron::runtime {

CourierRunner::CourierRunner(const Identity& identity, OpenFolder openFolder, MakeTransport makeTransport,
                             std::function<double()> uniform, QObject* parent)
    : QObject(parent),
      m_worker(new CourierWorker(identity, std::move(openFolder), std::move(makeTransport), std::move(uniform)))
{
    m_thread.setObjectName(QStringLiteral("courier"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &CourierWorker::delivered, this, &CourierRunner::delivered);
    m_thread.start();
}

CourierRunner::~CourierRunner()
{
    m_thread.quit();
    m_thread.wait();
}

void CourierRunner::wake()
{
    QMetaObject::invokeMethod(m_worker, &CourierWorker::wake, Qt::QueuedConnection);
}

void CourierRunner::exchanged()
{
    QMetaObject::invokeMethod(m_worker, &CourierWorker::exchanged, Qt::QueuedConnection);
}

void CourierRunner::setTransport(MakeTransport makeTransport)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, make = std::move(makeTransport)] { worker->setTransport(make); }, Qt::QueuedConnection);
}

void CourierRunner::setLine(const ports::LineSettings& line)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, line] { worker->setLine(line); }, Qt::QueuedConnection);
}

} // namespace padron::runtime
