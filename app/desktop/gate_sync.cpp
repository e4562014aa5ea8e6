// SPDX-License-Identifier: GPL-3.0-or-later
// The sync of an open session: its runner, how it may reach the centre, and what is told of it.
#include "desktop/desktop_gate.h"

#include <QRandomGenerator>

namespace padron::desktop {

void DesktopGate::startSync()
{
    if (m_sync || !m_facts.enrolment || !m_session)
        return;
    const auto makeTransport = transportMaker();
    if (!makeTransport) // an enrolment that cannot be used: everything else goes on offline
        return;
    m_sync = std::make_unique<runtime::SyncRunner>(m_executor, m_session->exchange, makeTransport,
                                                   [] { return QRandomGenerator::system()->generateDouble(); });
    watchSync();
    m_sync->setLine(m_line); // first: a pause outlives the session that it was asked in
    if (!m_line.paused)
        m_sync->wake();
    if (!m_centreSearch) // not when sync goes on with a renewed certificate
        startCentreSearch();
    startCourier();
}

void DesktopGate::watchSync()
{
    QObject::connect(m_sync.get(), &runtime::SyncRunner::statusChanged, &m_context, [this] {
        if (m_onSyncChanged)
            m_onSyncChanged();
        takeRenewal();
    });
    const auto sealed = [this] {
        if (m_onSealed)
            m_onSealed();
    };
    // queued: the session ends, and with it the runner that says so
    QObject::connect(m_sync.get(), &runtime::SyncRunner::sealed, &m_context, sealed, Qt::QueuedConnection);
}

void DesktopGate::listenToSession()
{
    m_session->lineChoices.onChange([this](const ports::LineSettings& line) {
        QMetaObject::invokeMethod(&m_context, [this, line] { useLine(line); }, Qt::QueuedConnection);
    });
    m_session->onBarred([this] { // the window locks; what that asks of the store comes after the page
        const auto lock = [this] {
            if (m_onSealed)
                m_onSealed();
        };
        QMetaObject::invokeMethod(&m_context, lock, Qt::QueuedConnection);
    });
}

core::Result<ports::LineSettings> DesktopGate::lineThrough(const QString& proxy)
{
    constexpr quint16 kUsualPort = 8080;
    PADRON_ASSIGN(ports::LineSettings line, m_session->lineChoices.read());
    const QString typed = proxy.trimmed();
    if (typed.isEmpty())
        return line;
    const qsizetype colon = typed.lastIndexOf(u':');
    line.proxy = ports::LineSettings::Proxy::Manual;
    line.proxyHost = typed.left(colon < 0 ? typed.size() : colon);
    line.proxyPort = colon < 0 ? kUsualPort : typed.mid(colon + 1).toUShort();
    line.proxyUser.clear();
    line.proxyPassword.clear();
    PADRON_TRY(m_session->lineChoices.change(line));
    return line;
}

void DesktopGate::useLine(const ports::LineSettings& line)
{
    m_line = line;
    if (m_sync)
        m_sync->setLine(line);
    if (m_courier)
        m_courier->setLine(line);
}

void DesktopGate::pauseSync(bool paused)
{
    ports::LineSettings line = m_line;
    line.paused = paused;
    useLine(line);
}

} // namespace padron::desktop
