// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/export_text.h"

#include "errors/text_rows.h"

#include <QCoreApplication>

namespace padron::ui {

namespace {

constexpr TextRow kErrors[] = {
    {"EXP-101", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Falta el motivo. No salió ningún dato. Escriba con unas palabras quién lo pide y para qué: "
                                  "queda en la bitácora.")},
    {"EXP-102", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "No hay nadie que exportar con eso; se quedan fuera, por aclarar o bloqueadas: %1. No se hizo "
                                  "ningún archivo. Cambie de quiénes e intente de nuevo.")},
    {"EXP-103", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Se canceló la exportación y no quedó ningún archivo. Los registros están a salvo. La bitácora "
                                  "dice que se empezó.")},
    {"EXP-104", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Ya se está haciendo una exportación. Los registros están a salvo. Espere a que termine o "
                                  "cancélela.")},
    {"EXP-110", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "No hay espacio en ese lugar para la exportación y no quedó nada de ella. Los registros están a "
                                  "salvo. Libere espacio o elija otro lugar.")},
    {"EXP-111", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La exportación no se pudo escribir en ese lugar. Los registros están a salvo. Revise que la "
                                  "memoria siga conectada y que haya permiso, o elija otro lugar.")},
    {"EXP-112", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo no se pudo cifrar y no quedó ninguno. Los registros están a salvo. Intente de "
                                  "nuevo; si se repite, avise a soporte con esta clave.")},
};

} // namespace

const char* exportErrorText(core::ErrorCode code)
{
    return textOf(kErrors, code.id());
}

} // namespace padron::ui
