// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/print_text.h"

#include "errors/text_rows.h"

#include <QCoreApplication>

namespace padron::ui {

namespace {

constexpr TextRow kRows[] = {
    {"CRE-111", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El centro no ha autorizado imprimir credenciales en este equipo, o su permiso ya terminó. "
                                  "No se imprimió nada; las credenciales firmadas siguen aquí. Pida la autorización a la "
                                  "coordinación y conéctese para recibirla.")},
    {"CRE-112", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Una de las credenciales elegidas ya no puede imprimirse: está en otra impresión, ya se "
                                  "imprimió o su registro se detuvo. No se imprimió nada. Vuelva a elegir de la lista.")},
    {"CRE-113", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Una impresión lleva de 1 a 200 credenciales, cada una una vez. No se imprimió nada. Elija "
                                  "menos e imprima las demás después.")},
    {"CRE-114", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Ya se dijo cómo salieron esas credenciales. No se cambió nada. Revise la lista de "
                                  "impresiones por revisar.")},
    {"CRE-115", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Falta confirmar que las tarjetas malogradas se destruyeron. No se anotó nada. Córtelas "
                                  "pasando por el QR y confirme.")},
    {"CRE-116", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Mientras tanto llegó otra tarjeta con ese mismo número. No se anotó ninguna. Destruya la que "
                                  "acaba de imprimir y diga que salió mal.")},
    {"CRE-117", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Este equipo se recuperó de un respaldo, y alguna de las elegidas se firmó antes: puede estar impresa "
                                  "sin que aquí conste. No se imprimió nada. Busque la tarjeta en el resguardo: dos con el mismo número "
                                  "valdrían igual.")},
};

} // namespace

const char* printErrorText(core::ErrorCode code)
{
    return textOf(kRows, code.id());
}

} // namespace padron::ui
