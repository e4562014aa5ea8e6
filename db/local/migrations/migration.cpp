// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/migrations/migration.h"

#include <QDir>
#include <QFile>

// The resources lie in a static library: without this the linker drops them. Must be outside any namespace.
static void initMigrationResources()
{
    Q_INIT_RESOURCE(local_migrations);
}

namespace padron::sqlite {

QList<Migration> builtInMigrations()
{
    initMigrationResources();
    QList<Migration> migrations;
    const QDir folder(QStringLiteral(":/db/local/migrations"));
    for (const QFileInfo& entry : folder.entryInfoList(QDir::Files, QDir::Name)) {
        QFile file(entry.filePath());
        if (file.open(QIODevice::ReadOnly))
            migrations.append({entry.baseName().left(4).toInt(), entry.baseName(), file.readAll()});
    }
    return migrations;
}

} // namespace padron::sqlite
