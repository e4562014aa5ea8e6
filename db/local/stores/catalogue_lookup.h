// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/stores/catalogue_rows.h"

namespace padron::stores {

/// What is looked for by place and text, as the port's callers say it.
struct CatalogueQuestion
{
    qint64 set = 0;
    domain::CatalogueKind kind = domain::CatalogueKind::Localidades;
    QString entidad, municipio; ///< keys; empty: anywhere
    QString text;
    int limit = 0;
};

/// Reads the catalogues of a set.
class CatalogueLookup
{
public:
    explicit CatalogueLookup(sqlite::Connection& connection) : m_connection(connection) {}

    core::Result<qint64> currentSet();
    /// The version of a kind that a set sees; 0: none.
    core::Result<qint64> version(qint64 set, domain::CatalogueKind kind);

    core::Result<QList<domain::AsentamientoRow>> byCodigoPostal(qint64 set, const QString& codigoPostal);

    template <class Row> core::Result<QList<Row>> find(const CatalogueQuestion& question)
    {
        PADRON_ASSIGN(const QList<qint64> nums, search(question));
        return load<Row>(nums);
    }

    template <class Row> core::Result<QList<Row>> load(const QList<qint64>& nums)
    {
        QList<Row> rows;
        rows.reserve(nums.size());
        for (const qint64 num : nums) {
            Row row;
            PADRON_TRY(loadRow(m_connection, num, row));
            rows.append(std::move(row));
        }
        return rows;
    }

private:
    core::Result<QList<qint64>> search(const CatalogueQuestion& question);

    sqlite::Connection& m_connection;
};

QList<const char*> catalogueLookupStatements();

} // namespace padron::stores
