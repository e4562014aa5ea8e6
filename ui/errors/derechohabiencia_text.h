// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "ports/derechohabiencia_store.h"

#include <QString>

namespace padron::ui {

/// Sentence of an error about asking institutions, in the context of error_text; null: not one of them.
const char* derechohabienciaErrorText(core::ErrorCode code);

QString institucionLabel(domain::Institucion institucion); ///< "IMSS"
QString declarableLabel(const QString& key);               ///< of institucionesDeclarables(): "Ninguna", "IMSS" ...
/// "IMSS: derechohabiencia vigente como beneficiaria, NSS 01928074564", with the hour; never that care is denied.
QString consultaText(const ports::Consulta& consulta);
/// When it was answered here, and the institution's own time when it told one.
QString consultaTime(const ports::Consulta& consulta);
/// How the names that came back stand to the captured ones; empty: the same.
QString consultaNamesText(const ports::Consulta& consulta, domain::NameAgreement agreement);
QString contestText(const ports::Consulta& consulta); ///< that the person does not agree; empty: nobody said so
QString contestSteps(domain::Institucion institucion); ///< what a person who does not agree is told to do
QString vigenteGuidance(); ///< what follows from Vigente: por aclarar, how to contest it, care goes on

} // namespace padron::ui
