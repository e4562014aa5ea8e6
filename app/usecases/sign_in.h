// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/proof.h"
#include "access/slots.h"
#include "core/clock.h"
#include "ports/key_vault.h"

namespace padron::usecases {

/// Opens the key slots. One message for an unknown user and a wrong password; growing delay that outlives restarts.
class SignIn
{
public:
    SignIn(ports::KeyVault& vault, const core::Clock& clock);

    core::Result<QStringList> userNames();                ///< for the sign-in screen
    core::Result<QList<access::SessionUser>> users();     ///< of this laptop, but for whoever is suspended
    /// kWrongPassword, kLockedOut (detail: seconds), kSlotFileDamaged.
    core::Result<access::Unlocked> withPassword(const QString& userName, const core::SecureBytes& password);
    /// The printed code opens the store and sets a new password for the user.
    core::Result<access::Unlocked> withRecoveryCode(const QString& userName, const QString& code,
                                                    const core::SecureBytes& newPassword, access::KdfCost cost);
    /// The password asked for again before a sensitive act. A wrong one counts for the lock-out as at sign-in.
    core::Result<access::Proof> prove(const QString& userName, const core::SecureBytes& password);
    qint64 waitMs(const QString& userName); ///< 0: may try

private:
    core::Result<access::SlotFile> slots();
    /// `who`: whose tries are counted (access/lockout.h).
    qint64 waitOf(const QByteArray& who);
    core::Result<void> checkWait(const QByteArray& who);
    void failed(const QByteArray& who);
    void succeeded(const QByteArray& who);

    ports::KeyVault& m_vault;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
