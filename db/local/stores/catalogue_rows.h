// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "local/sqlite/connection.h"
#include "local/stores/name_block.h"

namespace padron::stores {

/// Each writes a row under its num and answers what it is found by; módulos are not looked for by name.
core::Result<RowName> insertRow(sqlite::Connection& connection, qint64 num, const domain::AsentamientoRow& row);
core::Result<RowName> insertRow(sqlite::Connection& connection, qint64 num, const domain::MunicipioRow& row);
core::Result<RowName> insertRow(sqlite::Connection& connection, qint64 num, const domain::LocalidadRow& row);
core::Result<RowName> insertRow(sqlite::Connection& connection, qint64 num, const domain::CluesRow& row);
core::Result<RowName> insertRow(sqlite::Connection& connection, qint64 num, const domain::ModuloRow& row);

/// kNotFound when there is no row of that num.
core::Result<void> loadRow(sqlite::Connection& connection, qint64 num, domain::AsentamientoRow& row);
core::Result<void> loadRow(sqlite::Connection& connection, qint64 num, domain::MunicipioRow& row);
core::Result<void> loadRow(sqlite::Connection& connection, qint64 num, domain::LocalidadRow& row);
core::Result<void> loadRow(sqlite::Connection& connection, qint64 num, domain::CluesRow& row);
core::Result<void> loadRow(sqlite::Connection& connection, qint64 num, domain::ModuloRow& row);

/// What a version's removal and growth need of a kind's table. Parameters: first num, last num, and a limit.
struct CatalogueTable
{
    const char* lastNum;    ///< the highest num of the range, or null
    const char* removeSome; ///< at most so many rows of the range
};
CatalogueTable tableOf(domain::CatalogueKind kind);

/// Latitude and longitude as two columns of millionths of a degree, both null when there is no point.
void bindPoint(sqlite::Statement& insert, const std::optional<domain::GeoPoint>& point);
std::optional<domain::GeoPoint> pointAt(const sqlite::Statement& row, int column);

QList<const char*> catalogueRowStatements();

} // namespace padron::stores
