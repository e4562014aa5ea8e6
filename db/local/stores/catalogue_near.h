// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/stores/catalogue_lookup.h"
#include "ports/catalogue_store.h"

#include <QHash>

namespace padron::stores {

/// Finds the módulos near a CP: what they say they serve first, then how near they stand.
class CatalogueNear
{
public:
    CatalogueNear(sqlite::Connection& connection, qint64 set, const QDate& today)
        : m_connection(connection), m_lookup(connection), m_set(set), m_today(today)
    {
    }
    core::Result<QList<ports::NearModulo>> modulos(const QString& codigoPostal, int limit);

private:
    struct Place
    {
        int entidad = 0;
        QString municipioKey;
        std::optional<domain::GeoPoint> point;
    };
    core::Result<QList<Place>> placesOf(const QString& codigoPostal);
    core::Result<std::optional<domain::GeoPoint>> pointOf(const domain::ModuloRow& modulo);
    core::Result<std::optional<domain::GeoPoint>> mainPlace(const QString& entidad, const QString& municipio);
    core::Result<void> gather(const QString& codigoPostal, const QList<Place>& places);
    core::Result<void> take(sqlite::Statement& read, ports::Nearness nearness);

    sqlite::Connection& m_connection;
    CatalogueLookup m_lookup;
    qint64 m_set;
    QDate m_today;
    qint64 m_version = 0;
    QHash<qint64, ports::Nearness> m_found;                   ///< by num, the nearest kind
    QHash<QString, std::optional<domain::GeoPoint>> m_points; ///< of municipios and localities already looked up
};

QList<const char*> catalogueNearStatements();

} // namespace padron::stores
