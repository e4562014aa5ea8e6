// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/issue_text.h"

#include <QCoreApplication>

namespace padron::ui {

namespace {

class FieldText
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::FieldText)

public:
    static QString label(domain::Field field);
    static QString ask(domain::Field field);
};

QString FieldText::label(domain::Field field)
{
    using F = domain::Field;
    switch (field) {
    case F::Aviso:
        return tr("Aviso de privacidad");
    case F::Consentimiento:
        return tr("Consentimiento");
    case F::Nombres:
        return tr("Nombre o nombres");
    case F::PrimerApellido:
        return tr("Primer apellido");
    case F::SegundoApellido:
        return tr("Segundo apellido");
    case F::FechaNacimiento:
        return tr("Fecha de nacimiento");
    case F::Sexo:
        return tr("Sexo");
    case F::EntidadNacimiento:
        return tr("Entidad de nacimiento");
    case F::Curp:
        return tr("CURP");
    case F::DocumentoNacimiento:
        return tr("Acta o certificado de nacimiento");
    case F::Telefono:
        return tr("Teléfono");
    case F::IdentificacionTipo:
        return tr("Identificación oficial");
    case F::IdentificacionNumero:
        return tr("Número de la identificación");
    case F::IdentificacionVigencia:
        return tr("Vigencia de la identificación");
    case F::Comprobante:
        return tr("Comprobante de domicilio");
    case F::DomicilioEntidad:
        return tr("Entidad del domicilio");
    case F::DomicilioMunicipio:
        return tr("Municipio o alcaldía");
    case F::DomicilioLocalidad:
        return tr("Localidad");
    case F::CodigoPostal:
        return tr("Código postal");
    case F::AsentamientoTipo:
        return tr("Tipo de asentamiento");
    case F::Asentamiento:
        return tr("Colonia o asentamiento");
    case F::VialidadTipo:
        return tr("Tipo de vialidad");
    case F::Vialidad:
        return tr("Calle o vialidad");
    case F::NumeroExterior:
        return tr("Número exterior");
    case F::NumeroInterior:
        return tr("Número interior");
    case F::EntreVialidades:
        return tr("Entre qué calles");
    case F::Referencias:
        return tr("Cómo llegar");
    case F::Parentesco:
        return tr("Parentesco con la persona titular");
    case F::Supuesto:
        return tr("Supuesto para integrar la familia");
    case F::Titular:
        return tr("Persona titular");
    case F::Representante:
        return tr("Quien representa");
    case F::Folio:
        return tr("Folio");
    case F::Motivo:
        return tr("Motivo de la actualización");
    case F::Solicita:
        return tr("Quién lo solicita");
    case F::Condicion:
        return tr("Caso especial");
    case F::Pais:
        return tr("País de nacimiento");
    case F::CartaConsentimiento:
        return tr("Carta de consentimiento");
    case F::InstrumentoTutela:
        return tr("Instrumento que designa tutora o tutor");
    case F::CartaProtesta:
        return tr("Carta bajo protesta de decir verdad");
    case F::ActaEmancipacion:
        return tr("Documento que acredita la emancipación");
    case F::InstrumentoApoyo:
        return tr("Instrumento de apoyo o representación");
    case F::Sensibles:
        return tr("Preguntas opcionales");
    case F::Derechohabiencia:
        return tr("Derechohabiencia");
    case F::Testigos:
        return tr("Testigos");
    case F::Documentos:
        return tr("Documentos");
    }
    return {};
}

QString FieldText::ask(domain::Field field)
{
    using F = domain::Field;
    switch (field) {
    case F::Aviso:
        return tr("Muestre el aviso de privacidad a la persona.");
    case F::Consentimiento:
        return tr("Falta el consentimiento de la persona.");
    case F::Nombres:
        return tr("Escriba el nombre o los nombres, como están en el documento.");
    case F::PrimerApellido:
        return tr("Escriba el primer apellido. Si sólo tiene uno, va aquí.");
    case F::SegundoApellido:
        return tr("Escriba el segundo apellido.");
    case F::FechaNacimiento:
        return tr("Escriba la fecha de nacimiento: día, mes y año.");
    case F::Sexo:
        return tr("Elija el sexo, como está en el documento.");
    case F::EntidadNacimiento:
        return tr("Elija la entidad donde nació.");
    case F::Curp:
        return tr("Falta la CURP; en su lugar sirve el acta o el certificado de nacimiento.");
    case F::DocumentoNacimiento:
        return tr("Falta el acta o el certificado de nacimiento.");
    case F::Telefono:
        return tr("Escriba el teléfono, diez dígitos.");
    case F::IdentificacionTipo:
        return tr("Falta una identificación oficial vigente con fotografía.");
    case F::IdentificacionNumero:
        return tr("Escriba el número de la identificación.");
    case F::IdentificacionVigencia:
        return tr("Escriba hasta cuándo es vigente la identificación.");
    case F::Comprobante:
        return tr("Falta el comprobante de domicilio.");
    case F::DomicilioEntidad:
        return tr("Elija la entidad donde vive.");
    case F::DomicilioMunicipio:
        return tr("Escriba el municipio o la alcaldía.");
    case F::DomicilioLocalidad:
        return tr("Escriba la localidad: ciudad, pueblo, ranchería o paraje.");
    case F::CodigoPostal:
        return tr("Escriba el código postal, cinco dígitos.");
    case F::AsentamientoTipo:
        return tr("Elija el tipo de asentamiento.");
    case F::Asentamiento:
        return tr("Escriba la colonia, el barrio o el ejido.");
    case F::VialidadTipo:
        return tr("Elija el tipo de vialidad.");
    case F::Vialidad:
        return tr("Escriba la calle o, si no tiene, describa cómo llegar.");
    case F::NumeroExterior:
        return tr("Escriba el número o elija «Sin número».");
    case F::NumeroInterior:
        return tr("Escriba el número interior.");
    case F::EntreVialidades:
        return tr("Escriba entre qué calles está.");
    case F::Referencias:
        return tr("Describa cómo llegar: un camino, un río, un lugar conocido.");
    case F::Parentesco:
        return tr("Elija el parentesco con la persona titular.");
    case F::Supuesto:
        return tr("Elija al menos un supuesto: no se piden comprobantes.");
    case F::Titular:
        return tr("Elija a la persona titular o marque «Titular pendiente».");
    case F::Representante:
        return tr("Indique quién representa a esta persona menor de edad.");
    case F::Folio:
        return tr("Escriba el folio.");
    case F::Motivo:
        return tr("Elija el motivo de la actualización.");
    case F::Solicita:
        return tr("Elija a la persona que lo solicita.");
    case F::Condicion:
        return tr("Elija el caso de la persona.");
    case F::Pais:
        return tr("Elija el país donde nació.");
    case F::CartaConsentimiento:
        return tr("Falta la carta de consentimiento de madre, padre o tutela, firmada.");
    case F::InstrumentoTutela:
        return tr("Falta el instrumento legal que designa a la tutora o al tutor.");
    case F::CartaProtesta:
        return tr("Falta la carta de quien ejerce la tutela, bajo protesta de decir verdad.");
    case F::ActaEmancipacion:
        return tr("Anote el documento que acredita la emancipación, si lo trae.");
    case F::InstrumentoApoyo:
        return tr("Falta el instrumento que dice quién la apoya o representa; el registro queda incompleto y la atención "
                  "no se niega.");
    case F::Sensibles:
        return tr("Falta el consentimiento para las preguntas opcionales; sin él, déjelas sin contestar.");
    case F::Derechohabiencia:
        return tr("Pregunte si tiene seguridad social y anote lo que declara.");
    case F::Testigos:
        return tr("Escriba el nombre de dos testigos.");
    case F::Documentos:
        return tr("Faltan documentos por digitalizar.");
    }
    return {};
}

} // namespace

QString fieldLabel(domain::Field field)
{
    return FieldText::label(field);
}

QString askFor(domain::Field field)
{
    return FieldText::ask(field);
}

} // namespace padron::ui
