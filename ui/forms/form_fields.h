// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/issue.h"

#include <QString>

namespace padron::ui {

/// Sections of a person's form, in order; the keys that FamilyDraft::currentSection holds.
namespace section {
inline constexpr char kAviso[] = "aviso", kIdentidad[] = "identidad", kIdentificacion[] = "identificacion",
                      kDomicilio[] = "domicilio", kFamilia[] = "familia",
                      kDerechohabiencia[] = "derechohabiencia", kPreguntas[] = "preguntas",
                      kDocumentos[] = "documentos";
}

/// Where a finding is mended: its section and the objectName of its input. Stable: drafts, tests and the tour use them.
///
/// aviso:          quienConsiente (P la misma persona, R quien la representa), representacionTipo, representante,
///                 representanteNombre, avisoMostrado (button), firma (pad), borrarFirma, aceptaConsentimiento, noAcepta
/// identidad:      nombres, primerApellido, segundoApellido, fechaNacimiento, sexo (M, H, X), entidadNacimiento, curp,
///                 curpPendiente (check), documentoTipo, documentoReferencia
/// identificacion: identificacionTipo, identificacionNumero, identificacionVigencia
/// domicilio:      mismoDomicilio (check), numeroKind (N calle y número, S calle sin número, D conocido o rural), then
///                 codigoPostal, domicilioEntidad, municipio, localidad, asentamiento, asentamientoTipo, vialidadTipo,
///                 vialidad, numeroExterior, numeroInterior, entreVialidades, referencias; of D: localidad, municipio,
///                 domicilioEntidad, referencias, entreVialidades, codigoPostal; comprobante, telefono
/// familia:        parentesco, titularPendiente (check), supuestoMismaVivienda, supuestoDependiente, supuestoMenor,
///                 supuestoDiscapacidad (checks)
/// identidad too:  condicion (list), extranjera (check), pais (list)
/// derechohabiencia: declaraNinguna, declaraImss ... (checks), consultar (button)
/// preguntas:      aceptaPreguntas (check), indigena, afromexicana, discapacidad, lengua, interprete
/// documentos:     cartaConsentimiento, instrumentoTutela, cartaProtesta, actaEmancipacion, instrumentoApoyo (checks, each
///                 with …Referencia), digitalizar (button)
/// page:           integrantes (tabs), agregarIntegrante, quitarIntegrante, registrarFamilia, queFalta (list), guardado
/// Lists (…Tipo, entidades, parentesco, comprobante, representante) are filled by typing the start of a row's words.
struct FieldPlace
{
    const char* section;
    const char* objectName;
};
FieldPlace placeOf(domain::Field field);
int sectionIndex(domain::Field field); ///< 0 aviso .. 7 documentos
int formIndex(domain::Field field);    ///< orders fields as the form shows them

/// True of findings that only say that something was not captured yet.
bool isNotCapturedYet(domain::Rule rule);

} // namespace padron::ui
