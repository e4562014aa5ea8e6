// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace padron::backup {

/// How many backups stay: the newest of each of the last days that have one, and of each of the last weeks.
struct KeepPolicy
{
    int days = 7;
    int weeks = 4;
    friend bool operator==(const KeepPolicy&, const KeepPolicy&) = default;
};

struct KeptBackup
{
    QString name;
    qint64 madeMs = 0;
    quint32 epoch = 1; ///< of the store when it was made
    friend bool operator==(const KeptBackup&, const KeptBackup&) = default;
};

/// Names that may go. Never the newest, never `verified` (the last one read back whole), whatever the clock said when they
/// were made; without it nothing goes. The policy is of the epoch of `verified`: of others, which may be another laptop's
/// that began from one of these backups, only what is four weeks older than it goes, and never the newest of each.
QStringList expendable(QList<KeptBackup> ours, const KeepPolicy& policy, const QString& verified);

} // namespace padron::backup
