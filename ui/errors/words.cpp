// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/words.h"

#include "errors/text_rows.h"

#include <QCoreApplication>

namespace padron::ui {

namespace {

constexpr char kContext[] = "padron::ui::Words";

QString words(const char* text)
{
    return QCoreApplication::translate(kContext, text);
}

constexpr TextRow kParentescos[] = {
    {"titular", QT_TRANSLATE_NOOP("padron::ui::Words", "Titular")},
    {"conyuge", QT_TRANSLATE_NOOP("padron::ui::Words", "Cónyuge")},
    {"pareja", QT_TRANSLATE_NOOP("padron::ui::Words", "Pareja (concubinato)")},
    {"hija", QT_TRANSLATE_NOOP("padron::ui::Words", "Hija")},
    {"hijo", QT_TRANSLATE_NOOP("padron::ui::Words", "Hijo")},
    {"madre", QT_TRANSLATE_NOOP("padron::ui::Words", "Madre")},
    {"padre", QT_TRANSLATE_NOOP("padron::ui::Words", "Padre")},
    {"abuela", QT_TRANSLATE_NOOP("padron::ui::Words", "Abuela")},
    {"abuelo", QT_TRANSLATE_NOOP("padron::ui::Words", "Abuelo")},
    {"nieta", QT_TRANSLATE_NOOP("padron::ui::Words", "Nieta")},
    {"nieto", QT_TRANSLATE_NOOP("padron::ui::Words", "Nieto")},
    {"hermana", QT_TRANSLATE_NOOP("padron::ui::Words", "Hermana")},
    {"hermano", QT_TRANSLATE_NOOP("padron::ui::Words", "Hermano")},
    {"tia", QT_TRANSLATE_NOOP("padron::ui::Words", "Tía")},
    {"tio", QT_TRANSLATE_NOOP("padron::ui::Words", "Tío")},
    {"sobrina", QT_TRANSLATE_NOOP("padron::ui::Words", "Sobrina")},
    {"sobrino", QT_TRANSLATE_NOOP("padron::ui::Words", "Sobrino")},
    {"prima", QT_TRANSLATE_NOOP("padron::ui::Words", "Prima")},
    {"primo", QT_TRANSLATE_NOOP("padron::ui::Words", "Primo")},
    {"hijastra", QT_TRANSLATE_NOOP("padron::ui::Words", "Hijastra")},
    {"hijastro", QT_TRANSLATE_NOOP("padron::ui::Words", "Hijastro")},
    {"suegra", QT_TRANSLATE_NOOP("padron::ui::Words", "Suegra")},
    {"suegro", QT_TRANSLATE_NOOP("padron::ui::Words", "Suegro")},
    {"nuera", QT_TRANSLATE_NOOP("padron::ui::Words", "Nuera")},
    {"yerno", QT_TRANSLATE_NOOP("padron::ui::Words", "Yerno")},
    {"cunada", QT_TRANSLATE_NOOP("padron::ui::Words", "Cuñada")},
    {"cunado", QT_TRANSLATE_NOOP("padron::ui::Words", "Cuñado")},
    {"pupilo", QT_TRANSLATE_NOOP("padron::ui::Words", "Persona en tutela")},
    {"otro", QT_TRANSLATE_NOOP("padron::ui::Words", "Otro, sin parentesco")},
};

class Words
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::Words)

public:
    static QString match(ports::MatchReason reason);
    static QString state(ports::RecordState state);
    static QString role(access::Role role);
    static QString sexo(domain::Sexo sexo);
    static QString supuesto(domain::Supuesto supuesto);
    static QString representacion(domain::RepresentacionTipo tipo);
    static QString identificacion(domain::IdentificacionTipo tipo);
    static QString documento(domain::DocumentoNacimientoTipo tipo);
    static QString comprobante(domain::ComprobanteTipo tipo);
    static QString medium(domain::ConsentMedium medium);
    static QString numero(domain::NumeroKind kind);
};

QString Words::match(ports::MatchReason reason)
{
    using M = ports::MatchReason;
    switch (reason) {
    case M::CurpEqual:
        return tr("CURP igual");
    case M::CurpPart:
        return tr("parte de la CURP");
    case M::FolioEqual:
        return tr("folio igual");
    case M::FamilyFolioEqual:
        return tr("folio de la familia igual");
    case M::FolioPart:
        return tr("parte del folio");
    case M::Name:
        return tr("nombre");
    case M::NameAlike:
        return tr("nombre parecido");
    case M::BirthDate:
        return tr("fecha de nacimiento");
    case M::Phone:
        return tr("teléfono");
    }
    return {};
}

QString Words::state(ports::RecordState state)
{
    using S = ports::RecordState;
    switch (state) {
    case S::PorEnviar:
        return tr("Por enviar");
    case S::Incompleto:
        return tr("Incompleto");
    case S::PorValidar:
        return tr("Por validar");
    case S::EnElPadron:
        return tr("En el padrón");
    case S::PorAclarar:
        return tr("Por aclarar");
    case S::Baja:
        return tr("Baja por defunción");
    }
    return {};
}

QString Words::role(access::Role role)
{
    using R = access::Role;
    switch (role) {
    case R::Capturista:
        return tr("Capturista");
    case R::Brigadista:
        return tr("Brigadista");
    case R::Supervisora:
        return tr("Supervisora");
    case R::Responsable:
        return tr("Responsable");
    case R::Soporte:
        return tr("Soporte técnico");
    case R::Enlace:
        return tr("Enlace estatal");
    case R::Revisora:
        return tr("Revisora");
    }
    return {};
}

QString Words::sexo(domain::Sexo sexo)
{
    switch (sexo) {
    case domain::Sexo::Hombre:
        return tr("Hombre");
    case domain::Sexo::Mujer:
        return tr("Mujer");
    case domain::Sexo::X:
        return tr("No binario");
    }
    return {};
}

QString Words::supuesto(domain::Supuesto supuesto)
{
    using S = domain::Supuesto;
    switch (supuesto) {
    case S::MismaVivienda:
        return tr("Habita la misma vivienda");
    case S::DependienteEconomico:
        return tr("Depende económicamente de la familia");
    case S::MenorDeDieciocho:
        return tr("Es menor de dieciocho años");
    case S::Discapacidad:
        return tr("Tiene una discapacidad o no puede valerse por sí misma");
    }
    return {};
}

QString Words::representacion(domain::RepresentacionTipo tipo)
{
    using R = domain::RepresentacionTipo;
    switch (tipo) {
    case R::Madre:
        return tr("Madre");
    case R::Padre:
        return tr("Padre");
    case R::Tutela:
        return tr("Tutela");
    case R::GuardaYCustodia:
        return tr("Guarda y custodia");
    }
    return {};
}

QString Words::identificacion(domain::IdentificacionTipo tipo)
{
    using I = domain::IdentificacionTipo;
    switch (tipo) {
    case I::Ine:
        return tr("Credencial para votar (INE)");
    case I::Pasaporte:
        return tr("Pasaporte");
    case I::CedulaProfesional:
        return tr("Cédula profesional");
    case I::CartillaMilitar:
        return tr("Cartilla del Servicio Militar");
    case I::Inapam:
        return tr("Credencial del INAPAM");
    case I::MatriculaConsular:
        return tr("Matrícula consular");
    case I::Municipal:
        return tr("Identificación municipal");
    case I::Escolar:
        return tr("Credencial escolar");
    case I::Migratorio:
        return tr("Documento migratorio");
    case I::Otra:
        return tr("Otra identificación oficial");
    }
    return {};
}

QString Words::documento(domain::DocumentoNacimientoTipo tipo)
{
    using D = domain::DocumentoNacimientoTipo;
    switch (tipo) {
    case D::Acta:
        return tr("Acta de nacimiento");
    case D::CertificadoNacimiento:
        return tr("Certificado de nacimiento");
    }
    return {};
}

QString Words::comprobante(domain::ComprobanteTipo tipo)
{
    using C = domain::ComprobanteTipo;
    switch (tipo) {
    case C::Luz:
        return tr("Recibo de luz");
    case C::Agua:
        return tr("Recibo de agua");
    case C::Telefono:
        return tr("Recibo de teléfono");
    case C::Predial:
        return tr("Boleta predial");
    case C::Gas:
        return tr("Recibo de gas");
    case C::EstadoDeCuenta:
        return tr("Estado de cuenta");
    case C::ConstanciaLocal:
        return tr("Constancia de la autoridad local");
    case C::Otro:
        return tr("Otro comprobante");
    }
    return {};
}

QString Words::medium(domain::ConsentMedium medium)
{
    switch (medium) {
    case domain::ConsentMedium::PadStrokes:
        return tr("Firma trazada en pantalla");
    case domain::ConsentMedium::SignedSheet:
        return tr("Hoja firmada");
    case domain::ConsentMedium::Fingerprint:
        return tr("Huella dactilar");
    case domain::ConsentMedium::ESignature:
        return tr("Firma electrónica");
    }
    return {};
}

QString Words::numero(domain::NumeroKind kind)
{
    switch (kind) {
    case domain::NumeroKind::Numero:
        return tr("Con número");
    case domain::NumeroKind::SinNumero:
        return tr("Sin número");
    case domain::NumeroKind::DomicilioConocido:
        return tr("Domicilio conocido");
    }
    return {};
}

} // namespace

QString matchReason(ports::MatchReason reason)
{
    return Words::match(reason);
}

QString stateLabel(ports::RecordState state)
{
    return Words::state(state);
}

QString roleLabel(access::Role role)
{
    return Words::role(role);
}

QString sexoLabel(domain::Sexo sexo)
{
    return Words::sexo(sexo);
}

QString parentescoLabel(const QString& key)
{
    const char* text = textOf(kParentescos, key);
    return text ? words(text) : key;
}

QString supuestoLabel(domain::Supuesto supuesto)
{
    return Words::supuesto(supuesto);
}

QString representacionLabel(domain::RepresentacionTipo tipo)
{
    return Words::representacion(tipo);
}

QString identificacionLabel(domain::IdentificacionTipo tipo)
{
    return Words::identificacion(tipo);
}

QString documentoNacimientoLabel(domain::DocumentoNacimientoTipo tipo)
{
    return Words::documento(tipo);
}

QString comprobanteLabel(domain::ComprobanteTipo tipo)
{
    return Words::comprobante(tipo);
}

QString consentMediumLabel(domain::ConsentMedium medium)
{
    return Words::medium(medium);
}

QString numeroKindLabel(domain::NumeroKind kind)
{
    return Words::numero(kind);
}

} // namespace padron::ui
