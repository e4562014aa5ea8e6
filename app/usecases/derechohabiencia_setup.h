// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/derechohabiencia.h"

#include <QByteArray>

namespace padron::usecases {

/// How the institutions are asked, as the institution in charge hands it over: a JSON file
///
///   {"imss": {"url": "https://host/path", "encabezado": "Authorization", "valor": "Bearer ...", "autoridad": "PEM",
///             "campos": {"peticion": "curp", "resultado": "resultado", "curp": "curp", "nombres": "nombre",
///                        "primerApellido": "primerApellido", "segundoApellido": "segundoApellido",
///                        "numero": "numeroSeguridadSocial", "tipo": "tipoDerechohabiente", "fechaHora": "fechaHora"},
///             "resultados": {"sin_respuesta": "1", "curp_no_encontrada": "2", "sin_derechohabiencia": "3", "vigente": "4"},
///             "tipos": {"titular": "Titular", "beneficiario": "Beneficiario"}},
///    "issste": {...}}
///
/// of which only "url" must be there: what else is shown are the defaults, but for the secret and the authority, which
/// are none. Asked is POST {"curp": "..."}; what comes back is one flat JSON object. Each institution's part is kept in a
/// setting of the encrypted store, so the secret lies nowhere else.
core::Result<QMap<domain::Institucion, QByteArray>> splitConsultaFile(const QByteArray& json);

/// One institution's part. kConsultaSetupUnreadable, whose detail names the part at fault, never its value.
core::Result<ports::ConsultaSetup> parseConsultaSetup(const QByteArray& json);

inline constexpr core::ErrorCode kConsultaSetupUnreadable{"DHB-201"};

} // namespace padron::usecases
