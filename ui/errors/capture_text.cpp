// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/capture_text.h"

#include "errors/text_rows.h"

#include <QCoreApplication>

namespace padron::ui {

namespace {

constexpr TextRow kRows[] = {
    {"DOC-201", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "No se encontró un escáner. Lo capturado está a salvo. Conéctelo, enciéndalo e intente "
                                  "de nuevo; también puede elegir un archivo o usar la cámara.")},
    {"DOC-202", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El escáner dejó de responder. Las páginas que ya llegaron están a salvo. Revise su "
                                  "cable y que esté encendido, y escanee de nuevo la hoja que faltó.")},
    {"DOC-203", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El escáner está ocupado con otro programa. Lo capturado está a salvo. Espere a que "
                                  "termine e intente de nuevo.")},
    {"DOC-204", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El escáner no tiene hojas. Lo capturado está a salvo. Ponga las hojas en el "
                                  "alimentador e intente de nuevo.")},
    {"DOC-205", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Una hoja se atoró en el escáner o su tapa está abierta. Las páginas que ya llegaron "
                                  "están a salvo. Saque la hoja, cierre la tapa y escanéela de nuevo.")},
    {"DOC-206", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Este equipo no permite usar el escáner. Lo capturado está a salvo. Avise a soporte con "
                                  "esta clave; mientras tanto, elija un archivo o use la cámara.")},
    {"DOC-207", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El escáner tardó demasiado y se dejó de esperar. Las páginas que ya llegaron están a "
                                  "salvo. Apáguelo, enciéndalo e intente de nuevo.")},
    {"DOC-208", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "En este equipo no está instalada la parte del programa que escanea. Lo capturado está "
                                  "a salvo. Elija un archivo o use la cámara, y avise a soporte con esta clave.")},
    {"DOC-209", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El escáner no aceptó la forma en que se le pide escanear (tamaño carta u oficio, gris, "
                                  "200 puntos por pulgada). Las páginas que ya llegaron están a salvo. Escanee con el "
                                  "programa de su fabricante y elija aquí el archivo.")},
    {"DOC-221", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "No se encontró una cámara. Lo capturado está a salvo. Conéctela e intente de nuevo; "
                                  "también puede escanear o elegir un archivo.")},
    {"DOC-222", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La cámara dejó de responder u otro programa la está usando. Las páginas que ya tomó "
                                  "están a salvo. Revise su cable e intente de nuevo.")},
};

} // namespace

const char* captureErrorText(core::ErrorCode code)
{
    return textOf(kRows, code.id());
}

} // namespace padron::ui
