// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/swap.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_LINUX
#include <sys/stat.h>
#include <sys/sysmacros.h>
#endif

namespace padron::platform {

#ifdef Q_OS_LINUX

namespace {

constexpr int kDeepest = 8; ///< a volume on a volume on a partition

QByteArray readLine(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readLine(256).trimmed() : QByteArray();
}

/// A block device: encrypted when dm-crypt made it, or when all it lies on is.
Swap underBlock(const QDir& block, int depth = 0)
{
    if (!block.exists() || depth > kDeepest)
        return Swap::Unknown;
    if (block.dirName().startsWith(u"zram")) {
        const QByteArray backing = readLine(block.filePath(QStringLiteral("backing_dev")));
        return backing.isEmpty() || backing == "none" ? Swap::None : Swap::Unknown;
    }
    if (readLine(block.filePath(QStringLiteral("dm/uuid"))).startsWith("CRYPT-"))
        return Swap::Encrypted;
    const QDir slaves(block.filePath(QStringLiteral("slaves")));
    const QStringList below = slaves.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& name : below) {
        const Swap found = underBlock(QDir(slaves.filePath(name)), depth + 1);
        if (found != Swap::Encrypted)
            return found;
    }
    return below.isEmpty() ? Swap::Plain : Swap::Encrypted;
}

/// A partition has no folder of its own in /sys/block, and a swap file only that of the file system it lies on: the
/// kernel's numbers lead there.
Swap underNumbers(const QString& root, dev_t device)
{
    const QString numbers = QStringLiteral("%1:%2").arg(major(device)).arg(minor(device));
    const QString block = QFileInfo(root + QStringLiteral("/sys/dev/block/") + numbers).canonicalFilePath();
    return block.isEmpty() ? Swap::Unknown : underBlock(QDir(block));
}

Swap ofLine(const QString& root, const QByteArray& line)
{
    QByteArray name = line.left(line.indexOf(' '));
    name.replace("\\040", " ");
    const QString path = QFile::decodeName(name);
    const QString device = QFileInfo(root + path).canonicalFilePath();
    const QString base = QFileInfo(device.isEmpty() ? path : device).fileName();
    const QDir block(root + QStringLiteral("/sys/block/") + base);
    if (block.exists())
        return underBlock(block);
    struct stat about
    {
    };
    if (::stat(QFile::encodeName(device).constData(), &about) != 0)
        return path.startsWith(u"/dev/") ? Swap::Plain : Swap::Unknown;
    return underNumbers(root, S_ISBLK(about.st_mode) ? about.st_rdev : about.st_dev);
}

} // namespace

Swap swapInUse(const QString& root)
{
    QFile list(root + QStringLiteral("/proc/swaps"));
    if (!list.open(QIODevice::ReadOnly))
        return Swap::Unknown;
    QList<QByteArray> lines = list.readAll().split('\n');
    lines.removeFirst(); // its heading
    Swap all = Swap::None;
    for (const QByteArray& line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        const Swap one = ofLine(root, line.simplified());
        if (one == Swap::Plain)
            return Swap::Plain;
        if (one == Swap::Unknown || (one == Swap::Encrypted && all == Swap::None))
            all = one;
    }
    return all;
}

#else

Swap swapInUse(const QString&)
{
    return Swap::Unknown;
}

#endif

} // namespace padron::platform
