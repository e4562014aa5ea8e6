// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/delivery_text.h"

#include "errors/text_rows.h"

#include <QCoreApplication>
#include <QStringList>

namespace padron::ui {

namespace {

constexpr char kContext[] = "padron::ui::DeliveryText";

constexpr TextRow kErrors[] = {
    {"CRE-301", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Esa tarjeta no está en resguardo en este módulo. No se entregó ni se cambió nada. Revise el folio, "
                                  "o busque en Lotes y resguardo a dónde se llevó.")},
    {"CRE-302", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Ya se entregó el %1. No se entregó otra vez y el registro está a salvo. Si la perdió o se dañó, "
                                  "se repone (45).")},
    {"CRE-303", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Esta tarjeta fue sustituida por otra más nueva y ya no vale. No se entregó. Guárdela aparte y "
                                  "entregue la nueva cuando llegue.")},
    {"CRE-304", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La lista del padrón dice que esta credencial está suspendida. No se entregó y sigue en resguardo. "
                                  "La atención médica no depende de ella; diga a la persona que pregunte por la reactivación.")},
    {"CRE-305", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La lista del padrón dice que esta credencial está cancelada. No se entregó y sigue en resguardo. "
                                  "La atención médica no depende de ella; pida orientación a la coordinación.")},
    {"CRE-306", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El registro de esta persona está por aclarar. No se entregó y la tarjeta sigue en resguardo. "
                                  "Resuelva primero lo que aparece en Tareas o en su familia. La atención médica no cambia.")},
    {"CRE-307", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Sólo la recibe la propia persona o quien la representa (41); ser titular de la familia no basta. "
                                  "No se cambió nada. Elija a quien la recibe en la lista.")},
    {"CRE-308", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Falta un dato: el documento que mostró, el nombre de quien recibe y qué lo acredita, o la firma "
                                  "en el recuadro o en el acuse impreso. No se anotó nada. Complételo e intente de nuevo.")},
    {"CRE-309", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Todavía no se agotan los medios para avisar y entregar (53). No se cambió nada y la tarjeta sigue "
                                  "en resguardo. Falta intentar: %1.")},
    {"CRE-310", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La reposición ya se pidió el %1 y la nueva todavía no llega. No se pidió otra. Llegará firmada al "
                                  "conectarse.")},
    {"CRE-311", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La credencial está aquí, en resguardo: no hay nada que reponer. No se cambió nada. Entréguela.")},
    {"CRE-312", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El certificado ya está en resguardo. No se cambió nada; se entrega como una credencial.")},
    {"CRE-313", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La lista del padrón dice que esta credencial está suspendida: no se repone mientras lo esté. No se "
                                  "cambió nada. La atención médica no depende de ella; diga a la persona que pregunte por la "
                                  "reactivación.")},
    {"CRE-314", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La lista del padrón dice que esta credencial está cancelada: no se repone. No se cambió nada. La "
                                  "atención médica no depende de ella; pida orientación a la coordinación.")},
    {"CRE-315", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Esta tarjeta es de una persona registrada en otro módulo. No se entregó y sigue en resguardo. Escanee "
                                  "su QR en «Entregar»: así se comprueba que sigue vigente.")},
};

constexpr TextRow kTies[] = {
    {"madre", QT_TRANSLATE_NOOP("padron::ui::DeliveryText", "su madre")},
    {"padre", QT_TRANSLATE_NOOP("padron::ui::DeliveryText", "su padre")},
    {"tutela", QT_TRANSLATE_NOOP("padron::ui::DeliveryText", "ejerce su tutela")},
    {"guarda_y_custodia", QT_TRANSLATE_NOOP("padron::ui::DeliveryText", "tiene su guarda y custodia")},
    {"progenitor", QT_TRANSLATE_NOOP("padron::ui::DeliveryText", "su madre o padre, titular de la familia")},
    {"apoyo", QT_TRANSLATE_NOOP("padron::ui::DeliveryText", "le apoya, según su instrumento")},
    {"acreditado", QT_TRANSLATE_NOOP("padron::ui::DeliveryText", "muestra que la representa")},
};

constexpr const char* kRules[] = {
    QT_TRANSLATE_NOOP("padron::ui::DeliveryText",
                      "Es mayor de edad: la recibe en persona (41). Ser titular de la familia no basta para recibir la de otra persona adulta."),
    QT_TRANSLATE_NOOP("padron::ui::DeliveryText", "Es menor emancipada: la recibe en persona (11)."),
    QT_TRANSLATE_NOOP("padron::ui::DeliveryText", "Es menor de edad: la recibe quien la representa (11)."),
    QT_TRANSLATE_NOOP("padron::ui::DeliveryText", "Está en estado de interdicción: la recibe quien ejerce su tutela (15)."),
    QT_TRANSLATE_NOOP("padron::ui::DeliveryText",
                      "Necesita apoyo para decidir: la recibe en persona, o quien nombra su instrumento si está registrado (41)."),
    QT_TRANSLATE_NOOP("padron::ui::DeliveryText",
                      "Tiene que recibirla quien la representa y no hay nadie registrado. Actualice primero su registro (11, 15); la tarjeta sigue en resguardo."),
    QT_TRANSLATE_NOOP("padron::ui::DeliveryText",
                      "Está registrada en otro módulo: compare la tarjeta con su documento. Si la recibe quien la representa, anote qué mostró (41)."),
};

constexpr const char* kMeans[] = {
    QT_TRANSLATE_NOOP("padron::ui::DeliveryText", "Llamada"),
    QT_TRANSLATE_NOOP("padron::ui::DeliveryText", "Visita"),
    QT_TRANSLATE_NOOP("padron::ui::DeliveryText", "Mensaje"),
    QT_TRANSLATE_NOOP("padron::ui::DeliveryText", "Aviso público o con la autoridad local"),
};

constexpr const char* kResults[] = {
    QT_TRANSLATE_NOOP("padron::ui::DeliveryText", "Dijo que vendrá"),
    QT_TRANSLATE_NOOP("padron::ui::DeliveryText", "No contesta o no estaba"),
    QT_TRANSLATE_NOOP("padron::ui::DeliveryText", "Ya no vive ahí"),
    QT_TRANSLATE_NOOP("padron::ui::DeliveryText", "Se dejó recado"),
    QT_TRANSLATE_NOOP("padron::ui::DeliveryText", "No la quiere"),
    QT_TRANSLATE_NOOP("padron::ui::DeliveryText", "Otro"),
};

constexpr const char* kReasons[] = {
    QT_TRANSLATE_NOOP("padron::ui::DeliveryText", "Pérdida o robo"),
    QT_TRANSLATE_NOOP("padron::ui::DeliveryText", "Daño"),
};

QString words(const char* text)
{
    return QCoreApplication::translate(kContext, text);
}

} // namespace

const char* deliveryErrorText(core::ErrorCode code)
{
    return textOf(kErrors, code.id());
}

QString cardKindLabel(domain::CardKind kind)
{
    return kind == domain::CardKind::Credencial ? QCoreApplication::translate(kContext, "Credencial")
                                                : QCoreApplication::translate(kContext, "Certificado de registro");
}

QString tiesLabel(const QString& ties)
{
    const char* text = textOf(kTies, ties);
    return text ? words(text) : ties;
}

QString receiverText(const domain::Receiver& receiver)
{
    switch (receiver.ties) {
    case domain::Ties::Self: return QCoreApplication::translate(kContext, "%1 (la propia persona)").arg(receiver.name);
    case domain::Ties::Acreditado: return QCoreApplication::translate(kContext, "Quien la representa, con lo que muestra");
    default: return QStringLiteral("%1 (%2)").arg(receiver.name, tiesLabel(domain::keyOf(receiver.ties)));
    }
}

QString receiverRuleText(domain::ReceiverRule rule)
{
    return words(kRules[static_cast<int>(rule)]);
}

QString contactMeansLabel(domain::ContactMeans means)
{
    return words(kMeans[static_cast<int>(means)]);
}

QString contactResultLabel(domain::ContactResult result)
{
    return words(kResults[static_cast<int>(result)]);
}

QString replacementReasonLabel(domain::ReplacementReason reason)
{
    return words(kReasons[static_cast<int>(reason)]);
}

QString meansLeftText(const domain::MeansLeft& left)
{
    if (left.none())
        return {};
    QStringList others;
    for (const auto means : left.untried)
        if (means != domain::ContactMeans::Visita)
            others.append(contactMeansLabel(means).toLower());
    QStringList parts;
    if (left.visit)
        parts.append(QCoreApplication::translate(kContext, "una visita"));
    if (left.more > 0)
        parts.append(QCoreApplication::translate(kContext, "%n medio(s) más: %1", nullptr, left.more)
                         .arg(others.join(QLatin1String(", "))));
    return QCoreApplication::translate(kContext, "Falta: %1 (53)").arg(parts.join(QLatin1String("; ")));
}

} // namespace padron::ui
