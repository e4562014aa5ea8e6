// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/domicilio.h"

namespace padron::domain {

const QStringList& vialidadTipos()
{
    static const QStringList names{
        QStringLiteral("Ampliación"), QStringLiteral("Andador"), QStringLiteral("Avenida"),
        QStringLiteral("Boulevard"), QStringLiteral("Calle"), QStringLiteral("Callejón"),
        QStringLiteral("Calzada"), QStringLiteral("Cerrada"), QStringLiteral("Circuito"),
        QStringLiteral("Circunvalación"), QStringLiteral("Continuación"), QStringLiteral("Corredor"),
        QStringLiteral("Diagonal"), QStringLiteral("Eje vial"), QStringLiteral("Pasaje"),
        QStringLiteral("Peatonal"), QStringLiteral("Periférico"), QStringLiteral("Privada"),
        QStringLiteral("Prolongación"), QStringLiteral("Retorno"), QStringLiteral("Viaducto"),
        QStringLiteral("Carretera"), QStringLiteral("Camino"), QStringLiteral("Terracería"),
        QStringLiteral("Brecha"), QStringLiteral("Vereda"),
    };
    return names;
}

const QStringList& asentamientoTipos()
{
    static const QStringList names{
        QStringLiteral("Aeropuerto"), QStringLiteral("Ampliación"), QStringLiteral("Barrio"),
        QStringLiteral("Cantón"), QStringLiteral("Ciudad"), QStringLiteral("Ciudad industrial"),
        QStringLiteral("Colonia"), QStringLiteral("Condominio"), QStringLiteral("Conjunto habitacional"),
        QStringLiteral("Corredor industrial"), QStringLiteral("Coto"), QStringLiteral("Cuartel"),
        QStringLiteral("Ejido"), QStringLiteral("Exhacienda"), QStringLiteral("Fracción"),
        QStringLiteral("Fraccionamiento"), QStringLiteral("Granja"), QStringLiteral("Hacienda"),
        QStringLiteral("Ingenio"), QStringLiteral("Manzana"), QStringLiteral("Paraje"),
        QStringLiteral("Parque industrial"), QStringLiteral("Privada"), QStringLiteral("Prolongación"),
        QStringLiteral("Pueblo"), QStringLiteral("Puerto"), QStringLiteral("Ranchería"),
        QStringLiteral("Rancho"), QStringLiteral("Región"), QStringLiteral("Residencial"),
        QStringLiteral("Rinconada"), QStringLiteral("Sección"), QStringLiteral("Sector"),
        QStringLiteral("Supermanzana"), QStringLiteral("Unidad"), QStringLiteral("Unidad habitacional"),
        QStringLiteral("Villa"), QStringLiteral("Zona federal"), QStringLiteral("Zona industrial"),
        QStringLiteral("Zona militar"), QStringLiteral("Zona naval"),
    };
    return names;
}

} // namespace padron::domain
