// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/padron_text.h"

#include "errors/text_rows.h"

#include <QCoreApplication>

namespace padron::ui {

namespace {

constexpr TextRow kRows[] = {
    {"FAM-301", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El padrón ya cerró este asunto. Los datos están a salvo y no se cambió nada. Vuelva a la lista "
                                  "de tareas.")},
    {"FAM-302", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Aquí ya se decidió y la respuesta espera al centro. No se cambió nada. Se cerrará cuando el "
                                  "centro conteste.")},
    {"FAM-303", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Falta el motivo de la decisión, o es demasiado largo. No se cambió nada. Escríbalo en una "
                                  "línea.")},
    {"FAM-304", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Una de las dos versiones la capturó usted, y nadie decide sobre lo que capturó. No se cambió "
                                  "nada. Pida a otra persona de supervisión que responda.")},
    {"FAM-310", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Al padrón solo se le pregunta por una CURP o un folio completos, y con un motivo. No se "
                                  "preguntó nada. Complételos e intente de nuevo.")},
    {"FAM-311", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La respuesta no es del padrón o es de otra pregunta, y se rechazó. Lo guardado está a salvo. "
                                  "Intente de nuevo; si se repite, avise a soporte con esta clave.")},
    {"FAM-312", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Este equipo preguntó hoy demasiadas veces por personas de otros módulos y el centro ya no "
                                  "contesta. Lo guardado está a salvo. Puede registrar; el centro avisará si ya existe.")},
    {"FAM-313", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "No hay conexión con el padrón. Lo guardado está a salvo. Intente después; puede registrar y "
                                  "el centro avisará si ya existe.")},
    {"FAM-314", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El padrón tiene a la persona, y su registro todavía no llega. Lo guardado está a salvo. "
                                  "Llegará con las novedades: búsquela aquí en unos minutos.")},
    {"FAM-315", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Se dejó de preguntar al padrón. Lo guardado está a salvo. La pregunta queda anotada; puede "
                                  "hacerla de nuevo.")},
    {"FAM-316", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La comunicación con el centro está en pausa. No se preguntó nada. Quite la pausa en Envíos e "
                                  "intente de nuevo.")},
};

} // namespace

const char* padronErrorText(core::ErrorCode code)
{
    return textOf(kRows, code.id());
}

QString findingText(const QString& code)
{
    if (code == QLatin1String("baja"))
        return QCoreApplication::translate("padron::ui::Words", "El padrón la tiene como baja por defunción.");
    if (code == QLatin1String("reservado"))
        return QCoreApplication::translate("padron::ui::Words", "El padrón la tiene, y su registro no se puede enviar a otro módulo. No la "
                                                                "registre otra vez: pregunte a la coordinación con su folio.");
    if (code == QLatin1String("sin-familia"))
        return QCoreApplication::translate("padron::ui::Words", "El padrón la tiene, y ahora no está en ninguna familia. No la registre "
                                                                "otra vez: pregunte a la coordinación con su folio.");
    if (code == QLatin1String("bloqueado"))
        return QCoreApplication::translate("padron::ui::Words", "Su registro está bloqueado por un derecho ARCO: lo atiende la "
                                                                "Unidad de Transparencia.");
    return {};
}

QString recordFieldLabel(domain::RecordField field)
{
    constexpr const char* kLabels[] = {
        QT_TRANSLATE_NOOP("padron::ui::Words", "Nombre"),
        QT_TRANSLATE_NOOP("padron::ui::Words", "Nacimiento"),
        QT_TRANSLATE_NOOP("padron::ui::Words", "Sexo"),
        QT_TRANSLATE_NOOP("padron::ui::Words", "Entidad de nacimiento"),
        QT_TRANSLATE_NOOP("padron::ui::Words", "CURP"),
        QT_TRANSLATE_NOOP("padron::ui::Words", "Documento de nacimiento"),
        QT_TRANSLATE_NOOP("padron::ui::Words", "Identificación"),
        QT_TRANSLATE_NOOP("padron::ui::Words", "Domicilio"),
        QT_TRANSLATE_NOOP("padron::ui::Words", "Comprobante de domicilio"),
        QT_TRANSLATE_NOOP("padron::ui::Words", "Teléfono"),
        QT_TRANSLATE_NOOP("padron::ui::Words", "Quien representa"),
        QT_TRANSLATE_NOOP("padron::ui::Words", "Datos del caso"),
        QT_TRANSLATE_NOOP("padron::ui::Words", "Lugar en la familia"),
        QT_TRANSLATE_NOOP("padron::ui::Words", "Quiénes son la familia"),
        QT_TRANSLATE_NOOP("padron::ui::Words", "Baja por defunción"),
    };
    return QCoreApplication::translate("padron::ui::Words", kLabels[static_cast<std::size_t>(field)]);
}

} // namespace padron::ui
