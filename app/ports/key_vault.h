// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/lockout.h"
#include "core/result.h"
#include "ports/errors.h"

#include <QByteArray>

namespace padron::ports {

/// Port: the key-slot file (two copies, newest good one wins), the lock-out state and the trust file, all beside the
/// database and readable before it is open.
class KeyVault
{
public:
    virtual ~KeyVault() = default;
    virtual bool exists() const = 0;
    virtual core::Result<QByteArray> load() = 0;                 ///< bytes of the newest well-formed copy
    /// Writes the inactive copy, fsyncs, re-opens to verify, flips.
    virtual core::Result<void> save(const QByteArray& slotFile) = 0;
    virtual access::Lockout lockout() = 0;
    virtual core::Result<void> saveLockout(const access::Lockout& state) = 0;
    virtual core::Result<QByteArray> trustFile() = 0;            ///< kNotFound until enrolled
    virtual core::Result<void> saveTrustFile(const QByteArray& bytes) = 0;
    /// What was asked of the centre and is not answered yet (access/recovery.cddl, pending); empty bytes forget it.
    /// Slots that are not a laptop's own, those of a backup say, ask nobody.
    virtual core::Result<QByteArray> pendingRecovery() { return core::fail(kNotFound); }
    virtual core::Result<void> savePendingRecovery(const QByteArray& bytes)
    {
        return bytes.isEmpty() ? core::Result<void>{} : core::fail(kStoreFailed);
    }
    /// That the centre gave this laptop up (access/seal_mark.h); empty bytes take it away. Slots of a backup have none.
    virtual core::Result<QByteArray> sealMark() { return core::fail(kNotFound); }
    virtual core::Result<void> saveSealMark(const QByteArray& bytes)
    {
        return bytes.isEmpty() ? core::Result<void>{} : core::fail(kStoreFailed);
    }
};

} // namespace padron::ports
