// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/backup_work.h"

#include "access/slots.h"
#include "backup/backup_file.h"
#include "backup/errors.h"
#include "ports/errors.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>

namespace padron::runtime {

using core::Result;

namespace {

const QString kDatabase = QStringLiteral("padron.db");

class Scratch
{
public:
    explicit Scratch(const QString& path) : m_folder(path) {}
    ~Scratch() { m_folder.removeRecursively(); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

private:
    QDir m_folder;
};

core::SecureBytes randomKey()
{
    core::SecureBytes key(32);
    QRandomGenerator::system()->generate(reinterpret_cast<quint32*>(key.data()),
                                         reinterpret_cast<quint32*>(key.data() + key.size()));
    return key;
}

struct Newest
{
    QString path;
    backup::KeptBackup kept;
    backup::Header header;
};

Result<Newest> newestOf(const ports::DrillJob& job)
{
    if (!backup::isThere(job.place))
        return core::fail(backup::kPlaceAbsent);
    const QList<backup::KeptBackup> all = backup::backupsIn(job.place.folder, job.store);
    // of another epoch: another laptop's, or of before this one was restored
    const auto own = std::find_if(all.begin(), all.end(), [&job](const auto& one) { return one.epoch == job.epoch; });
    if (own == all.end())
        return core::fail(backup::kNoBackupThere);
    const QString path = QDir(job.place.folder).filePath(own->name);
    PADRON_ASSIGN(backup::Header header, backup::readHeader(path));
    if (const auto sealed = backup::authenticate(header, *job.key); !sealed) {
        const auto slots = access::decodeSlotFile(header.manifest.slotFile);
        if (slots && slots->keyGeneration < job.keyGeneration)
            return core::fail(backup::kBackupOfOldKeys);
        return core::fail(sealed.error());
    }
    return Newest{path, *own, std::move(header)};
}

} // namespace

Result<MadeBackup> makeBackup(ports::BackupJob job, ports::BackupCopies& copies, const backup::Watch& watch)
{
    const Scratch scratch(job.folder);
    PADRON_TRY(backup::checkPlace(job.place, QFileInfo(job.folder).path()));
    PADRON_ASSIGN(const auto proof, copies.prove(job.folder, *job.key, {}, watch));
    backup::Manifest& manifest = job.manifest;
    if (proof.facts != manifest.facts)
        return core::fail(backup::kCopyDiffers, QStringLiteral("facts"));
    const QString database = QDir(job.folder).filePath(kDatabase);
    manifest.databaseBytes = QFileInfo(database).size();
    backup::remove(job.place.folder, manifest.facts.store, {}); // what earlier ones left half-written takes room
    PADRON_TRY(backup::checkRoom(job.place, manifest.databaseBytes));
    PADRON_ASSIGN(manifest.databaseSha256, backup::sha256Of(database, {.cancelled = watch.cancelled}));
    const QByteArray header = backup::encodeHeader(manifest, *job.key);
    const core::StoreId& store = manifest.facts.store;
    const QString name = backup::fileName(store, manifest.madeMs);
    PADRON_TRY(backup::writeBackup(job.place.folder, name, header, manifest.databaseSha256, database, watch));
    backup::remove(job.place.folder, store,
                   backup::expendable(backup::backupsIn(job.place.folder, store), job.keep, name));
    return MadeBackup{name, header.size() + manifest.databaseBytes, manifest.madeMs};
}

Result<ports::DrillOutcome> runDrill(const ports::DrillJob& job, ports::BackupCopies& copies, const backup::Watch& watch)
{
    PADRON_ASSIGN(const Newest newest, newestOf(job));
    const backup::Manifest& manifest = newest.header.manifest;
    QDir(job.folder).removeRecursively(); // of one cut short
    const Scratch scratch(job.folder);
    const QString brought = QDir(job.folder).filePath(QStringLiteral("respaldo"));
    const QString made = QDir(job.folder).filePath(QStringLiteral("nuevo"));
    if (!QDir().mkpath(brought))
        return core::fail(ports::kStoreFailed, QStringLiteral("folder"));
    PADRON_TRY(backup::checkRoomHere(brought, manifest.databaseBytes));
    PADRON_TRY(backup::extract(newest.path, newest.header, QDir(brought).filePath(kDatabase), watch));
    PADRON_ASSIGN(const auto proof, copies.prove(brought, *job.key, job.seqs, watch));
    if (proof.facts != manifest.facts)
        return core::fail(backup::kCopyDiffers, QStringLiteral("facts"));
    for (qsizetype i = 0; i < job.seqs.size(); ++i)
        if (job.seqs.at(i) <= manifest.facts.seq && proof.hashes.at(i) != job.hashes.at(i))
            return core::fail(backup::kCopyDiffers, QStringLiteral("log"));
    const core::SecureBytes key = randomKey();
    PADRON_TRY(copies.rebuild(brought, *job.key, made, key));
    PADRON_TRY(copies.use(made, key, {.cancelled = watch.cancelled}));
    return ports::DrillOutcome{newest.kept.name, newest.kept.madeMs, manifest.facts};
}

Result<MadeBackup> newestBackup(const ports::DrillJob& job)
{
    PADRON_ASSIGN(const Newest newest, newestOf(job));
    return MadeBackup{newest.kept.name, newest.header.size() + newest.header.manifest.databaseBytes, newest.kept.madeMs};
}

} // namespace padron::runtime
