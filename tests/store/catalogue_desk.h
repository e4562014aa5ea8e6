// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/store/manual_clock.h"
#include "support/store/store_fixture.h"
#include "unit/catalogues/catalogue_files.h"
#include "usecases/catalogues.h"
#include "usecases/import_catalogue.h"

namespace fixture {

inline constexpr int kRowsPerStep = 50; ///< so that small files take several steps

/// One open store with the use cases over it.
class Desk
{
public:
    explicit Desk(const StoreFolder& folder, const char* vfs = nullptr) : store(folder.open(vfs)) {}

    padron::core::Result<padron::usecases::ImportCatalogue::Progress> import(padron::domain::CatalogueKind kind,
                                                                             const QString& path)
    {
        PADRON_ASSIGN(auto progress, importing.start(kind, path));
        while (!progress.finished) {
            PADRON_ASSIGN(progress, importing.step());
        }
        return progress;
    }
    qint64 count(const char* sql) { return *store->connection().integer(sql); }

    std::unique_ptr<padron::stores::LocalStore> store;
    ManualClock clock;
    padron::core::UuidV7Source ids{clock};
    padron::usecases::Recorder recorder{
        store->log(),
        store->registry(),
        store->device(),
        clock,
        ids,
        deviceKeys().store,
        padron::access::SessionUser{padron::core::UserId(QUuid(QStringLiteral("019a0000-0000-7000-8000-000000000002"))),
                                    QStringLiteral("Prueba"), padron::access::Role::Responsable},
        QStringLiteral("ensayo")};
    padron::usecases::ImportCatalogue importing{store->catalogues(), store->unitOfWork(), clock, recorder,
                                                kRowsPerStep};
    padron::usecases::Catalogues catalogues{store->catalogues(), clock};
};

inline QByteArray municipios(const QByteArray& name, int count)
{
    QByteArray file = "CVE_ENT,CVE_MUN,NOM_MUN\n";
    for (int i = 1; i <= count; ++i)
        file += "07," + QByteArray::number(i) + ',' + name + ' ' + QByteArray::number(i) + '\n';
    return file;
}

template <class Row> QStringList namesOf(const padron::core::Result<QList<Row>>& rows)
{
    if (!rows)
        qFatal("lookup: %s", qPrintable(rows.error().printedId()));
    QStringList names;
    for (const Row& row : *rows)
        names.append(row.nombre);
    return names;
}

} // namespace fixture
