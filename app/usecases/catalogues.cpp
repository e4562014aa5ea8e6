// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/catalogues.h"

namespace padron::usecases {

using core::Result;

Catalogues::Catalogues(ports::CatalogueStore& catalogues, const core::Clock& clock)
    : m_catalogues(catalogues), m_clock(clock)
{
}

Result<qint64> Catalogues::currentSet()
{
    return m_catalogues.currentSet();
}

Result<QList<ports::CatalogueVersion>> Catalogues::versions()
{
    return m_catalogues.versions();
}

Result<QList<domain::AsentamientoRow>> Catalogues::byCodigoPostal(qint64 set, const QString& codigoPostal)
{
    return m_catalogues.byCodigoPostal(set, codigoPostal);
}

Result<QList<domain::AsentamientoRow>> Catalogues::codigosPostales(qint64 set, const QString& entidad,
                                                                   const QString& municipio, const QString& text,
                                                                   int limit)
{
    return m_catalogues.codigosPostales(set, entidad, municipio, text, limit);
}

Result<QList<domain::MunicipioRow>> Catalogues::municipios(qint64 set, const QString& entidad, const QString& text,
                                                           int limit)
{
    return m_catalogues.municipios(set, entidad, text, limit);
}

Result<QList<domain::LocalidadRow>> Catalogues::localidades(qint64 set, const QString& entidad,
                                                            const QString& municipio, const QString& text, int limit)
{
    return m_catalogues.localidades(set, entidad, municipio, text, limit);
}

Result<QList<ports::NearModulo>> Catalogues::modulosNear(qint64 set, const QString& codigoPostal, int limit)
{
    return m_catalogues.modulosNear(set, codigoPostal, m_clock.today(), limit);
}

Result<QList<domain::CluesRow>> Catalogues::clues(qint64 set, const QString& text, int limit)
{
    return m_catalogues.clues(set, text, limit);
}

} // namespace padron::usecases
