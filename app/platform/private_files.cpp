// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/private_files.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace padron::platform {

#ifdef Q_OS_UNIX

namespace {

constexpr mode_t kOthers = S_IRWXG | S_IRWXO;

bool othersMay(const QByteArray& path)
{
    struct stat about
    {
    };
    return ::lstat(path.constData(), &about) != 0 || (about.st_mode & kOthers) != 0;
}

/// Never through a link: what it leads to is somebody else's business.
bool mend(const QString& path, mode_t mode)
{
    const QByteArray name = QFile::encodeName(path);
    if (!othersMay(name))
        return true;
    return ::chmod(name.constData(), mode) == 0 && !othersMay(name);
}

} // namespace

bool keepPrivate(const QString& folder, const QStringList& names)
{
    bool kept = mend(folder, S_IRWXU);
    const auto files = QDir(folder).entryInfoList(names, QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    for (const QFileInfo& file : files)
        kept = mend(file.filePath(), S_IRUSR | S_IWUSR) && kept;
    return kept;
}

#else

bool keepPrivate(const QString&, const QStringList&)
{
    return true;
}

#endif

} // namespace padron::platform
