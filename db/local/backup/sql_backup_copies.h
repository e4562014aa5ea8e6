// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/backup.h"

namespace padron::stores {

class SqlBackupCopies final : public ports::BackupCopies
{
public:
    core::Result<Proof> prove(const QString& folder, const core::SecureBytes& key, const QList<quint64>& seqs,
                              const backup::Watch& watch) override;
    core::Result<void> use(const QString& folder, const core::SecureBytes& key, const backup::Watch& watch) override;
    core::Result<void> rebuild(const QString& from, const core::SecureBytes& key, const QString& to,
                               const core::SecureBytes& databaseKey) override;
};

} // namespace padron::stores
