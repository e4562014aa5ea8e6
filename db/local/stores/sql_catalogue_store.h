// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "local/stores/name_block.h"
#include "ports/catalogue_store.h"

#include <QHash>

namespace padron::stores {

class SqlCatalogueStore final : public ports::CatalogueStore
{
public:
    explicit SqlCatalogueStore(sqlite::Connection& connection) : m_connection(connection) {}

    core::Result<qint64> currentSet() override;
    core::Result<QList<ports::CatalogueVersion>> versions() override;
    core::Result<QList<domain::AsentamientoRow>> byCodigoPostal(qint64 set, const QString& codigoPostal) override;
    core::Result<QList<domain::AsentamientoRow>> codigosPostales(qint64 set, const QString& entidad,
                                                                 const QString& municipio, const QString& text,
                                                                 int limit) override;
    core::Result<QList<domain::MunicipioRow>> municipios(qint64 set, const QString& entidad, const QString& text,
                                                         int limit) override;
    core::Result<QList<domain::LocalidadRow>> localidades(qint64 set, const QString& entidad, const QString& municipio,
                                                          const QString& text, int limit) override;
    core::Result<QList<ports::NearModulo>> modulosNear(qint64 set, const QString& codigoPostal, const QDate& today,
                                                       int limit) override;
    core::Result<QList<domain::CluesRow>> clues(qint64 set, const QString& text, int limit) override;

    core::Result<qint64> stage(domain::CatalogueKind kind, const QString& sourceName) override;
    core::Result<qint64> stageCopy(qint64 version, const QString& sourceName) override;
    core::Result<bool> isStaged(qint64 version, const QString& sourceName) override;
    core::Result<void> append(qint64 version, const domain::CatalogueRows& rows) override;
    core::Result<void> removeRows(qint64 version, const QStringList& keys) override;
    core::Result<qint64> stagedRows(qint64 version) override;
    core::Result<void> activate(qint64 version, const QByteArray& sha256, qint64 rows, qint64 badLines,
                                qint64 nowMs) override;
    core::Result<void> dropStaged() override;
    core::Result<void> dropStaged(qint64 version, const QString& sourceName) override;
    core::Result<bool> purge(int maxRows) override;

    static QList<const char*> statements();

private:
    using NamesByEntidad = QHash<int, QList<std::pair<int, RowName>>>;
    core::Result<domain::CatalogueKind> stagedKind(qint64 version);
    core::Result<void> insertNames(qint64 firstRow, const NamesByEntidad& names);
    core::Result<bool> remove(qint64 version, domain::CatalogueKind kind, int maxRows);

    sqlite::Connection& m_connection;
};

} // namespace padron::stores
