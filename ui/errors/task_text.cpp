// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/task_text.h"

#include "access/roles.h"
#include "errors/text_rows.h"
#include "errors/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace padron::ui {

namespace {

constexpr char kContext[] = "padron::ui::TaskText";

constexpr TextRow kTitles[] = {
    {"correccion", QT_TRANSLATE_NOOP("padron::ui::TaskText", "Corregir: %1")},
    {"contraste", QT_TRANSLATE_NOOP("padron::ui::TaskText", "Resultado del contraste de padrones")},
    {"aclaracion", QT_TRANSLATE_NOOP("padron::ui::TaskText", "Aclaración que pide el centro")},
    {"verificacion", QT_TRANSLATE_NOOP("padron::ui::TaskText", "Verificar si otra institución la cubre")},
    {"usuario-alta", QT_TRANSLATE_NOOP("padron::ui::TaskText", "Dar de alta a %1")},
    {"usuario-suspension", QT_TRANSLATE_NOOP("padron::ui::TaskText", "Suspender la cuenta de %1")},
    {"usuario-retiro", QT_TRANSLATE_NOOP("padron::ui::TaskText", "Retirar el acceso de %1")},
    {"rechazo-avisos", QT_TRANSLATE_NOOP("padron::ui::TaskText", "Avisos de privacidad que no se aceptaron")},
    {"rechazo-catalogo", QT_TRANSLATE_NOOP("padron::ui::TaskText", "Catálogo que no se aceptó")},
    {"rechazo-familia", QT_TRANSLATE_NOOP("padron::ui::TaskText", "Familia del padrón que no se pudo guardar")},
};

constexpr TextRow kSteps[] = {
    {"correccion", QT_TRANSLATE_NOOP("padron::ui::TaskText", "Pida a la persona el documento que lo comprueba, corrija el dato y después "
                                                             "anote aquí que se atendió.")},
    {"contraste", QT_TRANSLATE_NOOP("padron::ui::TaskText", "El padrón se comparó con los de otras instituciones. Pregunte a la persona y "
                                                            "anote qué resultó. Su registro no cambia con esta tarea.")},
    {"aclaracion", QT_TRANSLATE_NOOP("padron::ui::TaskText", "Anote lo que se responde; si lleva documentos, envíelos como diga el oficio.")},
    {"verificacion", QT_TRANSLATE_NOOP("padron::ui::TaskText", "Avise a la persona, pídale su constancia y anote qué resultó. Atender la "
                                                               "tarea no suspende a nadie.")},
    {"usuario-alta", QT_TRANSLATE_NOOP("padron::ui::TaskText", "Se hace en Usuarios y llaves: la persona elige ahí su contraseña. Después "
                                                               "anote aquí que se atendió.")},
    {"usuario-suspension", QT_TRANSLATE_NOOP("padron::ui::TaskText", "Es la última persona responsable activa de este equipo, así que no se "
                                                                     "hizo solo. Dé ese papel a otra persona y hágalo en Usuarios y llaves.")},
    {"usuario-retiro", QT_TRANSLATE_NOOP("padron::ui::TaskText", "Es la última persona responsable activa de este equipo, así que no se "
                                                                 "hizo solo. Dé ese papel a otra persona y hágalo en Usuarios y llaves.")},
    {"rechazo-avisos", QT_TRANSLATE_NOOP("padron::ui::TaskText", "Llegaron del centro y este equipo no pudo aceptarlos: siguen los de antes. "
                                                                 "Avise a la coordinación con esta clave.")},
    {"rechazo-familia", QT_TRANSLATE_NOOP("padron::ui::TaskText", "Llegó del centro con un folio que aquí tiene otro registro: sigue lo que "
                                                                  "había. Avise a la coordinación con esta clave y el folio.")},
    {"rechazo-catalogo", QT_TRANSLATE_NOOP("padron::ui::TaskText", "Llegó del centro y este equipo no pudo aceptarlo: sigue el de antes. "
                                                                   "Avise a la coordinación con esta clave.")},
};

constexpr TextRow kErrors[] = {
    {"TAR-101", QT_TRANSLATE_NOOP("padron::ui::ErrorText", "Esa tarea ya se atendió o el centro la cerró. No se cambió nada. Vuelva a abrir "
                                                           "la lista.")},
    {"TAR-102", QT_TRANSLATE_NOOP("padron::ui::ErrorText", "Esa tarea no está en este equipo. No se cambió nada. Vuelva a abrir la lista.")},
    {"TAR-103", QT_TRANSLATE_NOOP("padron::ui::ErrorText", "Falta decir por qué no procede, o la nota es demasiado larga. No se guardó nada. "
                                                           "Escríbalo en una línea e intente de nuevo.")},
};

QString words(const char* text)
{
    return QCoreApplication::translate(kContext, text);
}

} // namespace

QString centreTaskTitle(const ports::CentreTask& task, const QString& field)
{
    const char* title = textOf(kTitles, task.kind);
    if (!title)
        return QCoreApplication::translate(kContext, "Tarea del centro");
    QString text = words(title);
    if (!text.contains(QLatin1String("%1")))
        return text;
    text = text.arg(task.kind == u"correccion" ? field : task.field);
    const auto role = access::roleByKey(task.reason);
    return task.kind == u"usuario-alta" && role
               ? QCoreApplication::translate(kContext, "%1 como %2").arg(text, roleLabel(*role))
               : text;
}

QString centreTaskSteps(const ports::CentreTask& task)
{
    const char* steps = textOf(kSteps, task.kind);
    return steps ? words(steps) : QString();
}

QString centreTaskSource(const ports::CentreTask& task)
{
    QStringList parts;
    if (!task.numeral.isEmpty())
        parts << QCoreApplication::translate(kContext, "Numeral %1").arg(task.numeral);
    if (!task.reference.isEmpty())
        parts << QCoreApplication::translate(kContext, "Oficio %1").arg(task.reference);
    return parts.join(QStringLiteral(" · "));
}

QString centreTaskRefusal(const ports::CentreTask& task)
{
    if (task.refused.isEmpty())
        return {};
    const QString said = verdictCodeText(task.refused);
    return task.refused == u"tarea-ajena"
        ? QCoreApplication::translate(kContext, "El centro no tomó la respuesta. %1 Ciérrela aquí: sólo deja de verse en este equipo.").arg(said)
        : QCoreApplication::translate(kContext, "El centro no tomó la respuesta. %1 Contéstela otra vez.").arg(said);
}

QString centreTaskDue(const ports::CentreTask& task, int daysLeft)
{
    if (!task.due.isValid())
        return {};
    const QString day = QLocale().toString(task.due, QStringLiteral("d MMM yyyy"));
    if (daysLeft == 0)
        return QCoreApplication::translate(kContext, "Vence hoy");
    if (daysLeft < 0)
        return QCoreApplication::translate(kContext, "Venció hace %n día(s)", nullptr, -daysLeft);
    if (daysLeft <= 7)
        return QCoreApplication::translate(kContext, "Vence en %n día(s)", nullptr, daysLeft);
    return QCoreApplication::translate(kContext, "Vence el %1").arg(day);
}

const char* taskErrorText(core::ErrorCode code)
{
    return textOf(kErrors, code.id());
}

} // namespace padron::ui
