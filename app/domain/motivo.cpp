// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/motivo.h"

namespace padron::domain {

const QList<Motivo>& motivos()
{
    static const QList<Motivo> all{Motivo::AltaIntegrante, Motivo::CambioDomicilio, Motivo::ActualizacionCurp,
                                   Motivo::OtroDato,       Motivo::CambioTitular,   Motivo::NuevaFamilia,
                                   Motivo::CambioFamilia,  Motivo::UnionFamilias,      Motivo::BajaDefuncion};
    return all;
}

QString keyOf(Motivo motivo)
{
    switch (motivo) {
    case Motivo::AltaIntegrante: return QStringLiteral("alta_integrante");
    case Motivo::CambioDomicilio: return QStringLiteral("cambio_domicilio");
    case Motivo::ActualizacionCurp: return QStringLiteral("actualizacion_curp");
    case Motivo::OtroDato: return QStringLiteral("otro_dato");
    case Motivo::CambioTitular: return QStringLiteral("cambio_titular");
    case Motivo::NuevaFamilia: return QStringLiteral("nueva_familia");
    case Motivo::CambioFamilia: return QStringLiteral("cambio_familia");
    case Motivo::UnionFamilias: return QStringLiteral("union_familias");
    case Motivo::BajaDefuncion: break;
    }
    return QStringLiteral("baja_defuncion");
}

std::optional<Motivo> motivoByKey(QStringView key)
{
    for (const auto motivo : motivos())
        if (key == keyOf(motivo))
            return motivo;
    return std::nullopt;
}

bool isUpdateOfData(Motivo motivo)
{
    switch (motivo) {
    case Motivo::AltaIntegrante:
    case Motivo::CambioDomicilio:
    case Motivo::ActualizacionCurp:
    case Motivo::OtroDato: return true;
    case Motivo::CambioTitular:
    case Motivo::NuevaFamilia:
    case Motivo::CambioFamilia:
    case Motivo::UnionFamilias:
    case Motivo::BajaDefuncion: break;
    }
    return false;
}

const char* numeralOf(Motivo motivo)
{
    if (motivo == Motivo::BajaDefuncion)
        return "38";
    return isUpdateOfData(motivo) ? "37.I" : "37.II";
}

} // namespace padron::domain
