// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue.h"

#include "domain/domicilio.h"
#include "domain/person_name.h"

#include <cmath>
#include <numbers>

namespace padron::domain {

namespace {

const QStringList& kindKeys()
{
    static const QStringList keys{QStringLiteral("codigos_postales"), QStringLiteral("municipios"),
                                  QStringLiteral("localidades"), QStringLiteral("clues"), QStringLiteral("modulos")};
    return keys;
}

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

} // namespace

QString keyOf(CatalogueKind kind)
{
    return kindKeys().at(static_cast<int>(kind));
}

std::optional<CatalogueKind> catalogueKindByKey(QStringView key)
{
    for (int i = 0; i < kCatalogueKinds; ++i)
        if (kindKeys().at(i) == key)
            return static_cast<CatalogueKind>(i);
    return std::nullopt;
}

double kilometresBetween(const GeoPoint& a, const GeoPoint& b)
{
    constexpr double kEarthKm = 6371.0;
    const double half = std::sin(radians(b.latitud - a.latitud) / 2);
    const double side = std::sin(radians(b.longitud - a.longitud) / 2);
    const double h = half * half + std::cos(radians(a.latitud)) * std::cos(radians(b.latitud)) * side * side;
    return 2 * kEarthKm * std::asin(std::sqrt(std::min(1.0, h)));
}

CatalogueRows noRows(CatalogueKind kind)
{
    switch (kind) {
    case CatalogueKind::CodigosPostales:
        return QList<AsentamientoRow>();
    case CatalogueKind::Municipios:
        return QList<MunicipioRow>();
    case CatalogueKind::Localidades:
        return QList<LocalidadRow>();
    case CatalogueKind::Clues:
        return QList<CluesRow>();
    case CatalogueKind::Modulos:
        break;
    }
    return QList<ModuloRow>();
}

CatalogueKind kindOf(const CatalogueRows& rows)
{
    return static_cast<CatalogueKind>(rows.index());
}

qint64 countOf(const CatalogueRows& rows)
{
    return std::visit([](const auto& list) { return static_cast<qint64>(list.size()); }, rows);
}

QString asentamientoTipoFor(QStringView nombre)
{
    const QStringList words = searchWords(nombre);
    for (const QString& tipo : asentamientoTipos())
        if (searchWords(tipo) == words)
            return tipo;
    return {};
}

} // namespace padron::domain
