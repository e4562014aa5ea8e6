// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue_key.h"

namespace padron::domain {

namespace {

QString joined(const QStringList& parts)
{
    return parts.join(u'|');
}

} // namespace

QString keyOf(const AsentamientoRow& row)
{
    return joined({row.codigoPostal, row.entidad, row.municipio, row.tipoClave, row.nombre});
}

QString keyOf(const MunicipioRow& row)
{
    return joined({row.entidad, row.clave});
}

QString keyOf(const LocalidadRow& row)
{
    return joined({row.entidad, row.municipio, row.clave});
}

QString keyOf(const CluesRow& row)
{
    return row.clues;
}

QString keyOf(const ModuloRow& row)
{
    return row.clave;
}

} // namespace padron::domain
