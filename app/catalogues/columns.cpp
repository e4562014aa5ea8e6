// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogues/columns.h"

#include "domain/person_name.h"

namespace padron::catalogues {

using domain::CatalogueKind;
using namespace Qt::StringLiterals;

namespace {

/// "CVE_ENT", "Cve Ent" and "cve_ent" are one name.
QString plain(QStringView name)
{
    return domain::searchWords(name).join(QString());
}

Column required(QStringList names)
{
    return {std::move(names), true};
}

Column optional(QStringList names)
{
    return {std::move(names), false};
}

} // namespace

const QList<Column>& columnsOf(CatalogueKind kind)
{
    static const QList<Column> postal{
        required({u"d_codigo"_s}),      required({u"d_asenta"_s}), required({u"d_tipo_asenta"_s}),
        optional({u"c_tipo_asenta"_s}), required({u"c_estado"_s}), required({u"c_mnpio"_s}),
        required({u"D_mnpio"_s}),       optional({u"d_ciudad"_s}), optional({u"d_zona"_s}),
    };
    static const QList<Column> municipios{
        required({u"CVE_ENT"_s}),
        required({u"CVE_MUN"_s}),
        required({u"NOM_MUN"_s}),
    };
    static const QList<Column> localidades{
        required({u"CVE_ENT"_s}),   required({u"CVE_MUN"_s}),     required({u"CVE_LOC"_s}),
        required({u"NOM_LOC"_s}),   required({u"NOM_MUN"_s}),     optional({u"AMBITO"_s}),
        optional({u"POB_TOTAL"_s}), optional({u"LAT_DECIMAL"_s}), optional({u"LON_DECIMAL"_s}),
    };
    static const QList<Column> clues{
        required({u"CLUES"_s}),
        required({u"NOMBRE DE LA UNIDAD"_s, u"NOMBRE UNIDAD"_s}),
        optional({u"NOMBRE DE LA INSTITUCION"_s, u"NOMBRE INSTITUCION"_s}),
        optional({u"NOMBRE TIPO ESTABLECIMIENTO"_s, u"NOMBRE DE TIPO DE ESTABLECIMIENTO"_s}),
        required({u"CLAVE DE LA ENTIDAD"_s, u"CLAVE ENTIDAD"_s}),
        required({u"CLAVE DEL MUNICIPIO"_s, u"CLAVE MUNICIPIO"_s}),
        optional({u"MUNICIPIO"_s, u"NOMBRE DEL MUNICIPIO"_s}),
        optional({u"LOCALIDAD"_s, u"NOMBRE DE LA LOCALIDAD"_s}),
        optional({u"CODIGO POSTAL"_s}),
        optional({u"LATITUD"_s}),
        optional({u"LONGITUD"_s}),
        required({u"CLAVE ESTATUS DE OPERACION"_s, u"CLAVE DEL ESTATUS DE OPERACION"_s, u"ESTATUS DE OPERACION"_s}),
    };
    static const QList<Column> modulos{
        required({u"clave"_s}),
        required({u"nombre"_s}),
        required({u"modalidad"_s}),
        required({u"lugar"_s, u"direccion"_s, u"domicilio"_s}),
        optional({u"codigo_postal"_s, u"cp"_s}),
        required({u"entidad"_s, u"estado"_s}),
        required({u"municipio"_s}),
        optional({u"localidad"_s}),
        required({u"horario"_s}),
        optional({u"requisitos"_s}),
        optional({u"cobertura"_s}),
        optional({u"telefono"_s}),
        optional({u"clues"_s}),
        optional({u"latitud"_s}),
        optional({u"longitud"_s}),
        optional({u"vigente_desde"_s, u"desde"_s}),
        optional({u"vigente_hasta"_s, u"hasta"_s}),
    };
    switch (kind) {
    case CatalogueKind::CodigosPostales:
        return postal;
    case CatalogueKind::Municipios:
        return municipios;
    case CatalogueKind::Localidades:
        return localidades;
    case CatalogueKind::Clues:
        return clues;
    case CatalogueKind::Modulos:
        break;
    }
    return modulos;
}

bool HeaderFinder::isHeader(const SourceRow& row)
{
    constexpr int kWidest = 512;
    QStringList header;
    for (int i = 0; i < static_cast<int>(row.cells.size()) && i < kWidest; ++i)
        header.append(plain(row.text(i).left(100)));

    ColumnPlaces found;
    qsizetype count = 0;
    QString missing;
    for (const Column& column : columnsOf(m_kind)) {
        qsizetype place = -1;
        for (const QString& name : column.names)
            if (place < 0)
                place = header.indexOf(plain(name));
        found.places.append(static_cast<int>(place));
        if (place >= 0)
            ++count;
        else if (column.required && missing.isEmpty())
            missing = column.names.front();
    }
    // Cells that spreadsheets leave after the last title are no columns.
    while (!header.isEmpty() && header.last().isEmpty())
        header.removeLast();
    found.headerCells = header.size();
    if (missing.isEmpty())
        m_places = found;
    if (count > m_most) {
        m_most = count;
        m_missing = missing;
    }
    return missing.isEmpty();
}

QString HeaderFinder::missing() const
{
    return m_missing.isEmpty() ? columnsOf(m_kind).front().names.front() : m_missing;
}

} // namespace padron::catalogues
