// SPDX-License-Identifier: GPL-3.0-or-later
// The gate's part of a laptop that the centre gave up.
#include "desktop/desktop_gate.h"

namespace padron::desktop {

QFuture<core::Result<std::optional<sync::SealOrder>>> DesktopGate::sealed()
{
    return m_executor.run([this] { return usecases::sealInForce(m_vault); });
}

void DesktopGate::watchSync()
{
    QObject::connect(m_sync.get(), &runtime::SyncRunner::statusChanged, &m_context, [this] {
        if (m_onSyncChanged)
            m_onSyncChanged();
    });
    const auto sealed = [this] {
        if (m_onSealed)
            m_onSealed();
    };
    // queued: the session ends, and with it the runner that says so
    QObject::connect(m_sync.get(), &runtime::SyncRunner::sealed, &m_context, sealed, Qt::QueuedConnection);
}

} // namespace padron::desktop
