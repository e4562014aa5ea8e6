// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/notices.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace padron::desktop {

QList<domain::Notice> shippedNotices()
{
    QList<domain::Notice> notices;
    const QDir folder(QStringLiteral(":/avisos"));
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        domain::Notice notice;
        notice.id = json.value(QLatin1String("id")).toString();
        notice.version = json.value(QLatin1String("version")).toInt();
        notice.title = json.value(QLatin1String("title")).toString();
        notice.text = json.value(QLatin1String("text")).toString();
        notice.sha256 = QCryptographicHash::hash(notice.text.toUtf8(), QCryptographicHash::Sha256);
        notices.append(notice);
    }
    return notices;
}

} // namespace padron::desktop
