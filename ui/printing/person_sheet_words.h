// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/arco.h"
#include "domain/consent.h"
#include "domain/delivery.h"
#include "domain/derechohabiencia.h"
#include "domain/identification.h"
#include "ports/registry_store.h"

#include <QString>

namespace padron::printing {

// Names of values on the hoja de la persona and the acuse of a request; papers are in Spanish whatever the window speaks. A
// key that is not known comes back with spaces.

QString spaced(const QString& key);                           ///< "no_responde": "no responde"; "si": "sí"
QString documentOnPaper(const QString& kind);                 ///< "Acta de nacimiento"
QString comprobanteOnPaper(domain::ComprobanteTipo tipo);
QString mediumOnPaper(domain::ConsentMedium medium);          ///< "firma en hoja"
QString shownOnPaper(domain::NoticeShown shown);              ///< "en pantalla"
QString resultadoOnPaper(domain::ResultadoConsulta resultado);
QString stateOnPaper(ports::RecordState state);
QString roleOnPaper(const QString& role);                     ///< "Supervisión"
QString kindOnPaper(const QString& kind);                     ///< "abrió el registro"
QString dayOnPaper(qint64 utcMs);
QString arcoRightOnPaper(domain::ArcoRight right);            ///< "Cancelación"
QString arcoStateOnPaper(domain::ArcoState state);            ///< "enviada a la Unidad de Transparencia"
QString cardOnPaper(const domain::CardKey& key);              ///< "Credencial 2", "Certificado"
QString cardStateOnPaper(domain::CardState state);            ///< "en resguardo"
QString tiesOnPaper(const QString& ties);                     ///< "su madre"; what was written down at the desk as it is
QString contactOnPaper(domain::ContactMeans means, domain::ContactResult result); ///< "por teléfono: se dejó recado"
QString arcoMeansOnPaper(domain::ArcoMeans means);

} // namespace padron::printing
