// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/curp.h"
#include "domain/identification.h"
#include "domain/motivo.h"
#include "domain/parentesco.h"

#include <QDate>
#include <QString>

namespace padron::printing {

// Papers are in Spanish whatever language the window speaks, so nothing here is translated.

QString sexoOnPaper(domain::Sexo sexo);                     ///< "Mujer", "Hombre", "No binario"
QString motivoOnPaper(domain::Motivo motivo);               ///< "cambio de domicilio"
QString parentescoOnPaper(const domain::Parentesco& value); ///< "hija", "tía", "cónyuge"; an unknown key as it is
QString identificacionOnPaper(domain::IdentificacionTipo tipo);   ///< "credencial para votar (INE)"
QString turnOnPaper(int turn);                              ///< "Turno 12"
QString dateOnPaper(QDate date);                            ///< "22/11/2026"
QString momentOnPaper(qint64 utcMs);                        ///< "22/11/2026, 10:42" in the machine's time zone

/// Text as it can safely be set: line breaks become spaces, and each control, bidi or other invisible character shows
/// as U+FFFD instead of acting. Markup is not touched: it is never interpreted, so it prints as typed.
QString plainText(const QString& text);

} // namespace padron::printing
