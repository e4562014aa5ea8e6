// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/place.h"

#include "backup/backup_file.h"
#include "backup/errors.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <cstdlib>

namespace padron::backup {

using core::Result;

namespace {

constexpr qint64 kMiB = 1024 * 1024;
constexpr qint64 kStaleSeconds = 3600;
constexpr qint64 kSpare = 4 * kMiB; // header, and what the file system keeps of itself

bool isWithin(const QString& folder, const QString& other)
{
    const QString inner = QFileInfo(folder).canonicalFilePath();
    const QString outer = QFileInfo(other).canonicalFilePath();
    return !outer.isEmpty() && (inner == outer || inner.startsWith(outer + u'/'));
}

} // namespace

Place placeAt(const QString& folder)
{
    const QString clean = QDir::cleanPath(folder);
    return {clean, QStorageInfo(clean).rootPath()};
}

bool isThere(const Place& place)
{
    return place.isChosen() && QFileInfo(place.folder).isDir() && QStorageInfo(place.folder).rootPath() == place.volume;
}

Result<void> checkPlace(const Place& place, const QString& storeFolder)
{
    if (!place.isChosen())
        return core::fail(kNoPlaceChosen);
    if (!isThere(place))
        return core::fail(kPlaceAbsent);
    if (isWithin(place.folder, storeFolder))
        return core::fail(kPlaceInsideStore);
    QTemporaryFile probe(QDir(place.folder).filePath(QStringLiteral("padron-XXXXXX.prueba")));
    if (!probe.open())
        return core::fail(kPlaceReadOnly);
    return {};
}

bool isOnDiskOf(const Place& place, const QString& storeFolder)
{
    return isThere(place) && QStorageInfo(place.folder).device() == QStorageInfo(storeFolder).device();
}

QString roomFor(qint64 bytes)
{
    return QString::number((bytes + kSpare + kMiB - 1) / kMiB);
}

Result<void> checkRoom(const Place& place, qint64 bytes)
{
    if (QStorageInfo(place.folder).bytesAvailable() < bytes + kSpare)
        return core::fail(kNoRoom, roomFor(bytes));
    return {};
}

Result<void> checkRoomHere(const QString& folder, qint64 databaseBytes)
{
    const qint64 needed = 2 * databaseBytes; // the one brought, and the store made of it
    if (QStorageInfo(folder).bytesAvailable() < needed + kSpare)
        return core::fail(kNoRoomHere, roomFor(needed));
    return {};
}

QList<KeptBackup> backupsIn(const QString& folder, const core::StoreId& store)
{
    QList<KeptBackup> found;
    for (const QString& name : QDir(folder).entryList(QDir::Files)) {
        if (!isNameOf(store, name) || name.endsWith(partialName({})))
            continue;
        const auto header = readHeader(QDir(folder).filePath(name));
        if (header && header->manifest.facts.store == store)
            found.append({name, header->manifest.madeMs, header->manifest.facts.epoch});
    }
    std::sort(found.begin(), found.end(),
              [](const KeptBackup& a, const KeptBackup& b) { return a.madeMs > b.madeMs; });
    return found;
}

void remove(const QString& folder, const core::StoreId& store, const QStringList& names)
{
    QDir place(folder);
    for (const QString& name : names)
        place.remove(name);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const QFileInfo& file : place.entryInfoList(QDir::Files))
        if (file.fileName().endsWith(partialName({})) && isNameOf(store, file.fileName())
            && std::abs(file.lastModified().secsTo(now)) > kStaleSeconds) // else another may be writing it
            place.remove(file.fileName());
}

} // namespace padron::backup
