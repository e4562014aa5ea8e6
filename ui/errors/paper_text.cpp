// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/paper_text.h"

#include "errors/text_rows.h"

#include <QCoreApplication>

namespace padron::ui {

namespace {

constexpr TextRow kErrors[] = {
    {"PRN-101",
     QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                       "No había nada que imprimir. No se envió nada a la impresora. Elija al menos una hoja.")},
    {"PRN-102",
     QT_TRANSLATE_NOOP(
         "padron::ui::ErrorText",
         "El PDF no se pudo guardar en ese lugar. El registro está a salvo. Elija otra carpeta e intente de nuevo.")},
    {"PRN-103", QT_TRANSLATE_NOOP("padron::ui::ErrorText", "La impresora no respondió o se detuvo. El registro está a "
                                                           "salvo. Revise papel y conexión, e imprima de nuevo.")},
    {"PRN-104", QT_TRANSLATE_NOOP(
                    "padron::ui::ErrorText",
                    "El QR no cabe legible en una tarjeta. No se imprimió ninguna. Avise a soporte con esta clave.")},
    {"PRN-105", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La plantilla de esta hoja no se puede leer. No se imprimió nada. Avise "
                                  "a soporte con esta clave.")},
    {"PRN-106", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La impresión se detuvo. No quedó ningún PDF; de lo que salió en papel, cuente sólo las hojas "
                                  "completas y diga al programa cuáles salieron bien.")},
    {"PRN-107", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La referencia del expediente clínico no es sólo un identificador (urn:uuid). No se imprimió nada: "
                                  "en la credencial no van datos de salud. Avise a soporte con esta clave.")},
    {"PRN-110", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La plantilla no se puede leer: no es un archivo JSON, o es demasiado grande. No se cambió "
                                  "nada y se imprime como antes. Pida el archivo de nuevo a quien la hizo.")},
    {"PRN-111", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La plantilla es de otra versión o de otro papel. No se cambió nada y se imprime como antes. "
                                  "Elija la que corresponde o actualice el programa.")},
    {"PRN-112", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La plantilla dice algo que el programa no conoce: %1. No se cambió nada y se imprime como "
                                  "antes. Corríjala y cárguela otra vez.")},
    {"PRN-113", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "A la plantilla le falta un valor, o está fuera de sus límites: %1. No se cambió nada y se "
                                  "imprime como antes. Corríjala y cárguela otra vez.")},
    {"PRN-114", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La plantilla de la credencial lleva su QR una vez, y ésta no: %1. No se cambió nada y se "
                                  "imprime como antes. Corríjala y cárguela otra vez.")},
    {"PRN-115", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El logotipo de la plantilla no es un PNG o JPEG, o es demasiado grande. No se cambió nada y "
                                  "se imprime como antes. Use uno de 2,000 puntos por lado o menos.")},
    {"PRN-201", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Ese ajuste de impresión no se puede guardar: el papel no existe, el archivo es demasiado "
                                  "grande o pasa de 10 mm. No se cambió nada. Revíselo e intente de nuevo.")},
    {"QRI-101", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El texto no cabe en un QR. No se imprimió nada. Avise a soporte con esta clave.")},
    {"QRI-109",
     QT_TRANSLATE_NOOP(
         "padron::ui::ErrorText",
         "No se encontró ningún QR en el archivo. No se cambió nada. Revise que la imagen esté completa y nítida.")},
};

} // namespace

const char* paperErrorText(core::ErrorCode code)
{
    return textOf(kErrors, code.id());
}

} // namespace padron::ui
