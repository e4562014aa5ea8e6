// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/arco_text.h"

#include "errors/text_rows.h"

#include <QCoreApplication>
#include <QDate>

namespace padron::ui {

namespace {

constexpr char kContext[] = "padron::ui::ArcoText";

constexpr TextRow kErrors[] = {
    {"ARC-101", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "A la solicitud le falta un dato. No se guardó nada y lo escrito sigue en la pantalla. Diga quién "
                                  "la pide, con qué se identifica, qué pide y dónde quiere la respuesta.")},
    {"ARC-102", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Eso no es lo que sigue en esta solicitud; quizá alguien ya la avanzó. No se cambió nada. Ábrala "
                                  "de nuevo y vea en qué va.")},
    {"ARC-103", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La fecha es anterior al paso de antes o todavía no llega. No se cambió nada. Escriba el día en "
                                  "que pasó.")},
    {"ARC-104", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Este registro, o uno de su familia, está bloqueado por una cancelación que procedió: se conserva "
                                  "y no se usa. No se cambió nada. Pídalo a la persona responsable del módulo. La atención médica "
                                  "no cambia.")},
    {"ARC-105", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Un registro se bloquea o se suprime sólo cuando la Unidad de Transparencia respondió que la "
                                  "cancelación procede. No se cambió nada. Anote primero su respuesta.")},
    {"ARC-106", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La institución no ha dicho por cuántos años se conserva un expediente cancelado. No se suprimió "
                                  "nada y el registro sigue bloqueado. Pregunte por el catálogo de disposición documental y anótelo "
                                  "en los plazos.")},
    {"ARC-107", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El expediente se conserva hasta el %1 (Ley General de Archivos y el catálogo de la institución). "
                                  "No se suprimió nada y el registro sigue bloqueado. Hágalo después de ese día.")},
    {"ARC-108", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La persona todavía está en una familia con otras personas. No se suprimió nada y el registro "
                                  "sigue bloqueado. Primero anote que sale de esa familia.")},
    {"ARC-109", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El centro todavía no acusa recibo de todo lo que se suprimiría. No se suprimió nada. Envíe lo "
                                  "pendiente y vuelva a intentarlo.")},
    {"ARC-110", QT_TRANSLATE_NOOP("padron::ui::ErrorText", "El registro ya estaba bloqueado. No se cambió nada; no hay que hacer más.")},
    {"ARC-111", QT_TRANSLATE_NOOP("padron::ui::ErrorText", "Los datos ya se habían suprimido. No se cambió nada; no hay que hacer más.")},
    {"ARC-112", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El registro no está bloqueado. No se suprimió nada. Bloquéelo primero: se conserva el tiempo que "
                                  "dice la institución y después se suprime.")},
    {"ARC-113", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Un día o el número de años no se entiende. No se cambió nada y lo escrito sigue en la pantalla. "
                                  "Escriba los días como 24/12/2026, separados por comas, y los años con número.")},
    {"ARC-114", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Alguien tiene empezada una actualización de esa familia, y ahí se seguiría viendo el registro. No "
                                  "se bloqueó nada. Pida que la terminen o la descarten, e intente de nuevo.")},
};

constexpr TextRow kRights[] = {
    {"acceso", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Acceso")},
    {"rectificacion", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Rectificación")},
    {"cancelacion", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Cancelación")},
    {"oposicion", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Oposición")},
};
constexpr TextRow kHelps[] = {
    {"acceso", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Saber qué datos suyos hay, para qué se usan y quién los vio.")},
    {"rectificacion", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Corregir un dato equivocado, incompleto o atrasado. Si trae con qué "
                                                                "probarlo, también puede actualizarse hoy mismo en su registro.")},
    {"cancelacion", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Que sus datos dejen de usarse y, cuando la ley lo permita, se supriman.")},
    {"oposicion", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Que sus datos no se usen para algo en particular.")},
};
constexpr TextRow kAskers[] = {
    {"titular", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "La persona misma")},
    {"representante", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Quien la representa")},
};
constexpr TextRow kMeans[] = {
    {"modulo", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Aquí, en el módulo")},
    {"correo", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Por correo electrónico")},
    {"domicilio", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "En un domicilio")},
};
constexpr const char* kStates[] = {
    QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Recibida; falta enviarla a la Unidad de Transparencia"),
    QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Se pidió a la persona completarla"),
    QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Enviada a la Unidad de Transparencia"),
    QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Respondida: procede; falta cumplirla"),
    QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Respondida: no procede"),
    QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Cumplida"),
    QT_TRANSLATE_NOOP("padron::ui::ArcoText", "La persona desistió, o no la completó"),
};
constexpr TextRow kSteps[] = {
    {"prevenir", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Pedir que la complete")},
    {"enviar", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Anotar envío a la Unidad")},
    {"ampliar", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Anotar ampliación del plazo")},
    {"procedente", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "La Unidad dijo que procede")},
    {"improcedente", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "La Unidad dijo que no procede")},
    {"cumplir", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Anotar que se cumplió")},
    {"desistir", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "La persona desiste")},
};
constexpr TextRow kDone[] = {
    {"prevenir", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Se pidió a la persona completarla")},
    {"enviar", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Se envió a la Unidad de Transparencia")},
    {"ampliar", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "La Unidad amplió el plazo 10 días hábiles")},
    {"procedente", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "La Unidad respondió que procede")},
    {"improcedente", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "La Unidad respondió que no procede")},
    {"cumplir", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "Se cumplió")},
    {"desistir", QT_TRANSLATE_NOOP("padron::ui::ArcoText", "La persona desistió, o no la completó")},
};

QString words(const char* text)
{
    return QCoreApplication::translate(kContext, text);
}

} // namespace

const char* arcoErrorText(core::ErrorCode code)
{
    return textOf(kErrors, code.id());
}

QString arcoRightLabel(domain::ArcoRight right)
{
    return words(textOf(kRights, keyOf(right)));
}

QString arcoRightHelp(domain::ArcoRight right)
{
    return words(textOf(kHelps, keyOf(right)));
}

QString arcoAskerLabel(domain::ArcoAsker asker)
{
    return words(textOf(kAskers, keyOf(asker)));
}

QString arcoMeansLabel(domain::ArcoMeans means)
{
    return words(textOf(kMeans, keyOf(means)));
}

QString arcoStateLabel(domain::ArcoState state)
{
    return words(kStates[static_cast<int>(state)]);
}

QString arcoStepLabel(domain::ArcoStepKind kind)
{
    return words(textOf(kSteps, keyOf(kind)));
}

QString arcoStepDone(domain::ArcoStepKind kind)
{
    return words(textOf(kDone, keyOf(kind)));
}

QString arcoDeadlineText(const domain::ArcoDeadline& deadline)
{
    const QString day = deadline.due.toString(QStringLiteral("dd/MM/yyyy"));
    switch (deadline.of) {
    case domain::ArcoDeadline::Of::Respuesta:
        return QCoreApplication::translate(kContext, "La Unidad responde a más tardar el %1").arg(day);
    case domain::ArcoDeadline::Of::Persona:
        return QCoreApplication::translate(kContext, "La persona la completa a más tardar el %1").arg(day);
    case domain::ArcoDeadline::Of::Cumplimiento:
        return QCoreApplication::translate(kContext, "Se cumple a más tardar el %1").arg(day);
    }
    return {};
}

QString arcoLeftText(int workingDays)
{
    if (workingDays == 0)
        return QCoreApplication::translate(kContext, "vence hoy");
    if (workingDays < 0)
        return QCoreApplication::translate(kContext, "venció hace %n día(s) hábil(es)", nullptr, -workingDays);
    return QCoreApplication::translate(kContext, "queda(n) %n día(s) hábil(es)", nullptr, workingDays);
}

} // namespace padron::ui
