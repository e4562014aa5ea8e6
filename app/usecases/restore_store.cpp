// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/restore_store.h"

#include "access/seal_mark.h"
#include "access/slot_changes.h"
#include "backup/backup_file.h"
#include "backup/errors.h"
#include "backup/place.h"
#include "ports/errors.h"
#include "usecases/errors.h"
#include "usecases/seal_device.h"
#include "usecases/sign_in.h"

#include <QDir>
#include <QFile>

namespace padron::usecases {

using core::Result;

namespace {

const QString kDatabase = QStringLiteral("padron.db");

/// The slots that a backup brings, as if they were this machine's.
class BroughtSlots final : public ports::KeyVault
{
public:
    explicit BroughtSlots(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    bool exists() const override { return true; }
    Result<QByteArray> load() override { return m_bytes; }
    Result<void> save(const QByteArray& slotFile) override
    {
        m_bytes = slotFile;
        return {};
    }
    access::Lockout lockout() override { return {}; } // whoever holds the file tries as often as they like anyway
    Result<void> saveLockout(const access::Lockout&) override { return {}; }
    Result<QByteArray> trustFile() override { return core::fail(ports::kNotFound); }
    Result<void> saveTrustFile(const QByteArray&) override { return {}; }

private:
    QByteArray m_bytes;
};

/// The laptop came back through the centre and its mark is still there: slots of before must not seal it again.
Result<QByteArray> pastTheSeal(ports::KeyVault& vault, const QByteArray& slotFile, const core::SecureBytes& dataKey)
{
    const auto bytes = vault.sealMark();
    const auto mark = bytes ? access::decodeSealMark(*bytes) : core::fail(bytes.error());
    const auto sealed = mark ? access::decodeSlotFile(mark->slotFile) : core::fail(mark.error());
    PADRON_ASSIGN(const access::SlotFile file, access::decodeSlotFile(slotFile));
    if (!sealed || sealed->store != file.store || file.generation > sealed->generation)
        return slotFile;
    return access::encodeSlotFile(access::newerThan(file, sealed->generation), dataKey);
}

class Scratch
{
public:
    explicit Scratch(const QString& path) : m_folder(path) { m_folder.removeRecursively(); }
    ~Scratch() { m_folder.removeRecursively(); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    QDir m_folder;
};

} // namespace

RestoreStore::RestoreStore(ports::BackupCopies& copies, ports::KeyVault& vault, const core::Clock& clock, QString folder)
    : m_copies(copies), m_vault(vault), m_clock(clock), m_folder(std::move(folder))
{
}

Result<RestoreStore::Preview> RestoreStore::look(const QString& file)
{
    PADRON_ASSIGN(const backup::Header header, backup::readHeader(file));
    const auto slots = access::decodeSlotFile(header.manifest.slotFile);
    if (!slots)
        return core::fail(backup::kBackupDamaged, QStringLiteral("slots"));
    Preview preview{header.manifest.madeMs, header.manifest.facts.people, header.manifest.facts.families, {}};
    for (const auto& slot : slots->users)
        if (!slot.suspended()) // whom it would not let in
            preview.users.append(slot.user);
    return preview;
}

Result<access::Unlocked> RestoreStore::run(const QString& file, const Key& key, const backup::Watch& watch,
                                           const std::function<Result<void>()>& makeWay)
{
    PADRON_TRY(refuseSealed(m_vault)); // a password of before does not lift it here either
    if (!makeWay && m_vault.exists())
        return core::fail(kStoreAlreadyThere);
    PADRON_ASSIGN(const backup::Header header, backup::readHeader(file));
    BroughtSlots slots(header.manifest.slotFile);
    SignIn signIn(slots, m_clock);
    PADRON_ASSIGN(access::Unlocked unlocked,
                  key.recoveryCode.isEmpty()
                      ? signIn.withPassword(key.userName, key.password)
                      : signIn.withRecoveryCode(key.userName, key.recoveryCode, key.password, key.cost));
    const core::SecureBytes backupKey = access::backupKey(unlocked.dataKey);
    PADRON_TRY(backup::authenticate(header, backupKey));

    const Scratch scratch(QDir(m_folder).filePath(QStringLiteral("restauracion.en-curso")));
    const QString brought = scratch.path(QStringLiteral("respaldo")), made = scratch.path(QStringLiteral("nuevo"));
    if (!QDir().mkpath(brought))
        return core::fail(ports::kStoreFailed, QStringLiteral("folder"));
    PADRON_TRY(backup::checkRoomHere(brought, header.manifest.databaseBytes));
    const backup::Watch half{.progress = [&watch](qint64 done, qint64 total) { watch.say(done, 2 * total); },
                             .cancelled = watch.cancelled};
    PADRON_TRY(backup::extract(file, header, QDir(brought).filePath(kDatabase), half));
    PADRON_ASSIGN(const auto proof, m_copies.prove(brought, backupKey, {}, {.cancelled = watch.cancelled}));
    watch.say(3, 4);
    if (proof.facts != header.manifest.facts)
        return core::fail(backup::kCopyDiffers, QStringLiteral("facts"));
    PADRON_TRY(m_copies.rebuild(brought, backupKey, made, access::databaseKey(unlocked.dataKey)));
    if (watch.isCancelled())
        return core::fail(backup::kCancelled);
    watch.say(1, 1);
    const QString ready = QDir(made).filePath(kDatabase);
    if (QFile::exists(ready + QStringLiteral("-wal"))) // part of it would stay behind
        return core::fail(ports::kStoreFailed, QStringLiteral("not in one file"));

    if (makeWay)
        PADRON_TRY(makeWay());
    // The slots last: until they are there, there is no store and the next try begins again.
    const QString place = QDir(m_folder).filePath(kDatabase);
    const QString unkeyed = QStringLiteral(".sin-llave-%1").arg(m_clock.wallMs());
    for (const QString& left : {place, place + QStringLiteral("-wal")}) // of a try that was cut short here, or without keys
        if (QFile::exists(left))
            QFile::rename(left, left + unkeyed);
    PADRON_TRY(backup::moveInto(ready, place));
    PADRON_ASSIGN(const QByteArray ofTheBackup, slots.load());
    PADRON_ASSIGN(const QByteArray slotFile, pastTheSeal(m_vault, ofTheBackup, unlocked.dataKey));
    PADRON_TRY(m_vault.save(slotFile));
    return unlocked;
}

} // namespace padron::usecases
