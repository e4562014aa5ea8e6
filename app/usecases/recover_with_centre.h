// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/centre_recovery.h"
#include "core/clock.h"
#include "ports/key_vault.h"

namespace padron::usecases {

/// Recovery with the centre, offline: before the store is open, like SignIn. The request waits beside the slot file for as
/// long as the answer takes, through restarts.
class RecoverWithCentre
{
public:
    RecoverWithCentre(ports::KeyVault& vault, const core::Clock& clock);

    struct Request
    {
        QString userName;
        QByteArray bytes;  ///< for a file; access::recoveryText() for a QR
        QString checkCode; ///< to read aloud
    };
    /// The password is the one that will open the store once the answer is here. A request before this one is forgotten.
    /// kNoCentreSlot, kUnknownUser, kUserSuspended, kPasswordTooWeak.
    core::Result<Request> ask(const QString& userName, const core::SecureBytes& newPassword, access::KdfCost cost);
    core::Result<Request> pending(); ///< kNoRecoveryPending
    /// `answer`: of a file or a QR. kRecoveryFileBroken, kRecoveryStale, kNoRecoveryPending.
    core::Result<access::Unlocked> accept(const QByteArray& answer, const core::SecureBytes& newPassword);

private:
    core::Result<access::PendingRecovery> kept();

    ports::KeyVault& m_vault;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
