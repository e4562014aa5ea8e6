// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/foreign_file.h"

#include "documents/errors.h"
#include "documents/limits.h"

#include <QFile>
#include <QFileInfo>

namespace padron::ui {

core::Result<QByteArray> readForeignFile(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) // a pipe would never end
        return core::fail(documents::kFileUnreadable);
    if (file.size() > documents::kMostFileBytes)
        return core::fail(documents::kFileTooLarge);
    QByteArray bytes = file.read(documents::kMostFileBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return core::fail(documents::kFileUnreadable);
    return bytes;
}

} // namespace padron::ui
