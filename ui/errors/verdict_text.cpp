// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/text_rows.h"
#include "errors/words.h"

#include <QCoreApplication>

namespace padron::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("padron::ui::Words", text);
}

constexpr TextRow kVerdicts[] = {
    {"aceptado", QT_TRANSLATE_NOOP("padron::ui::Words", "Aceptado")},
    {"ya recibido", QT_TRANSLATE_NOOP("padron::ui::Words", "Ya recibido")},
    {"observado", QT_TRANSLATE_NOOP("padron::ui::Words", "Observado")},
    {"rechazado", QT_TRANSLATE_NOOP("padron::ui::Words", "Rechazado")},
    {"en cuarentena", QT_TRANSLATE_NOOP("padron::ui::Words", "En cuarentena")},
};

constexpr TextRow kVerdictCodes[] = {
    {"curp-en-padron",
     QT_TRANSLATE_NOOP("padron::ui::Words", "Una CURP de este registro ya está en el padrón con otra persona.")},
    {"caso-incompleto",
     QT_TRANSLATE_NOOP("padron::ui::Words",
                       "Al registro le faltan datos o documentos; la credencial espera a que lleguen.")},
    {"curp-pendiente",
     QT_TRANSLATE_NOOP("padron::ui::Words", "Sólo falta la CURP; la credencial espera a que llegue.")},
    {"duplicado-en-duda", QT_TRANSLATE_NOOP("padron::ui::Words", "Se preguntó a supervisión si es alguien que ya está "
                                                                 "registrado; la credencial espera la respuesta.")},
    {"misma-persona",
     QT_TRANSLATE_NOOP("padron::ui::Words", "Supervisión respondió que es alguien que ya está registrado; este registro "
                                            "no recibe credencial.")},
    {"derechohabiencia-por-aclarar",
     QT_TRANSLATE_NOOP("padron::ui::Words", "Una institución dice que tiene derechohabiencia vigente; la credencial espera a que se aclare.")},
    {"consentimiento-revocado",
     QT_TRANSLATE_NOOP("padron::ui::Words", "La persona retiró su consentimiento: el registro queda bloqueado mientras la "
                                            "institución resuelve. La atención médica no cambia.")},
    {"registro-invalido", QT_TRANSLATE_NOOP("padron::ui::Words", "El registro no cumple una regla de los Lineamientos.")},
    {"folio-ajeno", QT_TRANSLATE_NOOP("padron::ui::Words", "El folio no es de los que el centro dio a este equipo.")},
    {"registro-ajeno",
     QT_TRANSLATE_NOOP("padron::ui::Words", "El centro no tiene a esa familia como registrada por este equipo.")},
    {"entrada-ilegible", QT_TRANSLATE_NOOP("padron::ui::Words", "El centro no pudo leer lo enviado.")},
    {"esquema-desconocido",
     QT_TRANSLATE_NOOP("padron::ui::Words", "Lo envió una versión del programa que el centro todavía no conoce.")},
    {"id-en-conflicto",
     QT_TRANSLATE_NOOP("padron::ui::Words", "El centro ya tiene otro contenido con ese mismo identificador.")},
    {"emision-distinta",
     QT_TRANSLATE_NOOP("padron::ui::Words", "El centro tiene otra emisión como la última de esta persona: no se repuso nada. "
                                            "Sincronice y reponga la que tenga ahora.")},
    {"credencial-no-vigente",
     QT_TRANSLATE_NOOP("padron::ui::Words", "La credencial que se quiso reponer ya no estaba vigente en el centro: ya se "
                                            "había repuesto, o está suspendida o cancelada.")},
    {"reposiciones-en-masa",
     QT_TRANSLATE_NOOP("padron::ui::Words", "Este equipo pidió demasiadas reposiciones en un día: el centro no repuso ésta y va "
                                            "a revisarlo. Comuníquese con el centro.")},
    {"fusionado", QT_TRANSLATE_NOOP("padron::ui::Words", "Otro equipo había cambiado a la misma familia: el centro juntó los "
                                                         "cambios, sin perder ninguno.")},
    {"versiones-en-conflicto",
     QT_TRANSLATE_NOOP("padron::ui::Words", "Otro equipo escribió otra cosa en el mismo dato. El centro conserva las dos versiones y "
                                            "una persona tiene que decidir: vea los conflictos en Tareas.")},
    {"tarea-ajena",
     QT_TRANSLATE_NOOP("padron::ui::Words", "La tarea que se atendió es de otro módulo, o el centro no la tiene: la respuesta se guardó "
                                            "aparte.")},
    {"tarjeta-ajena",
     QT_TRANSLATE_NOOP("padron::ui::Words", "Según el centro, una tarjeta o una caja de éstas no está en este módulo.")},
    {"modulo-desconocido",
     QT_TRANSLATE_NOOP("padron::ui::Words", "El centro no conoce el módulo al que se dijo que iban las tarjetas.")},
    {"no-proyectable",
     QT_TRANSLATE_NOOP("padron::ui::Words", "El identificador o el folio ya está en uso en el padrón.")},
};

} // namespace

QString verdictLabel(const QString& verdict)
{
    const char* text = textOf(kVerdicts, verdict);
    return text ? words(text) : verdict;
}

QString verdictCodeText(const QString& code)
{
    if (code.isEmpty())
        return {};
    const char* text = textOf(kVerdictCodes, code);
    return text ? words(text)
                : QCoreApplication::translate("padron::ui::Words", "El centro dio la clave «%1»; pregunte a la coordinación.").arg(code);
}

} // namespace padron::ui
