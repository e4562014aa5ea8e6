// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "domain/arco.h"

#include <QList>
#include <QString>

namespace padron::ui {

/// Sentence of an error about ARCO requests, in the context of error_text; null: not one of those.
const char* arcoErrorText(core::ErrorCode code);

QString arcoRightLabel(domain::ArcoRight right);      ///< "Acceso"
QString arcoRightHelp(domain::ArcoRight right);       ///< one sentence of what may be asked
QString arcoAskerLabel(domain::ArcoAsker asker);
QString arcoMeansLabel(domain::ArcoMeans means);
QString arcoStateLabel(domain::ArcoState state);      ///< "Enviada a la Unidad de Transparencia"
QString arcoStepLabel(domain::ArcoStepKind kind);     ///< as a button: "Anotar que se envió a la Unidad"
QString arcoStepDone(domain::ArcoStepKind kind);      ///< as history: "Se envió a la Unidad de Transparencia"
QString arcoDeadlineText(const domain::ArcoDeadline& deadline); ///< "Responder a más tardar el 18/12/2026"
QString arcoLeftText(int workingDays);                ///< "faltan 20 días hábiles", "vence hoy", "venció hace 3 días hábiles"

} // namespace padron::ui
