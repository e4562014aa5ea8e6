// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/notice_text.h"

#include "errors/text_rows.h"

#include <QCoreApplication>

namespace padron::ui {

namespace {

constexpr TextRow kRows[] = {
    {"AVI-101", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo trae un juego de avisos igual o más viejo que el que ya se usa (número %1). "
                                  "No se cambió nada. Pida a la coordinación el juego más reciente.")},
    {"AVI-102", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El aviso «%1» cambió de texto sin cambiar de versión, y un consentimiento no puede "
                                  "referirse a dos textos. No se cambió nada. Pida a la coordinación que le ponga otra "
                                  "versión y lo firme de nuevo.")},
    {"AVI-103", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo no se pudo leer o es demasiado grande. No se cambió nada. Revise que esté "
                                  "completo y elíjalo de nuevo.")},
    {"AVI-104", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "No hay un consentimiento de esta persona que se pueda revocar. No se cambió nada. "
                                  "Abra su familia de nuevo y revise sus datos.")},
    {"AVI-106", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Esta persona ya había retirado su consentimiento. Quedó anotado esa vez y no hace "
                                  "falta repetirlo. Su registro sigue por aclarar hasta que la institución resuelva; si la "
                                  "persona quiere, puede darlo de nuevo en una actualización.")},
    {"AVI-105", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo no es de la clase que se pide. No se guardó nada de él. Elija una imagen "
                                  "JPEG o PNG, un PDF o el archivo de la firma.")},
};

} // namespace

const char* noticeErrorText(core::ErrorCode code)
{
    return textOf(kRows, code.id());
}

} // namespace padron::ui
