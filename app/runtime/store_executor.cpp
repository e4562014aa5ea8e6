// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/store_executor.h"

namespace padron::runtime {

StoreExecutor::StoreExecutor() : m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("store"));
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

StoreExecutor::~StoreExecutor()
{
    shutdown();
    delete m_worker;
}

void StoreExecutor::shutdown()
{
    if (m_closed.exchange(true))
        return;
    QThread* thread = &m_thread;
    QMetaObject::invokeMethod(
        m_worker, [thread] { thread->quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

} // namespace padron::runtime
