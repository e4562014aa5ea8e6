// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/case_text.h"

#include <QCoreApplication>

namespace padron::ui {

namespace {

class CaseText
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::CaseText)

public:
    static QString caso(domain::Caso caso)
    {
        using C = domain::Caso;
        switch (caso) {
        case C::Adulta: return tr("Persona adulta");
        case C::Nina: return tr("Niña o niño (menos de 12 años)");
        case C::Adolescente: return tr("Adolescente (12 a 17 años)");
        case C::Emancipada: return tr("Persona menor de edad emancipada");
        case C::Interdiccion: return tr("Persona en estado de interdicción");
        case C::Apoyo: return tr("Persona adulta que requiere apoyo para decidir, sin instrumento");
        }
        return {};
    }

    static QString condicion(domain::Condicion condicion)
    {
        using C = domain::Condicion;
        switch (condicion) {
        case C::Ninguna: return tr("Ninguno de estos");
        case C::Emancipada: return tr("Menor de edad emancipada");
        case C::Interdiccion: return tr("En estado de interdicción");
        case C::Apoyo: return tr("Adulta que requiere apoyo, sin instrumento");
        }
        return {};
    }

    static QString requisito(domain::Requisito requisito)
    {
        using R = domain::Requisito;
        switch (requisito) {
        case R::Curp: return tr("CURP; sin ella, acta o certificado de nacimiento");
        case R::ActaDelMenor: return tr("Acta de nacimiento de la persona menor de edad, además de la CURP");
        case R::Identificacion: return tr("Identificación oficial vigente con fotografía");
        case R::IdentificacionDeQuienRepresenta: return tr("Identificación oficial de quien representa");
        case R::Comprobante: return tr("Comprobante de domicilio");
        case R::Representante: return tr("Quien representa: madre, padre, o quien ejerce tutela o guarda y custodia");
        case R::CartaConsentimiento: return tr("Carta de consentimiento de madre, padre, tutora o tutor");
        case R::InstrumentoTutela: return tr("Instrumento legal que designa tutora o tutor");
        case R::CartaProtesta: return tr("Carta de tutora o tutor bajo protesta de decir verdad");
        case R::ActaEmancipacion: return tr("Documento que muestra la emancipación");
        case R::InstrumentoApoyo: return tr("Instrumento de apoyo o representación, cuando lo haya");
        }
        return {};
    }

    static QString whenAsked(const domain::RequisitoRow& row)
    {
        if (row.onlyTutela)
            return tr("si representa quien ejerce tutela");
        return row.severity == domain::Severity::Warns ? tr("se recomienda; la norma no nombra uno") : QString();
    }

    static QString registers(domain::Caso caso)
    {
        using C = domain::Caso;
        switch (caso) {
        case C::Adulta: return tr("La misma persona.");
        case C::Nina:
        case C::Adolescente: return tr("Madre, padre, o quien ejerce tutela o guarda y custodia.");
        case C::Emancipada: return tr("La misma persona, sin que nadie la represente.");
        case C::Interdiccion: return tr("Madre, padre, o quien ejerce tutela o guarda y custodia.");
        case C::Apoyo: return tr("La misma persona; se guarda como incompleta hasta que haya instrumento.");
        }
        return {};
    }

    static QString signs(domain::Caso caso)
    {
        return domain::isRepresented(caso) ? tr("Quien representa.") : tr("La misma persona.");
    }

    static QString represented(domain::Caso caso)
    {
        if (caso == domain::Caso::Interdiccion)
            return tr("Está en estado de interdicción: consiente quien la representa.");
        return domain::isRepresented(caso) ? tr("Es menor de edad: consiente quien la representa.") : QString();
    }

    static QString fault(domain::MrzFault fault)
    {
        using F = domain::MrzFault;
        const QString again = tr("No se llenó ningún campo. Vuelva a leer el documento o escriba los datos.");
        switch (fault) {
        case F::NotMrz: return tr("Lo leído no es la zona de lectura de un documento.") + u' ' + again;
        case F::Number: return tr("El número del documento no va con su dígito verificador.") + u' ' + again;
        case F::Birth: return tr("La fecha de nacimiento leída no va con su dígito verificador.") + u' ' + again;
        case F::Expiry: return tr("La vigencia leída no va con su dígito verificador.") + u' ' + again;
        case F::Optional: return tr("El número personal leído no va con su dígito verificador.") + u' ' + again;
        case F::Composite: return tr("La zona de lectura no va con su último dígito verificador.") + u' ' + again;
        case F::BadDate: return tr("La zona de lectura dice una fecha que no existe.") + u' ' + again;
        }
        return {};
    }
};

} // namespace

QString casoLabel(domain::Caso caso)
{
    return CaseText::caso(caso);
}

QString condicionLabel(domain::Condicion condicion)
{
    return CaseText::condicion(condicion);
}

QString requisitoLabel(domain::Requisito requisito)
{
    return CaseText::requisito(requisito);
}

QString whenAskedText(const domain::RequisitoRow& row)
{
    return CaseText::whenAsked(row);
}

QString whoRegisters(domain::Caso caso)
{
    return CaseText::registers(caso);
}

QString whoSigns(domain::Caso caso)
{
    return CaseText::signs(caso);
}

QString representedNote(domain::Caso caso)
{
    return CaseText::represented(caso);
}

QString mrzFaultText(domain::MrzFault fault)
{
    return CaseText::fault(fault);
}

} // namespace padron::ui
