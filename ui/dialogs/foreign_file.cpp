// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/foreign_file.h"

#include "documents/errors.h"

#include <QFile>
#include <QFileInfo>

namespace padron::ui {

core::Result<QByteArray> readForeignFile(const QString& path, qint64 most)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) // a pipe would never end
        return core::fail(documents::kFileUnreadable);
    QByteArray bytes = file.size() > most ? QByteArray() : file.read(most + 1); // what a device says of its size may be nothing
    if (file.size() > most || bytes.size() > most)
        return core::fail(documents::kFileTooLarge);
    if (file.error() != QFileDevice::NoError)
        return core::fail(documents::kFileUnreadable);
    return bytes;
}

} // namespace padron::ui
