// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/catalogue_near.h"

#include "local/stores/catalogue_terms.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace padron::stores {

using core::Result;
using domain::CatalogueKind;
using domain::GeoPoint;
using ports::Nearness;
using sqlite::Statement;

namespace {

// Each: (the thing looked for ..., first num, last num).
constexpr char kServesCodigo[] = "SELECT num FROM catalogue_cobertura WHERE cp_desde <= ?1 AND cp_hasta >= ?1 "
                                 "AND cp_desde IS NOT NULL AND num BETWEEN ?2 AND ?3";
constexpr char kServesMunicipio[] = "SELECT num FROM catalogue_cobertura WHERE entidad = ? AND municipio_key = ? "
                                    "AND num BETWEEN ? AND ?";
constexpr char kSameCodigo[] = "SELECT num FROM catalogue_modulo WHERE codigo_postal = ? AND num BETWEEN ? AND ?";
constexpr char kSameMunicipio[] =
    "SELECT num FROM catalogue_modulo WHERE entidad = ? AND municipio_key = ? AND num BETWEEN ? AND ?";
constexpr char kSameEntidad[] = "SELECT num FROM catalogue_modulo WHERE entidad = ? AND num BETWEEN ? AND ? LIMIT 1000";
constexpr char kAround[] =
    "SELECT num FROM catalogue_modulo WHERE latitud BETWEEN ? AND ? AND longitud BETWEEN ? AND ? "
    "AND num BETWEEN ? AND ? LIMIT 1000";

constexpr qint64 kAroundMillionths = 1'000'000; ///< a degree: some 110 km

qint64 millionths(double degrees)
{
    return std::llround(degrees * 1e6);
}

bool isOpen(const domain::ModuloRow& modulo, const QDate& today)
{
    return (!modulo.desde.isValid() || modulo.desde <= today) && (!modulo.hasta.isValid() || today <= modulo.hasta);
}

} // namespace

QList<const char*> catalogueNearStatements()
{
    return {kServesCodigo, kServesMunicipio, kSameCodigo, kSameMunicipio, kSameEntidad, kAround};
}

Result<QList<ports::NearModulo>> CatalogueNear::modulos(const QString& codigoPostal, int limit)
{
    QList<ports::NearModulo> near;
    const bool isCode = codigoPostal.size() == 5 && std::all_of(codigoPostal.begin(), codigoPostal.end(),
                                                                [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!isCode) // a módulo without a CP is near to no CP
        return near;
    PADRON_ASSIGN(m_version, m_lookup.version(m_set, CatalogueKind::Modulos));
    if (m_version == 0)
        return near;
    PADRON_ASSIGN(const QList<Place> places, placesOf(codigoPostal));
    PADRON_TRY(gather(codigoPostal, places));

    for (auto it = m_found.cbegin(); it != m_found.cend(); ++it) {
        ports::NearModulo each;
        PADRON_TRY(loadRow(m_connection, it.key(), each.modulo));
        if (!isOpen(each.modulo, m_today))
            continue;
        each.nearness = it.value();
        PADRON_ASSIGN(const auto stands, pointOf(each.modulo));
        for (const Place& place : places)
            if (stands && place.point) {
                const double km = domain::kilometresBetween(*stands, *place.point);
                each.kilometres = std::min(each.kilometres.value_or(km), km);
            }
        if (each.nearness == Nearness::MismaEntidad && each.kilometres)
            each.nearness = Nearness::Distancia;
        near.append(std::move(each));
    }
    const auto rank = [](const ports::NearModulo& each) {
        return std::tuple(each.nearness, each.kilometres.value_or(std::numeric_limits<double>::max()),
                          each.modulo.nombre, each.modulo.clave);
    };
    std::sort(near.begin(), near.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return near.first(std::min<qsizetype>(near.size(), limit));
}

Result<QList<CatalogueNear::Place>> CatalogueNear::placesOf(const QString& codigoPostal)
{
    QList<Place> places;
    PADRON_ASSIGN(const auto rows, m_lookup.byCodigoPostal(m_set, codigoPostal));
    for (const auto& row : rows) {
        Place place{row.entidad.toInt(), joinedName(row.municipioNombre), {}};
        const bool known = std::any_of(places.cbegin(), places.cend(), [&](const Place& each) {
            return each.entidad == place.entidad && each.municipioKey == place.municipioKey;
        });
        if (known)
            continue;
        PADRON_ASSIGN(place.point, mainPlace(row.entidad, row.municipio));
        places.append(place);
    }
    return places;
}

/// The municipio's biggest locality.
Result<std::optional<GeoPoint>> CatalogueNear::mainPlace(const QString& entidad, const QString& municipio)
{
    const QString key = entidad + municipio;
    if (const auto known = m_points.constFind(key); known != m_points.cend())
        return *known;
    PADRON_ASSIGN(const auto biggest,
                  m_lookup.find<domain::LocalidadRow>({m_set, CatalogueKind::Localidades, entidad, municipio, {}, 1}));
    const auto point = biggest.isEmpty() ? std::nullopt : biggest.front().punto;
    m_points.insert(key, point);
    return point;
}

/// Its own point, else its locality's, else that of its municipio's biggest locality.
Result<std::optional<GeoPoint>> CatalogueNear::pointOf(const domain::ModuloRow& modulo)
{
    if (modulo.punto)
        return modulo.punto;
    const QString municipioKey = joinedName(modulo.municipioNombre);
    const QString localidadKey = joinedName(modulo.localidadNombre);
    const QString key = modulo.entidad + u'/' + municipioKey + u'/' + localidadKey;
    if (const auto known = m_points.constFind(key); known != m_points.cend())
        return *known;

    std::optional<GeoPoint> point;
    if (!localidadKey.isEmpty()) {
        PADRON_ASSIGN(const auto named,
                      m_lookup.find<domain::LocalidadRow>(
                          {m_set, CatalogueKind::Localidades, modulo.entidad, {}, modulo.localidadNombre, 50}));
        for (const auto& each : named)
            if (!point && joinedName(each.nombre) == localidadKey && joinedName(each.municipioNombre) == municipioKey)
                point = each.punto;
    }
    if (!point && !municipioKey.isEmpty()) {
        PADRON_ASSIGN(const auto named,
                      m_lookup.find<domain::MunicipioRow>(
                          {m_set, CatalogueKind::Municipios, modulo.entidad, {}, modulo.municipioNombre, 5}));
        for (const auto& each : named)
            if (!point && joinedName(each.nombre) == municipioKey) {
                PADRON_ASSIGN(point, mainPlace(each.entidad, each.clave));
            }
    }
    m_points.insert(key, point);
    return point;
}

Result<void> CatalogueNear::gather(const QString& codigoPostal, const QList<Place>& places)
{
    const auto statement = [&](const char* sql) { return m_connection.statement(sql); };
    {
        Statement serves = statement(kServesCodigo);
        PADRON_TRY(take(serves.bind(codigoPostal.toLongLong()), Nearness::CubreCodigoPostal));
    }
    for (const Place& place : places) {
        Statement serves = statement(kServesMunicipio);
        PADRON_TRY(take(serves.bind(place.entidad).bind(place.municipioKey), Nearness::CubreCodigoPostal));
    }
    {
        Statement same = statement(kSameCodigo);
        PADRON_TRY(take(same.bind(codigoPostal), Nearness::MismoCodigoPostal));
    }
    for (const Place& place : places) {
        Statement same = statement(kSameMunicipio);
        PADRON_TRY(take(same.bind(place.entidad).bind(place.municipioKey), Nearness::MismoMunicipio));
    }
    for (const Place& place : places) {
        if (!place.point)
            continue;
        const qint64 latitud = millionths(place.point->latitud);
        const qint64 longitud = millionths(place.point->longitud);
        Statement around = statement(kAround);
        around.bind(latitud - kAroundMillionths).bind(latitud + kAroundMillionths);
        around.bind(longitud - kAroundMillionths).bind(longitud + kAroundMillionths);
        PADRON_TRY(take(around, Nearness::Distancia));
    }
    for (const Place& place : places) {
        Statement same = statement(kSameEntidad);
        PADRON_TRY(take(same.bind(place.entidad), Nearness::MismaEntidad));
    }
    return {};
}

Result<void> CatalogueNear::take(Statement& read, Nearness nearness)
{
    read.bind(firstNum(m_version)).bind(lastNum(m_version));
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            return {};
        if (!m_found.contains(read.integer(0)))
            m_found.insert(read.integer(0), nearness);
    }
}

} // namespace padron::stores
