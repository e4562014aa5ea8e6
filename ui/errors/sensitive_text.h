// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person_case.h"

#include <QList>
#include <QString>

namespace padron::ui {

// Words of the optional questions.

QString respuestaLabel(domain::Respuesta answer); ///< "No responde"
/// Those that were asked, and what was answered.
QList<std::pair<QString, QString>> sensitiveLines(const domain::DatosSensibles& answers);
QString questionLabel(const char* name); ///< "indigena", "afromexicana", "discapacidad", "lengua", "interprete"

} // namespace padron::ui
