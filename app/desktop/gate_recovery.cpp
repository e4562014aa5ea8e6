// SPDX-License-Identifier: GPL-3.0-or-later
// The gate's part of a recovery with the centre: before there is a session.
#include "desktop/desktop_gate.h"

namespace padron::desktop {

using Request = usecases::RecoverWithCentre::Request;

QFuture<core::Result<Request>> DesktopGate::askCentre(const QString& userName, core::SecureBytes newPassword)
{
    auto secret = std::make_shared<core::SecureBytes>(std::move(newPassword));
    return m_executor.run([this, userName, secret] {
        return usecases::RecoverWithCentre(m_vault, m_clock).ask(userName, *secret, kdfCost());
    });
}

QFuture<core::Result<Request>> DesktopGate::centreRequest()
{
    return m_executor.run([this] { return usecases::RecoverWithCentre(m_vault, m_clock).pending(); });
}

QFuture<core::Result<void>> DesktopGate::recoverWithAnswer(const QByteArray& answer, core::SecureBytes newPassword)
{
    auto secret = std::make_shared<core::SecureBytes>(std::move(newPassword));
    return m_executor.run([this, answer, secret]() -> core::Result<void> {
        forgetDamaged();
        PADRON_ASSIGN(access::Unlocked unlocked, usecases::RecoverWithCentre(m_vault, m_clock).accept(answer, *secret));
        return enter(std::move(unlocked), true);
    });
}

} // namespace padron::desktop
