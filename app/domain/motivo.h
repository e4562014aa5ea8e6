// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace padron::domain {

/// Why a registered family changes (37): fraction I at the titular's request, II at that of any adult member, who may
/// also report a death (38).
enum class Motivo {
    AltaIntegrante, CambioDomicilio, ActualizacionCurp, OtroDato,    // 37.I
    CambioTitular, NuevaFamilia, CambioFamilia, UnionFamilias,       // 37.II
    BajaDefuncion,                                                   // 38
};

const QList<Motivo>& motivos();
QString keyOf(Motivo motivo); ///< "alta_integrante" ...: what drafts, entries and databases hold
std::optional<Motivo> motivoByKey(QStringView key);
const char* numeralOf(Motivo motivo); ///< "37.I", "37.II" or "38"
/// Fraction I changes data or adds people; fraction II says who is in which family and who its titular is.
bool isUpdateOfData(Motivo motivo);

} // namespace padron::domain
