// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/form_fields.h"

namespace padron::ui {

FieldPlace placeOf(domain::Field field)
{
    using F = domain::Field;
    switch (field) {
    case F::Aviso: return {section::kAviso, "avisoMostrado"};
    case F::Consentimiento: return {section::kAviso, "firma"};
    case F::Representante: return {section::kAviso, "representante"};
    case F::Nombres: return {section::kIdentidad, "nombres"};
    case F::PrimerApellido: return {section::kIdentidad, "primerApellido"};
    case F::SegundoApellido: return {section::kIdentidad, "segundoApellido"};
    case F::FechaNacimiento: return {section::kIdentidad, "fechaNacimiento"};
    case F::Sexo: return {section::kIdentidad, "sexo"};
    case F::EntidadNacimiento: return {section::kIdentidad, "entidadNacimiento"};
    case F::Curp: return {section::kIdentidad, "curp"};
    case F::DocumentoNacimiento: return {section::kIdentidad, "documentoTipo"};
    case F::IdentificacionTipo: return {section::kIdentificacion, "identificacionTipo"};
    case F::IdentificacionNumero: return {section::kIdentificacion, "identificacionNumero"};
    case F::IdentificacionVigencia: return {section::kIdentificacion, "identificacionVigencia"};
    case F::DomicilioEntidad: return {section::kDomicilio, "domicilioEntidad"};
    case F::DomicilioMunicipio: return {section::kDomicilio, "municipio"};
    case F::DomicilioLocalidad: return {section::kDomicilio, "localidad"};
    case F::CodigoPostal: return {section::kDomicilio, "codigoPostal"};
    case F::AsentamientoTipo: return {section::kDomicilio, "asentamientoTipo"};
    case F::Asentamiento: return {section::kDomicilio, "asentamiento"};
    case F::VialidadTipo: return {section::kDomicilio, "vialidadTipo"};
    case F::Vialidad: return {section::kDomicilio, "vialidad"};
    case F::NumeroExterior: return {section::kDomicilio, "numeroExterior"};
    case F::NumeroInterior: return {section::kDomicilio, "numeroInterior"};
    case F::EntreVialidades: return {section::kDomicilio, "entreVialidades"};
    case F::Referencias: return {section::kDomicilio, "referencias"};
    case F::Comprobante: return {section::kDomicilio, "comprobante"};
    case F::Telefono: return {section::kDomicilio, "telefono"};
    case F::Parentesco:
    case F::Titular:
    case F::Folio: return {section::kFamilia, "parentesco"};
    case F::Supuesto: return {section::kFamilia, "supuestoMismaVivienda"};
    case F::Motivo: return {section::kFamilia, "motivo"};
    case F::Solicita: return {section::kFamilia, "solicita"};
    case F::Condicion: return {section::kIdentidad, "condicion"};
    case F::Pais: return {section::kIdentidad, "pais"};
    case F::Testigos: return {section::kAviso, "testigo1"};
    case F::Derechohabiencia: return {section::kDerechohabiencia, "declaraNinguna"};
    case F::Sensibles: return {section::kPreguntas, "aceptaPreguntas"};
    case F::CartaConsentimiento: return {section::kDocumentos, "cartaConsentimiento"};
    case F::InstrumentoTutela: return {section::kDocumentos, "instrumentoTutela"};
    case F::CartaProtesta: return {section::kDocumentos, "cartaProtesta"};
    case F::ActaEmancipacion: return {section::kDocumentos, "actaEmancipacion"};
    case F::InstrumentoApoyo: return {section::kDocumentos, "instrumentoApoyo"};
    case F::Documentos: return {section::kDocumentos, "digitalizar"};
    }
    return {section::kIdentidad, "nombres"};
}

int sectionIndex(domain::Field field)
{
    constexpr const char* kOrder[] = {section::kAviso, section::kIdentidad, section::kIdentificacion,
                                      section::kDomicilio, section::kFamilia, section::kDerechohabiencia,
                                      section::kPreguntas, section::kDocumentos};
    const QLatin1String key(placeOf(field).section);
    int index = 0;
    while (key != QLatin1String(kOrder[index]))
        ++index;
    return index;
}

int formIndex(domain::Field field)
{
    // Field is declared in the order of the rules; on the form somebody is first asked who consents
    const int inside = field == domain::Field::Representante ? -1 : static_cast<int>(field);
    return sectionIndex(field) * 1000 + inside;
}

bool isNotCapturedYet(domain::Rule rule)
{
    using R = domain::Rule;
    switch (rule) {
    case R::Required:
    case R::NoticeNotShown:
    case R::ConsentNeeded:
    case R::MinorWithoutRepresentative:
    case R::MinorNeedsActa:
    case R::NoTitular:
    case R::SupuestoNeeded:
    case R::EvidenceNeeded:
    case R::WitnessesNeeded: return true;
    default: return false;
    }
}

} // namespace padron::ui
