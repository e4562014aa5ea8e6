// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/issue_text.h"

#include <QCoreApplication>

namespace padron::ui {

namespace {

class IssueText
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::IssueText)

public:
    static QString sentence(const domain::Issue& issue);

private:
    static QString aboutText(const domain::Issue& issue);
    static QString aboutCurp(const domain::Issue& issue);
    static QString aboutFamily(const domain::Issue& issue);
    static QString disagreement(const domain::Issue& issue);
    static QString badFormat(domain::Field field);
    static QString mayNotAsk(const domain::Issue& issue);
};

QString IssueText::sentence(const domain::Issue& issue)
{
    using R = domain::Rule;
    switch (issue.rule) {
    case R::Required:
        return askFor(issue.field);
    case R::TooLong:
    case R::TooShort:
    case R::BadCharacters:
    case R::BadSpacing:
    case R::NotADate:
    case R::ImpossibleDate:
    case R::DateInFuture:
    case R::DateTooOld:
    case R::BadFormat:
    case R::Expired:
    case R::FolioLength:
    case R::FolioCharacters:
    case R::FolioCheckDigit:
        return aboutText(issue);
    case R::CurpLength:
    case R::CurpCharacters:
    case R::CurpDate:
    case R::CurpSex:
    case R::CurpEntity:
    case R::CurpConsonants:
    case R::CurpCenturyMark:
    case R::CurpCheckDigit:
    case R::CurpInconvenientWord:
    case R::CurpDisagrees:
    case R::CurpRepeatedInFamily:
        return aboutCurp(issue);
    default:
        return aboutFamily(issue);
    }
}

QString IssueText::badFormat(domain::Field field)
{
    using F = domain::Field;
    switch (field) {
    case F::IdentificacionNumero:
        return tr("El número no tiene la forma de esa identificación; cópielo de nuevo del documento.");
    case F::Telefono:
        return tr("El teléfono lleva diez dígitos, sin clave de larga distancia.");
    case F::CodigoPostal:
        return tr("El código postal lleva cinco dígitos.");
    default:
        return tr("%1: no tiene la forma debida; revíselo en el documento.").arg(fieldLabel(field));
    }
}

QString IssueText::aboutText(const domain::Issue& issue)
{
    using R = domain::Rule;
    const QString field = fieldLabel(issue.field);
    switch (issue.rule) {
    case R::TooLong:
        return tr("%1: el texto es demasiado largo; acórtelo.").arg(field);
    case R::TooShort:
        return tr("%1: el texto es demasiado corto; escríbalo completo.").arg(field);
    case R::BadCharacters:
        return tr("%1: hay un carácter que no se puede usar aquí; escríbalo con el teclado.").arg(field);
    case R::BadSpacing:
        return tr("%1: deje un solo espacio entre palabras y un solo signo.").arg(field);
    case R::NotADate:
        return tr("%1: escriba la fecha como día/mes/año, por ejemplo 22/11/1985.").arg(field);
    case R::ImpossibleDate:
        return tr("%1: ese día no existe en el calendario.").arg(field);
    case R::DateInFuture:
        return tr("%1: la fecha todavía no llega; revise el año.").arg(field);
    case R::DateTooOld:
        return tr("%1: son más de 120 años; revise el año.").arg(field);
    case R::BadFormat:
        return badFormat(issue.field);
    case R::Expired:
        return tr("La identificación ya no está vigente; pida otra vigente.");
    case R::FolioLength:
        return tr("El folio lleva quince números.");
    case R::FolioCharacters:
        return tr("El folio lleva sólo números y guiones.");
    case R::FolioCheckDigit:
        return tr("El último número del folio no corresponde a los demás; cópielo de nuevo.");
    default:
        return {};
    }
}

QString IssueText::disagreement(const domain::Issue& issue)
{
    const int at = issue.position;
    const QString source = at == 10               ? tr("el sexo")
                           : at == 11 || at == 12 ? tr("la entidad de nacimiento")
                           : at >= 4 && at <= 9   ? tr("la fecha de nacimiento")
                           : at == 16             ? tr("el año de nacimiento")
                                                  : tr("el nombre y los apellidos");
    if (issue.expected.isEmpty())
        return tr("El carácter %1 de la CURP no coincide con %2; revise los dos en el documento.")
            .arg(at + 1)
            .arg(source);
    return tr("El carácter %1 de la CURP no coincide con %2: se esperaba %3. Revise los dos en el documento.")
        .arg(at + 1)
        .arg(source, issue.expected);
}

QString IssueText::aboutCurp(const domain::Issue& issue)
{
    using R = domain::Rule;
    switch (issue.rule) {
    case R::CurpLength:
        return tr("La CURP lleva 18 caracteres; revise si falta o sobra alguno.");
    case R::CurpCharacters:
        return issue.position < 0 ? tr("La CURP lleva sólo letras y números, en su lugar.")
                                  : tr("El carácter %1 de la CURP no puede ir en ese lugar.").arg(issue.position + 1);
    case R::CurpDate:
        return tr("La fecha dentro de la CURP (caracteres 5 a 10) no existe.");
    case R::CurpSex:
        return tr("El carácter 11 de la CURP debe ser H, M o X.");
    case R::CurpEntity:
        return tr("Los caracteres 12 y 13 de la CURP no son de ninguna entidad.");
    case R::CurpConsonants:
        return tr("Los caracteres 14 a 16 de la CURP deben ser consonantes.");
    case R::CurpCenturyMark:
        return tr("El carácter 17 de la CURP no va con el año de nacimiento: es número hasta 1999 y letra desde 2000.");
    case R::CurpCheckDigit:
        return tr("El último número de la CURP no corresponde a los demás; cópiela de nuevo del documento.");
    case R::CurpInconvenientWord:
        return tr("La CURP empieza con una palabra que RENAPO suele cambiar; confirme que así está en el documento.");
    case R::CurpDisagrees:
        return disagreement(issue);
    case R::CurpRepeatedInFamily:
        return tr("Otra persona de esta familia tiene la misma CURP; revise de quién es.");
    default:
        return {};
    }
}

QString IssueText::mayNotAsk(const domain::Issue& issue)
{
    if (QLatin1String(issue.numeral) == QLatin1String("37.II"))
        return tr("Lo pide una persona adulta de la familia; no hace falta el consentimiento de la persona titular.");
    return tr("Lo pide la persona titular. Cada persona adulta pide lo de sus propios datos, y por una persona menor de "
              "edad, quien la representa.");
}

QString IssueText::aboutFamily(const domain::Issue& issue)
{
    using R = domain::Rule;
    switch (issue.rule) {
    case R::MinorWithoutRepresentative:
        return tr("Indique quién la representa: madre, padre, o quien ejerce tutela o guarda y custodia.");
    case R::RepresentativeIsMinor:
        // a mother or father under age may register their child: no order to choose somebody else
        if (issue.severity != domain::Severity::Blocks)
            return tr("Es menor de edad: sólo registra a su propia hija o hijo. Confirme que lo es.");
        return tr("Quien representa debe ser mayor de edad; elija a otra persona.");
    case R::RepresentativeIsSelf:
        return tr("Quien necesita que otra persona la represente no puede representarse a sí misma.");
    case R::MinorNeedsActa:
        return tr("Es menor de edad: falta el acta de nacimiento, además de la CURP.");
    case R::NoTitular:
        return tr("La familia no tiene titular: elija a una persona o marque «Titular pendiente».");
    case R::SecondTitular:
        return tr("La familia ya tiene titular; sólo puede haber una persona titular.");
    case R::TitularIsMinor:
        return tr("A la persona titular la representa alguien más: confirme que así vive la familia.");
    case R::TitularNotMember:
        return tr("La persona titular no está entre los integrantes.");
    case R::SupuestoNeeded:
        return tr("Sin parentesco de consanguinidad se elige al menos un supuesto; no se piden comprobantes.");
    case R::SupuestoContradicted:
        return tr("Se eligió «menor de dieciocho años» para una persona adulta; revise el supuesto o la fecha.");
    case R::ConsentNeeded:
        return tr("Falta el consentimiento de la persona o de quien la representa.");
    case R::ConsentRefused:
        return tr("La persona no dio su consentimiento: sus datos no se registran.");
    case R::ConsentByOther:
        return tr("Cada persona adulta da su propio consentimiento.");
    case R::NoticeNotShown:
        return tr("Muestre primero el aviso de privacidad.");
    case R::TooManyMembers:
        return tr("La familia tiene más integrantes de los que caben en un registro.");
    case R::EmptyFamily:
        return tr("La familia no tiene integrantes; agregue al menos a una persona.");
    case R::MemberRepeated:
        return tr("Esta persona aparece dos veces; cada quien está una sola vez y en una sola familia.");
    case R::MemberLeftOut:
        return tr("Falta una persona de la familia. Para que salga, use «Separar en otra familia» o «Cambiar a otra "
                  "familia» en la página de la familia.");
    case R::TitularChangedByDraft:
        return tr("Aquí no se cambia a la persona titular: use «Cambiar titular» en la página de la familia.");
    case R::MayNotAsk:
        return mayNotAsk(issue);
    case R::ConditionContradicted:
        return tr("El caso elegido no corresponde a la edad; revise el caso o la fecha de nacimiento.");
    case R::ForeignPassport:
        return tr("Un pasaporte de otro país no es identificación de una institución mexicana: pida el documento "
                  "migratorio.");
    case R::EvidenceNeeded:
        return tr("Falta digitalizar la hoja firmada, la huella o el archivo de firma del consentimiento.");
    case R::WitnessesNeeded:
        return tr("Quien consiente con su huella lo hace ante dos testigos: escriba sus nombres.");
    case R::KeyDisagrees:
        return tr("La clave de elector no corresponde al nombre, la fecha o el sexo escritos; revise ambos.");
    case R::AnswerWithoutConsent:
        return tr("Hay respuestas a preguntas opcionales sin consentimiento: pídalo o bórrelas.");
    case R::NothingChanged:
        return tr("No hay ningún cambio: todo está como ya estaba registrado.");
    default:
        return tr("%1: revise este dato.").arg(fieldLabel(issue.field));
    }
}

} // namespace

QString sentenceFor(const domain::Issue& issue)
{
    const QString sentence = IssueText::sentence(issue);
    if (!issue.numeral || !*issue.numeral)
        return sentence;
    return QCoreApplication::translate("padron::ui::IssueText", "%1 (numeral %2)")
        .arg(sentence, QString::fromUtf8(issue.numeral));
}

} // namespace padron::ui
