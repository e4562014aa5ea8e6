// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/backup_text.h"

#include "errors/text_rows.h"

#include <QCoreApplication>

namespace padron::ui {

namespace {

constexpr TextRow kErrors[] = {
    {"RES-101", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El lugar de los respaldos no está a la mano. Lo guardado y los respaldos anteriores están "
                                  "a salvo. Conecte la memoria o la carpeta de red e intente de nuevo.")},
    {"RES-102", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "En ese lugar no se puede escribir. Lo guardado y los respaldos anteriores están a salvo. "
                                  "Quite el seguro de la memoria, pida permiso en la carpeta o elija otro lugar.")},
    {"RES-103", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Esa carpeta está dentro de la del programa: un respaldo ahí se perdería junto con el "
                                  "equipo. No se cambió nada. Elija una memoria USB o una carpeta de red.")},
    {"RES-104", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "No hay espacio para el respaldo: hacen falta %1 MB. Lo guardado y los respaldos "
                                  "anteriores están a salvo. Libere espacio o elija otro lugar.")},
    {"RES-105", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La memoria o la carpeta de red falló a medio respaldo. Lo guardado y los respaldos "
                                  "anteriores están a salvo. Revise que siga conectada e intente de nuevo.")},
    {"RES-106", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo no es un respaldo de este programa. No se tocó nada. Elija otro: su nombre "
                                  "termina en .respaldo.")},
    {"RES-107", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El respaldo está dañado o alguien lo cambió, y no se usó. Lo que hay en este equipo no se "
                                  "tocó. Use otro respaldo o haga uno nuevo.")},
    {"RES-108", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Una versión más nueva del programa hizo ese respaldo. No se tocó nada. Instale la versión "
                                  "nueva para restaurarlo.")},
    {"RES-109", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Se canceló. Lo guardado y los respaldos anteriores están a salvo. Puede hacerlo cuando "
                                  "quiera.")},
    {"RES-110", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La copia no salió igual que el original y se desechó. Lo guardado y los respaldos "
                                  "anteriores están a salvo. Intente de nuevo; si se repite, avise a soporte con esta clave.")},
    {"RES-111", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "En ese lugar no hay ningún respaldo de este equipo. Lo guardado está a salvo. Haga un "
                                  "respaldo primero.")},
    {"RES-112", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Todavía no se eligió dónde guardar los respaldos. Lo guardado está a salvo. Elija el "
                                  "lugar en Ajustes, Respaldos.")},
    {"RES-113", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Las llaves se renovaron a medio respaldo y se desechó la copia. Lo guardado y los "
                                  "respaldos anteriores están a salvo. Intente de nuevo.")},
    {"RES-114", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Ya se está haciendo un respaldo. Lo guardado está a salvo. Espere a que termine.")},
    {"RES-115", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El respaldo más reciente se hizo antes de renovar las llaves: sólo lo abren las "
                                  "contraseñas de entonces. Lo guardado está a salvo. Haga un respaldo nuevo y pruebe ése.")},
    {"RES-116", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "En el disco de este equipo no hay espacio para abrir el respaldo: hacen falta %1 MB. No "
                                  "se cambió nada y el respaldo está a salvo. Libere espacio e intente de nuevo.")},
};

} // namespace

const char* backupErrorText(core::ErrorCode code)
{
    return textOf(kErrors, code.id());
}

} // namespace padron::ui
