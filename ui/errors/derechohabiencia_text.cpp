// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/derechohabiencia_text.h"

#include "errors/text_rows.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace padron::ui {

namespace {

constexpr TextRow kErrors[] = {
    {"DHB-101", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La institución tardó más de 40 segundos. Quedó sin respuesta y nada cambió en el "
                                  "registro. Siga con la captura; puede consultar después.")},
    {"DHB-102", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "No hubo conexión con la institución. Quedó sin respuesta y nada cambió en el "
                                  "registro. Siga con la captura; puede consultar después.")},
    {"DHB-103", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Quien contestó no mostró el certificado de la institución. No se le envió ningún "
                                  "dato. Siga con la captura y avise a soporte con esta clave.")},
    {"DHB-104", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La institución contestó algo que no se puede leer. Quedó sin respuesta y nada cambió "
                                  "en el registro. Siga con la captura; si se repite, avise a soporte con esta clave.")},
    {"DHB-105", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La institución contestó sobre otra CURP. No se guardó nada de esa persona. Siga con "
                                  "la captura y avise a soporte con esta clave.")},
    {"DHB-106", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La institución no aceptó la consulta. Quedó sin respuesta y nada cambió en el "
                                  "registro. Siga con la captura y avise a soporte con esta clave.")},
    {"DHB-107", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El servicio de la institución falló. Quedó sin respuesta y nada cambió en el "
                                  "registro. Siga con la captura; puede consultar después.")},
    {"DHB-108", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La consulta se canceló. Nada cambió en el registro. Puede consultar de nuevo cuando "
                                  "quiera.")},
    {"DHB-109", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El programa se cerró antes de la respuesta. Nada cambió en el registro. Consulte de "
                                  "nuevo cuando quiera.")},
    {"DHB-110", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La institución contestó que por ahora no tiene respuesta. Nada cambió en el "
                                  "registro. Puede consultar después.")},
    {"DHB-111", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La configuración de las consultas cambió antes de la respuesta. Nada cambió en el "
                                  "registro. Consulte de nuevo cuando quiera.")},
    {"DHB-201", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo de configuración de las consultas no es válido en: %1. No se cambió nada. "
                                  "Pida el archivo de nuevo a la coordinación.")},
    {"DHB-202", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La referencia de la autorización es demasiado larga o tiene caracteres que no se "
                                  "ven. No se cambió nada. Escríbala de nuevo, en menos de 120 letras.")},
};

constexpr char kContext[] = "padron::ui::DerechohabienciaText";

QString words(const char* text)
{
    return QCoreApplication::translate(kContext, text);
}

/// Why there is no answer, in a few words.
QString whyNone(const QString& code)
{
    static constexpr TextRow kWhy[] = {
        {"DHB-101", QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText", "tardó más de 40 segundos")},
        {"DHB-102", QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText", "no hubo conexión")},
        {"DHB-103", QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText", "el certificado no es de la institución")},
        {"DHB-104", QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText", "contestó algo que no se puede leer")},
        {"DHB-105", QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText", "contestó sobre otra CURP")},
        {"DHB-106", QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText", "no aceptó la consulta")},
        {"DHB-107", QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText", "su servicio falló")},
        {"DHB-109", QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText", "el programa se cerró antes")},
        {"DHB-110", QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText", "por ahora no la tiene")},
        {"DHB-111", QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText", "la configuración cambió antes")},
    };
    const char* text = textOf(kWhy, code);
    return text ? QStringLiteral("%1 (%2)").arg(words(text), code) : code;
}

QString vigenteText(const ports::Consulta& consulta)
{
    const domain::RespuestaInstitucion& answer = consulta.answer;
    QString text = words(QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText", "%1: derechohabiencia vigente"))
                       .arg(institucionLabel(consulta.institucion));
    if (answer.tipo)
        text += *answer.tipo == domain::TipoDerechohabiente::Titular
            ? words(QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText", " como titular"))
            : words(QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText", " como persona beneficiaria"));
    if (!answer.numero.isEmpty())
        text += words(QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText", ", número %1")).arg(answer.numero);
    if (!answer.numero.isEmpty() && !domain::isNumeroOf(consulta.institucion, answer.numero))
        text += words(QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText",
                                        " (el número no tiene la forma de los que da la institución)"));
    return text;
}

} // namespace

const char* derechohabienciaErrorText(core::ErrorCode code)
{
    return textOf(kErrors, code.id());
}

QString institucionLabel(domain::Institucion institucion)
{
    return institucion == domain::Institucion::Imss ? QStringLiteral("IMSS") : QStringLiteral("ISSSTE");
}

QString declarableLabel(const QString& key)
{
    if (key == u"ninguna")
        return words(QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText", "Ninguna"));
    if (key == u"otra")
        return words(QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText", "Otra"));
    if (key == u"imss_bienestar")
        return QStringLiteral("IMSS-Bienestar");
    return key.toUpper();
}

QString consultaText(const ports::Consulta& consulta)
{
    const QString who = institucionLabel(consulta.institucion);
    if (consulta.state == ports::ConsultaState::Pending)
        return words(QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText", "%1: consultando…")).arg(who);
    if (consulta.state == ports::ConsultaState::Cancelled)
        return words(QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText", "%1: consulta cancelada")).arg(who);
    using R = domain::ResultadoConsulta;
    switch (consulta.answer.resultado) {
    case R::Vigente: return vigenteText(consulta);
    case R::SinDerechohabiencia:
        return words(QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText", "%1: sin derechohabiencia vigente en esa institución"))
            .arg(who);
    case R::CurpNoEncontrada:
        return words(QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText", "%1: no encontró esa CURP")).arg(who);
    case R::SinRespuesta: break;
    }
    return words(QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText",
                                   "%1: sin respuesta, %2. No quiere decir que no tenga derechohabiencia; el registro "
                                   "sigue igual."))
        .arg(who, whyNone(consulta.answer.codigo));
}

QString consultaTime(const ports::Consulta& consulta)
{
    if (!consulta.answeredMs)
        return {};
    const QLocale locale(QLocale::Spanish, QLocale::Mexico);
    const QString here = locale.toString(QDateTime::fromMSecsSinceEpoch(*consulta.answeredMs),
                                         QStringLiteral("dd/MM/yyyy HH:mm"));
    if (consulta.answer.fechaHora.isEmpty())
        return words(QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText", "Consultado aquí: %1")).arg(here);
    return words(QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText", "Consultado aquí: %1 · hora de la institución: %2"))
        .arg(here, consulta.answer.fechaHora);
}

QString consultaNamesText(const ports::Consulta& consulta, domain::NameAgreement agreement)
{
    const domain::RespuestaInstitucion& answer = consulta.answer;
    const QString name =
        QStringList{answer.nombres, answer.primerApellido, answer.segundoApellido}.join(u' ').simplified();
    switch (agreement) {
    case domain::NameAgreement::Same: return {};
    case domain::NameAgreement::Variant:
        return words(QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText",
                                       "%1 tiene el nombre escrito de otra manera: %2. Compárelo con el documento."))
            .arg(institucionLabel(consulta.institucion), name);
    case domain::NameAgreement::Other: break;
    }
    return words(QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText",
                                   "%1 tiene esa CURP a nombre de %2. Revise que la CURP sea de la persona."))
        .arg(institucionLabel(consulta.institucion), name);
}

QString contestText(const ports::Consulta& consulta)
{
    const QString who = institucionLabel(consulta.institucion);
    switch (consulta.contest) {
    case ports::Contest::None: return {};
    case ports::Contest::Said:
        return words(QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText",
                                       "La persona no está de acuerdo con %1: quedó anotado. Al registrarla queda en Tareas "
                                       "para atenderlo."))
            .arg(who);
    case ports::Contest::Raised: break;
    }
    return words(QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText",
                                   "La persona no está de acuerdo con %1: quedó anotado y en Tareas para atenderlo."))
        .arg(who);
}

QString contestSteps(domain::Institucion institucion)
{
    return words(QT_TRANSLATE_NOOP("padron::ui::DerechohabienciaText",
                                   "Lo que sigue: la persona pide en %1 su constancia de vigencia o de baja y la trae a este "
                                   "módulo; con ella se consulta de nuevo y se anota aquí qué resultó. La decisión es de la "
                                   "institución: cerrar la tarea no cambia por sí mismo el registro de la persona. "
                                   "Mientras tanto queda por aclarar y la atención médica no se niega."))
        .arg(institucionLabel(institucion));
}

QString vigenteGuidance()
{
    return words(QT_TRANSLATE_NOOP(
        "padron::ui::DerechohabienciaText",
        "Lo que dice la institución es un indicio, no una decisión: el registro se guarda y queda por aclarar. Si la "
        "persona no está de acuerdo puede inconformarse: en la institución pide su constancia de vigencia o de baja, la "
        "trae a este módulo y se consulta de nuevo. Mientras tanto la atención médica no se niega."));
}

} // namespace padron::ui
