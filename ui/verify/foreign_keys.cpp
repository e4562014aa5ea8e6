// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/foreign_keys.h"

#include "credential/errors.h"
#include "dialogs/foreign_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>

namespace padron::ui {

namespace {

constexpr qsizetype kMostFiles = 50;
constexpr qint64 kMostBytes = 64 * 1024;

QDir placeIn(const QString& folder)
{
    return QDir(folder + QStringLiteral("/otros-emisores"));
}

} // namespace

QList<credential::ForeignKey> keptForeignKeys(const QString& folder)
{
    const QDir place = placeIn(folder);
    QList<credential::ForeignKey> keys;
    for (const QString& name : place.entryList({QStringLiteral("*.llave")}, QDir::Files, QDir::Name).mid(0, kMostFiles))
        if (const auto bytes = readForeignFile(place.filePath(name), kMostBytes))
            keys += credential::readForeignKeys(*bytes).value_or(QList<credential::ForeignKey>());
    return keys;
}

core::Result<void> keepForeignKey(const QString& folder, const QByteArray& bytes)
{
    PADRON_TRY(credential::readForeignKeys(bytes));
    const QDir place = placeIn(folder);
    const QByteArray name = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(16);
    QSaveFile file(place.filePath(QString::fromLatin1(name) + QStringLiteral(".llave")));
    if (!place.mkpath(QStringLiteral(".")) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return core::fail(credential::kListsNotWritten);
    return {};
}

} // namespace padron::ui
