// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/recover_with_centre.h"

#include "access/errors.h"

namespace padron::usecases {

using core::Result;

namespace {

Result<RecoverWithCentre::Request> shown(const access::PendingRecovery& pending)
{
    PADRON_ASSIGN(const QString code, access::checkCode(pending.request));
    return RecoverWithCentre::Request{pending.slot.user.name, access::encodeRecoveryRequest(pending.request), code};
}

} // namespace

RecoverWithCentre::RecoverWithCentre(ports::KeyVault& vault, const core::Clock& clock) : m_vault(vault), m_clock(clock)
{
}

Result<RecoverWithCentre::Request> RecoverWithCentre::ask(const QString& userName,
                                                          const core::SecureBytes& newPassword, access::KdfCost cost)
{
    PADRON_ASSIGN(const QByteArray bytes, m_vault.load());
    PADRON_ASSIGN(const access::SlotFile file, access::decodeSlotFile(bytes));
    PADRON_ASSIGN(const access::PendingRecovery pending,
                  access::askCentre(file, userName, newPassword, cost, m_clock.wallMs()));
    PADRON_TRY(m_vault.savePendingRecovery(access::encodePendingRecovery(pending)));
    return shown(pending);
}

Result<access::PendingRecovery> RecoverWithCentre::kept()
{
    const auto bytes = m_vault.pendingRecovery();
    if (!bytes)
        return core::fail(access::kNoRecoveryPending);
    return access::decodePendingRecovery(*bytes);
}

Result<RecoverWithCentre::Request> RecoverWithCentre::pending()
{
    PADRON_ASSIGN(const access::PendingRecovery pending, kept());
    return shown(pending);
}

Result<access::Unlocked> RecoverWithCentre::accept(const QByteArray& answer, const core::SecureBytes& newPassword)
{
    PADRON_ASSIGN(const access::PendingRecovery pending, kept());
    PADRON_ASSIGN(const QByteArray answerBytes, access::recoveryBytes(answer));
    PADRON_ASSIGN(const QByteArray slotBytes, m_vault.load());
    PADRON_ASSIGN(access::Recovered recovered, access::acceptAnswer(slotBytes, pending, answerBytes, newPassword));
    PADRON_TRY(m_vault.save(access::encodeSlotFile(recovered.file, recovered.unlocked.dataKey)));
    (void)m_vault.saveLockout({});
    (void)m_vault.savePendingRecovery({}); // a second time it would be refused as old
    return std::move(recovered.unlocked);
}

} // namespace padron::usecases
