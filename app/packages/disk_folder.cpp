// SPDX-License-Identifier: GPL-3.0-or-later
#include "packages/disk_folder.h"

#include "platform/durable_file.h"
#include "platform/errors.h"
#include "ports/errors.h"
#include "sync/messages/package_errors.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace padron::packages {

using core::Result;
using ports::PackageFile;
using ports::PackageWay;

namespace {

constexpr char16_t kFolderName[] = u"PADRON";
constexpr char16_t kTemporary[] = u".nuevo"; ///< as platform::writeDurably names what is not whole yet

/// A stick may be gone, full or locked: each has its own way out.
core::Error meaningOf(const core::Error& error, const QString& folder)
{
    if (error.code == platform::kDiskFull)
        return {sync::kFolderFull, error.detail};
    const QFileInfo info(folder);
    if (!info.isDir())
        return {sync::kFolderGone, error.detail};
    if (!info.isWritable() || error.detail.endsWith(QLatin1String("errno 30"))) // EROFS
        return {sync::kFolderReadOnly, error.detail};
    return {sync::kFolderWriteFailed, error.detail};
}

/// Of one file that cannot be read: it alone is at fault while its folder is there still.
core::Error unreadable(const QString& folder)
{
    return QDir(folder).isReadable() ? core::Error{sync::kPackageForged, QStringLiteral("unreadable")}
                                     : core::Error{sync::kFolderGone, QStringLiteral("read")};
}

/// The folder that ours lies in: a stick that was pulled out takes it along.
bool isThere(const QString& path)
{
    return QFileInfo(QFileInfo(path).absolutePath()).isDir();
}

} // namespace

QString DiskFolder::inside(const QString& chosen)
{
    const QDir folder(chosen);
    return folder.dirName().compare(QString::fromUtf16(kFolderName), Qt::CaseInsensitive) == 0
               ? folder.absolutePath()
               : folder.absoluteFilePath(QString::fromUtf16(kFolderName));
}

QString DiskFolder::folder(PackageWay way) const
{
    return m_path + (way == PackageWay::Salida ? QStringLiteral("/salida") : QStringLiteral("/entrada"));
}

Result<QString> DiskFolder::pathOf(PackageWay way, const QString& name) const
{
    if (name.isEmpty() || name.startsWith(u'.') || name.contains(u'/') || name.contains(u'\\'))
        return core::fail(sync::kPackageForged, QStringLiteral("name"));
    if (QFileInfo(m_path).isSymLink())
        return core::fail(sync::kFolderGone, QStringLiteral("a link"));
    return folder(way) + u'/' + name;
}

Result<QList<PackageFile>> DiskFolder::list(PackageWay way)
{
    if (!isThere(m_path) || QFileInfo(m_path).isSymLink())
        return core::fail(sync::kFolderGone);
    const QFileInfo info(folder(way));
    if (!info.exists()) // nothing was ever put there
        return QList<PackageFile>();
    const QDir folder(info.absoluteFilePath());
    if (!info.isDir() || info.isSymLink() || !folder.isReadable())
        return core::fail(sync::kFolderGone, QStringLiteral("not a folder"));
    QList<PackageFile> files;
    for (const QFileInfo& each : folder.entryInfoList(QDir::Files | QDir::NoSymLinks | QDir::Hidden, QDir::Name))
        files.append({each.fileName(), each.size(), each.lastModified().toMSecsSinceEpoch()});
    return files;
}

Result<QByteArray> DiskFolder::read(PackageWay way, const QString& name, qint64 mostBytes)
{
    PADRON_ASSIGN(const QString path, pathOf(way, name));
    const QFileInfo info(path);
    if (info.isSymLink() || (info.exists() && !info.isFile()))
        return core::fail(sync::kPackageForged, QStringLiteral("not a file"));
    if (!info.exists() && QFileInfo(folder(way)).isDir())
        return core::fail(ports::kNotFound);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return core::fail(unreadable(folder(way)));
    const qint64 size = file.size();
    if (size > mostBytes)
        return core::fail(sync::kPackageTooLarge);
    QByteArray bytes = file.read(size);
    if (bytes.size() != size)
        return core::fail(unreadable(folder(way)));
    return bytes;
}

Result<void> DiskFolder::write(PackageWay way, const QString& name, const QByteArray& bytes)
{
    PADRON_ASSIGN(const QString path, pathOf(way, name));
    if (!isThere(m_path))
        return core::fail(sync::kFolderGone);
    if (!QDir().mkpath(folder(way)))
        return core::fail(QFileInfo(QFileInfo(m_path).absolutePath()).isWritable() ? sync::kFolderWriteFailed
                                                                                    : sync::kFolderReadOnly,
                          QStringLiteral("folder"));
    if (QFileInfo(folder(way)).isSymLink() || QFileInfo(path).isSymLink())
        return core::fail(sync::kPackageForged, QStringLiteral("a link"));
    QFile::remove(path + QString::fromUtf16(kTemporary)); // of a write that was cut short; a link there goes, not its end
    if (const auto written = platform::writeDurably(path, bytes); !written)
        return core::fail(meaningOf(written.error(), folder(way)));
    return {};
}

Result<void> DiskFolder::remove(PackageWay way, const QString& name)
{
    PADRON_ASSIGN(const QString path, pathOf(way, name));
    if (!QFileInfo::exists(path))
        return {};
    if (!QFile::remove(path))
        return core::fail(QFileInfo(folder(way)).isDir() ? sync::kFolderReadOnly : sync::kFolderGone, QStringLiteral("remove"));
    return {};
}

} // namespace padron::packages
