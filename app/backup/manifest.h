// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "core/secure_bytes.h"

#include <QByteArray>
#include <QString>

namespace padron::backup {

/// What a copy must have like its original: head of the log and counts.
struct StoreFacts
{
    core::StoreId store;
    quint32 epoch = 1;
    quint64 seq = 0;
    QByteArray head; ///< 32
    qint64 schema = 0;
    qint64 people = 0, families = 0, pages = 0, drafts = 0;
    friend bool operator==(const StoreFacts&, const StoreFacts&) = default;
};

/// What stands before the database in a backup, in the clear. CDDL: app/backup/backup.cddl.
struct Manifest
{
    StoreFacts facts;
    qint64 madeMs = 0;
    QByteArray slotFile;
    qint64 databaseBytes = 0;
    QByteArray databaseSha256; ///< 32
    QString appVersion;
    friend bool operator==(const Manifest&, const Manifest&) = default;
};

/// Everything before the database: magic, length, manifest, seal.
QByteArray encodeHeader(const Manifest& manifest, const core::SecureBytes& backupKey);

/// A header as it lies in a file, read but not yet believed.
struct Header
{
    Manifest manifest;
    QByteArray bytes; ///< with its seal
    qint64 size() const { return bytes.size(); }
};

inline constexpr qint64 kMostHeaderBytes = 1024 * 1024;

/// From the first kMostHeaderBytes of a file. Hostile input. kNotABackup, kBackupNewer, kBackupDamaged.
core::Result<Header> decodeHeader(const QByteArray& start);
/// kBackupDamaged: not sealed under this key.
core::Result<void> authenticate(const Header& header, const core::SecureBytes& backupKey);

/// "padron-019a0000-20261122T180512Z.respaldo": neither place nor people in it.
QString fileName(const core::StoreId& store, qint64 madeMs);
/// Whether a name is one that this program gives to backups of that store; the content decides what it is.
bool isNameOf(const core::StoreId& store, const QString& name);
QString partialName(const QString& name); ///< while it is written

} // namespace padron::backup
