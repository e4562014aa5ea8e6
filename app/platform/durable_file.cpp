// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/durable_file.h"

#include "platform/errors.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace padron::platform {

using core::Result;

namespace {

tl::unexpected<core::Error> failed(const char* step)
{
    const int cause = errno;
    bool full = cause == ENOSPC;
#ifdef EDQUOT
    full = full || cause == EDQUOT;
#endif
    return core::fail(full ? kDiskFull : kFileNotWritten,
                      QStringLiteral("%1, errno %2").arg(QLatin1String(step)).arg(cause));
}

bool flushToMedium(QFile& file)
{
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    return fsync(file.handle()) == 0;
#endif
}

/// A new or renamed file is only there after a crash when its folder was flushed too.
bool flushFolder(const QString& path)
{
#ifdef Q_OS_WIN
    Q_UNUSED(path); // NTFS journals its folders
    return true;
#else
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int handle = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool flushed = fsync(handle) == 0;
    ::close(handle);
    return flushed;
#endif
}

Result<void> writeAndFlush(const QString& path, const QByteArray& bytes)
{
    errno = 0;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failed("open");
    if (file.write(bytes) != bytes.size())
        return failed("write");
    if (!flushToMedium(file))
        return failed("flush");
    return {};
}

bool replace(const QString& from, const QString& to)
{
#ifdef Q_OS_WIN
    return MoveFileExW(reinterpret_cast<const wchar_t*>(from.utf16()), reinterpret_cast<const wchar_t*>(to.utf16()),
                       MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0;
#else
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
#endif
}

} // namespace

Result<void> writeInPlace(const QString& path, const QByteArray& bytes)
{
    PADRON_TRY(writeAndFlush(path, bytes));
    return flushFolder(path) ? Result<void>{} : failed("folder");
}

Result<void> writeDurably(const QString& path, const QByteArray& bytes)
{
    const QString beside = path + QStringLiteral(".nuevo");
    if (auto written = writeAndFlush(beside, bytes); !written) {
        QFile::remove(beside);
        return written;
    }
    return renameDurably(beside, path);
}

Result<void> flushFile(QFile& file)
{
    errno = 0;
    if (!file.flush() || !flushToMedium(file))
        return failed("flush");
    return {};
}

Result<void> renameDurably(const QString& from, const QString& to)
{
    errno = 0;
    if (!replace(from, to))
        return failed("rename");
    return flushFolder(to) ? Result<void>{} : failed("folder");
}

void dropFromCache(QFile& file)
{
#ifdef Q_OS_LINUX
    (void)posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
#else
    Q_UNUSED(file);
#endif
}

} // namespace padron::platform
