// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QFileInfo>
#include <QString>

namespace fixture {

inline constexpr qint64 kPage = 4096;

/// Flips some bytes in the middle of a page, from 1.
inline bool damagePage(const QString& path, qint64 page)
{
    QFile file(path);
    const qint64 at = (page - 1) * kPage + 1000;
    if (!file.open(QIODevice::ReadWrite) || !file.seek(at))
        return false;
    QByteArray bytes = file.read(16);
    for (char& byte : bytes)
        byte = static_cast<char>(~byte);
    return bytes.size() == 16 && file.seek(at) && file.write(bytes) == 16;
}

inline bool zeroTail(const QString& path, qint64 bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(file.size() - bytes)
        && file.write(QByteArray(bytes, '\0')) == bytes;
}

inline qint64 pagesOf(const QString& path)
{
    return QFileInfo(path).size() / kPage;
}

} // namespace fixture
