// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/slots.h"
#include "core/clock.h"
#include "ports/backup.h"
#include "ports/key_vault.h"

#include <functional>

namespace padron::usecases {

/// A backup becomes the store of a machine that has none, with a user's password or the recovery code alone. Outside of any
/// session: what the file itself holds says who may. A crash leaves no store, or the whole one.
class RestoreStore
{
public:
    /// `folder`: where the store will be; `vault`: its, empty.
    RestoreStore(ports::BackupCopies& copies, ports::KeyVault& vault, const core::Clock& clock, QString folder);

    /// Whose backup it is, before any key is known.
    struct Preview
    {
        qint64 madeMs = 0;
        qint64 people = 0, families = 0;
        QList<access::SessionUser> users;
    };
    core::Result<Preview> look(const QString& file);

    struct Key
    {
        QString userName;
        core::SecureBytes password;  ///< with a recovery code: the new one
        QString recoveryCode = {};   ///< empty: by password
        access::KdfCost cost = {};   ///< of the new password
    };
    /// SignIn's errors, kBackupDamaged, kBackupNewer, kNoRoomHere, DB-106 (newer schema), kStoreAlreadyThere. `makeWay`: puts
    /// the store that is there aside when all but placing the new one is done.
    core::Result<access::Unlocked> run(const QString& file, const Key& key, const backup::Watch& watch = {},
                                       const std::function<core::Result<void>()>& makeWay = {});

private:
    ports::BackupCopies& m_copies;
    ports::KeyVault& m_vault;
    const core::Clock& m_clock;
    QString m_folder;
};

} // namespace padron::usecases
