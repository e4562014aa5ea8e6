// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/messages/catalogue_rows.h"

#include "core/cbor.h"

#include <algorithm>
#include <cmath>

namespace padron::sync {

namespace {

using domain::GeoPoint;

constexpr double kMillionth = 1e6;
constexpr qsizetype kMostLetters = 2000, kMostPlaces = 500;

QCborValue pointOf(const std::optional<GeoPoint>& point)
{
    return point ? QCborValue(QCborArray{qint64(std::llround(point->latitud * kMillionth)), qint64(std::llround(point->longitud * kMillionth))})
                 : QCborValue(nullptr);
}

QString dayOf(QDate day)
{
    return day.toString(Qt::ISODate);
}

QCborArray cells(const domain::AsentamientoRow& row)
{
    return {row.codigoPostal, row.nombre, row.tipo, row.tipoClave, row.entidad, row.municipio, row.municipioNombre, row.ciudad, row.rural};
}

QCborArray cells(const domain::MunicipioRow& row)
{
    return {row.entidad, row.clave, row.nombre};
}

QCborArray cells(const domain::LocalidadRow& row)
{
    return {row.entidad, row.municipio, row.clave, row.nombre, row.municipioNombre, row.urbana, row.poblacion, pointOf(row.punto)};
}

QCborArray cells(const domain::CluesRow& row)
{
    return {row.clues,     row.nombre,          row.institucion,     row.tipo,         row.entidad,
            row.municipio, row.municipioNombre, row.localidadNombre, row.codigoPostal, pointOf(row.punto)};
}

QCborArray cells(const domain::ModuloRow& row)
{
    return {row.clave, row.nombre, row.modalidad, row.lugar, row.codigoPostal, row.entidad, row.municipioNombre, row.localidadNombre,
            row.horario, row.requisitos, QCborArray::fromStringList(row.cobertura), row.telefono, row.clues, pointOf(row.punto),
            dayOf(row.desde), dayOf(row.hasta)};
}

/// Reads cells one after another and remembers what did not fit.
class CellReader
{
public:
    explicit CellReader(const QCborValue& row) : m_cells(row.toArray()) { m_fine = row.isArray(); }

    QString text()
    {
        const QCborValue cell = next();
        m_fine = m_fine && cell.isString() && cell.toString().size() <= kMostLetters;
        return cell.toString();
    }
    QString digits(qsizetype length) ///< a key of so many digits
    {
        const QString key = text();
        bool number = false;
        key.toLongLong(&number);
        m_fine = m_fine && number && key.size() == length;
        return key;
    }
    QString entidad()
    {
        const QString key = digits(2);
        m_fine = m_fine && key.toInt() >= 1 && key.toInt() <= 32;
        return key;
    }
    QString oneOf(std::initializer_list<QStringView> known)
    {
        const QString key = text();
        m_fine = m_fine && std::find(known.begin(), known.end(), key) != known.end();
        return key;
    }
    bool flag()
    {
        const QCborValue cell = next();
        m_fine = m_fine && cell.isBool();
        return cell.toBool();
    }
    qint64 number()
    {
        const QCborValue cell = next();
        m_fine = m_fine && cell.isInteger() && cell.toInteger() >= 0;
        return cell.toInteger();
    }
    std::optional<GeoPoint> point()
    {
        const QCborValue cell = next();
        if (cell.isNull())
            return std::nullopt;
        const QCborArray pair = cell.toArray();
        m_fine = m_fine && pair.size() == 2 && pair.at(0).isInteger() && pair.at(1).isInteger();
        return GeoPoint{static_cast<double>(pair.at(0).toInteger()) / kMillionth, static_cast<double>(pair.at(1).toInteger()) / kMillionth};
    }
    QStringList texts()
    {
        const QCborArray all = next().toArray();
        QStringList found;
        m_fine = m_fine && all.size() <= kMostPlaces;
        for (const QCborValue one : all)
            found << one.toString().left(kMostLetters);
        return found;
    }
    QDate day()
    {
        const QString written = text();
        const QDate date = QDate::fromString(written, Qt::ISODate);
        m_fine = m_fine && (written.isEmpty() || date.isValid());
        return date;
    }
    bool fine() const { return m_fine && m_at == m_cells.size(); }

private:
    QCborValue next() { return m_cells.at(m_at++); } // undefined beyond the last

    QCborArray m_cells;
    qsizetype m_at = 0;
    bool m_fine = true;
};

void read(CellReader& from, domain::AsentamientoRow& row)
{
    row = {.codigoPostal = from.digits(5), .nombre = from.text(), .tipo = from.text(), .tipoClave = from.text(), .entidad = from.entidad(),
           .municipio = from.digits(3), .municipioNombre = from.text(), .ciudad = from.text(), .rural = from.flag()};
}

void read(CellReader& from, domain::MunicipioRow& row)
{
    row = {.entidad = from.entidad(), .clave = from.digits(3), .nombre = from.text()};
}

void read(CellReader& from, domain::LocalidadRow& row)
{
    row = {.entidad = from.entidad(), .municipio = from.digits(3), .clave = from.digits(4), .nombre = from.text(),
           .municipioNombre = from.text(), .urbana = from.flag(), .poblacion = from.number(), .punto = from.point()};
}

void read(CellReader& from, domain::CluesRow& row)
{
    row = {.clues = from.text(), .nombre = from.text(), .institucion = from.text(), .tipo = from.text(), .entidad = from.entidad(),
           .municipio = from.digits(3), .municipioNombre = from.text(), .localidadNombre = from.text(), .codigoPostal = from.text(),
           .punto = from.point()};
}

void read(CellReader& from, domain::ModuloRow& row)
{
    row = {.clave = from.text(), .nombre = from.text(), .modalidad = from.oneOf({u"fijo", u"movil", u"temporal", u"brigada"}), .lugar = from.text(), .codigoPostal = from.text(),
           .entidad = from.entidad(), .municipioNombre = from.text(), .localidadNombre = from.text(), .horario = from.text(),
           .requisitos = from.text(), .cobertura = from.texts(), .telefono = from.text(), .clues = from.text(), .punto = from.point(),
           .desde = from.day(), .hasta = from.day()};
}

} // namespace

QCborArray rowsToCbor(const domain::CatalogueRows& rows)
{
    QCborArray all;
    std::visit([&all](const auto& list) {
        for (const auto& row : list)
            all.append(cells(row));
    }, rows);
    return all;
}

core::Result<domain::CatalogueRows> rowsFromCbor(domain::CatalogueKind kind, const QCborArray& all)
{
    domain::CatalogueRows rows = domain::noRows(kind);
    const bool fine = std::visit([&all](auto& list) {
        for (const QCborValue each : all) {
            CellReader from(each);
            read(from, list.emplaceBack());
            if (!from.fine())
                return false;
        }
        return true;
    }, rows);
    return fine ? core::Result<domain::CatalogueRows>(rows) : core::fail(core::kCborUnexpected, QStringLiteral("catalogue row"));
}

} // namespace padron::sync
