// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/roles.h"
#include "domain/consent.h"
#include "domain/curp.h"
#include "domain/identification.h"
#include "domain/parentesco.h"
#include "domain/person.h"
#include "ports/search_index.h"

#include <QString>

namespace padron::ui {

// Names of values as people read them. Keys that are not known come back as they are.

QString matchReason(ports::MatchReason reason);   ///< "CURP igual"
QString stateLabel(ports::RecordState state);     ///< "En el padrón"
QString verdictLabel(const QString& verdict);     ///< "Observado", of the centre's word on an entry
QString verdictCodeText(const QString& code);     ///< the centre's reason, one sentence
QString roleLabel(access::Role role);             ///< "Supervisora"
QString sexoLabel(domain::Sexo sexo);             ///< "Mujer"
QString parentescoLabel(const QString& key);      ///< "Hija"
QString supuestoLabel(domain::Supuesto supuesto); ///< "Habita la misma vivienda"
QString representacionLabel(domain::RepresentacionTipo tipo);
QString identificacionLabel(domain::IdentificacionTipo tipo);
QString documentoNacimientoLabel(domain::DocumentoNacimientoTipo tipo);
QString comprobanteLabel(domain::ComprobanteTipo tipo);
QString consentMediumLabel(domain::ConsentMedium medium);
QString numeroKindLabel(domain::NumeroKind kind);

} // namespace padron::ui
