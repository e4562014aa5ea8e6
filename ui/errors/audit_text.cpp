// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/audit_text.h"

#include "errors/text_rows.h"

#include <QCoreApplication>

namespace padron::ui {

namespace {

constexpr TextRow kErrors[] = {
    {"AUD-101", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo no es una parte de la bitácora para auditoría, o está cortado. No se tocó nada. "
                                  "Elija otro: su nombre termina en .bitacora.")},
    {"AUD-102", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Una versión más nueva del programa hizo ese archivo. No se tocó nada. Ábralo con la versión "
                                  "nueva.")},
    {"AUD-103", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo no abre: la frase es otra, o alguien cambió el archivo. No se mostró nada de él. "
                                  "Revise mayúsculas, acentos y espacios; si la frase es la correcta, pida el archivo de nuevo.")},
    {"AUD-104", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La frase es correcta, pero la firma o el encadenado del archivo no se sostienen: no es lo que "
                                  "hizo el equipo. No se mostró nada de él. Guárdelo y avise a quien audita.")},
    {"AUD-105", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La frase para quien audita es muy corta. No se hizo ningún archivo. Use al menos 12 "
                                  "caracteres; varias palabras sirven bien.")},
    {"AUD-110", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "A la bitácora de este equipo le falta el final: ya había llegado hasta el registro %1 y aquí "
                                  "no está. Lo que el centro recibió está a salvo allá. No siga capturando, no borre nada y "
                                  "avise a la persona responsable y a soporte.")},
    {"AUD-111", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La bitácora de este equipo no es la que el centro recibió y firmó en el registro %1. Lo que "
                                  "el centro recibió está a salvo allá. No siga capturando, no borre nada y avise a la persona "
                                  "responsable y a soporte.")},
    {"AUD-112", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Todavía se prepara la consulta de %1 registros de una versión anterior. La bitácora está "
                                  "completa y a salvo. Espere unos segundos e intente de nuevo.")},
    {"AUD-113", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Con esos filtros no hay nada que exportar. No se hizo ningún archivo. Cambie los filtros e "
                                  "intente de nuevo.")},
    {"AUD-114", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Es demasiado para un solo archivo. No se hizo ninguno. Elija menos días y expórtelos por "
                                  "partes.")},
    {"AUD-115", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Falta el motivo. No se hizo ningún archivo. Escriba quién lo pide y para qué: queda en la "
                                  "bitácora.")},
    {"AUD-116", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo no se pudo escribir en ese lugar. La bitácora está completa y a salvo. Revise que "
                                  "haya espacio y permiso, o elija otra carpeta.")},
    {"AUD-120", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Al incidente le falta qué pasó, qué datos toca o cuándo se supo, o una fecha no puede ser. No "
                                  "se anotó nada y lo escrito sigue en la pantalla. Complételo e intente de nuevo.")},
};

} // namespace

const char* auditErrorText(core::ErrorCode code)
{
    return textOf(kErrors, code.id());
}

} // namespace padron::ui
