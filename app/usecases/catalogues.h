// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ports/catalogue_store.h"

namespace padron::usecases {

/// Looking things up in the imported catalogues. `set` is FamilyDraft::catalogueSet; 0 reads the current ones. Without
/// a catalogue every answer is empty: all can still be typed.
class Catalogues
{
public:
    Catalogues(ports::CatalogueStore& catalogues, const core::Clock& clock);

    core::Result<qint64> currentSet(); ///< what a new draft is pinned to
    core::Result<QList<ports::CatalogueVersion>> versions();
    core::Result<QList<domain::AsentamientoRow>> byCodigoPostal(qint64 set, const QString& codigoPostal);
    core::Result<QList<domain::AsentamientoRow>>
    codigosPostales(qint64 set, const QString& entidad, const QString& municipio, const QString& text, int limit);
    core::Result<QList<domain::MunicipioRow>> municipios(qint64 set, const QString& entidad, const QString& text,
                                                         int limit);
    core::Result<QList<domain::LocalidadRow>> localidades(qint64 set, const QString& entidad, const QString& municipio,
                                                          const QString& text, int limit);
    core::Result<QList<ports::NearModulo>> modulosNear(qint64 set, const QString& codigoPostal, int limit);
    core::Result<QList<domain::CluesRow>> clues(qint64 set, const QString& text, int limit);

private:
    ports::CatalogueStore& m_catalogues;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
