// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/backup/sql_backup_copies.h"

#include "backup/errors.h"
#include "local/stores/local_store.h"
#include "local/stores/store_facts.h"
#include "ports/epochs.h"
#include "ports/errors.h"

#include <QDir>

namespace padron::stores {

using core::Result;

namespace {

constexpr int kRowsAtOnce = 500;

Result<std::unique_ptr<sqlite::Connection>> openCopy(const QString& folder, const core::SecureBytes& key)
{
    const sqlite::OpenOptions options{.names = {.missing = ports::kNotFound,
                                                .duplicate = ports::kAlreadyExists,
                                                .full = ports::kStoreFull,
                                                .failed = ports::kStoreFailed}};
    return sqlite::Connection::open(LocalStore::databasePath(folder), key, OpenMode::Existing, options);
}

Result<void> walkChain(LocalStore& store, const backup::Watch& watch)
{
    PADRON_ASSIGN(const ports::DeviceKeys keys, store.device().keys());
    PADRON_ASSIGN(const ports::LogHead head, store.log().head());
    envelope::ChainVerifier chain(keys.store, keys.epoch,
                                  envelope::chainStart(keys.store, keys.epoch, keys.signingPublic));
    for (;;) {
        if (watch.isCancelled())
            return core::fail(backup::kCancelled);
        PADRON_ASSIGN(const QList<envelope::LogRow> rows, store.log().rows(chain.nextSeq(), kRowsAtOnce));
        for (const auto& row : rows)
            PADRON_TRY(chain.add(row));
        watch.say(static_cast<qint64>(chain.nextSeq()) - 1, static_cast<qint64>(head.seq));
        if (rows.size() < kRowsAtOnce)
            break;
    }
    if (chain.nextSeq() != head.seq + 1 || chain.head() != head.hash)
        return core::fail(backup::kCopyDiffers, QStringLiteral("log"));
    return {};
}

} // namespace

Result<ports::BackupCopies::Proof> SqlBackupCopies::prove(const QString& folder, const core::SecureBytes& key,
                                                          const QList<quint64>& seqs, const backup::Watch& watch)
{
    PADRON_ASSIGN(const auto connection, openCopy(folder, key));
    if (watch.isCancelled())
        return core::fail(backup::kCancelled);
    PADRON_ASSIGN(const QString pages, connection->value("PRAGMA quick_check"));
    if (pages != u"ok")
        return core::fail(backup::kCopyDiffers, QStringLiteral("pages"));
    Proof proof;
    PADRON_ASSIGN(proof.facts, storeFacts(*connection));
    SqlLogStore log(*connection);
    for (const quint64 seq : seqs) {
        PADRON_ASSIGN(const QList<envelope::LogRow> rows, log.rows(seq, 1));
        proof.hashes.append(rows.isEmpty() || rows.front().seq != seq ? QByteArray() : rows.front().hash);
    }
    return proof;
}

Result<void> SqlBackupCopies::use(const QString& folder, const core::SecureBytes& key, const backup::Watch& watch)
{
    PADRON_ASSIGN(const auto store, LocalStore::open(folder, key, OpenMode::Existing));
    PADRON_TRY(walkChain(*store, watch));
    PADRON_ASSIGN(const QList<core::FamilyId> families, sampleFamilies(store->connection()));
    for (const core::FamilyId& family : families) {
        PADRON_ASSIGN(const domain::FamilyRecord record, store->registry().family(family));
        for (const domain::Person& person : record.people)
            PADRON_TRY(store->registry().state(person.id));
    }
    return {};
}

Result<void> SqlBackupCopies::rebuild(const QString& from, const core::SecureBytes& key, const QString& to,
                                      const core::SecureBytes& databaseKey)
{
    if (!QDir().mkpath(to))
        return core::fail(ports::kStoreFailed, QStringLiteral("folder"));
    {
        PADRON_ASSIGN(const auto copy, openCopy(from, key));
        PADRON_TRY(copy->backupTo(LocalStore::databasePath(to), databaseKey));
    }
    PADRON_ASSIGN(const auto store, LocalStore::open(to, databaseKey, OpenMode::Existing));
    return store->device().setSetting(QLatin1String(ports::kEpochPending), ports::kYes);
}

} // namespace padron::stores
