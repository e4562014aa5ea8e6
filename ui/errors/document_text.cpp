// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/document_text.h"

#include "errors/text_rows.h"

#include <QCoreApplication>

namespace padron::ui {

namespace {

constexpr char kContext[] = "padron::ui::DocumentText";

constexpr TextRow kErrors[] = {
    {"DOC-101", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo no se puede leer. No se agregó nada y lo capturado está a salvo. Revise que "
                                  "exista y que tenga permiso de abrirlo.")},
    {"DOC-102", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo pesa más de 50 MB. No se abrió y lo capturado está a salvo. Escanéelo con "
                                  "menos resolución o por partes.")},
    {"DOC-103", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo no es JPEG, PNG ni PDF, aunque su nombre lo diga. No se abrió y lo capturado "
                                  "está a salvo. Elija otro.")},
    {"DOC-104", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La imagen está dañada o incompleta. No se agregó y lo capturado está a salvo. Tómela o "
                                  "escanéela de nuevo.")},
    {"DOC-105", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La imagen tiene más de 100 megapíxeles. No se abrió y lo capturado está a salvo. "
                                  "Escanéela con menos resolución.")},
    {"DOC-106", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El PDF está dañado, vacío o protegido con contraseña. No se agregó y lo capturado está a "
                                  "salvo. Elija otro o escanee el papel.")},
    {"DOC-107", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El PDF tiene %1 páginas y caben 20 por documento. No se abrió y lo capturado está a "
                                  "salvo. Elija sólo las páginas del documento.")},
    {"DOC-108", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "Falta la parte del programa que abre imágenes y PDF. No se abrió el archivo y lo "
                                  "capturado está a salvo. Reinstale el programa o avise a soporte.")},
    {"DOC-109", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo no se pudo abrir dentro de los límites de seguridad. Las páginas ya leídas y "
                                  "lo capturado están a salvo. No insista con ese archivo; escanee el papel.")},
    {"DOC-110", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo tardó demasiado en abrirse y se dejó. Las páginas ya leídas y lo capturado "
                                  "están a salvo. Intente con otro o escanee el papel.")},
    {"DOC-111", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "El archivo hizo fallar la lectura de imágenes y se descartó. Lo capturado está a salvo. "
                                  "No insista con ese archivo y avise a soporte con esta clave.")},
    {"DOC-120", QT_TRANSLATE_NOOP("padron::ui::ErrorText",
                                  "La página no se pudo preparar para guardarla. No se agregó y lo capturado está a salvo. "
                                  "Cierre otros programas e intente de nuevo.")},
};

/// Stable keys: stores hold them.
constexpr TextRow kKinds[] = {
    {"curp", QT_TRANSLATE_NOOP("padron::ui::DocumentText", "CURP")},
    {"acta_nacimiento", QT_TRANSLATE_NOOP("padron::ui::DocumentText", "Acta de nacimiento")},
    {"certificado_nacimiento", QT_TRANSLATE_NOOP("padron::ui::DocumentText", "Certificado de nacimiento")},
    {"identificacion", QT_TRANSLATE_NOOP("padron::ui::DocumentText", "Identificación")},
    {"comprobante", QT_TRANSLATE_NOOP("padron::ui::DocumentText", "Comprobante de domicilio")},
    {"carta_consentimiento", QT_TRANSLATE_NOOP("padron::ui::DocumentText", "Carta de consentimiento")},
    {"instrumento_tutela", QT_TRANSLATE_NOOP("padron::ui::DocumentText", "Instrumento de tutela")},
    {"carta_protesta", QT_TRANSLATE_NOOP("padron::ui::DocumentText", "Carta bajo protesta de decir verdad")},
    {"acta_emancipacion", QT_TRANSLATE_NOOP("padron::ui::DocumentText", "Constancia de emancipación")},
    {"instrumento_apoyo", QT_TRANSLATE_NOOP("padron::ui::DocumentText", "Instrumento de apoyo")},
    {"otro", QT_TRANSLATE_NOOP("padron::ui::DocumentText", "Otro documento")},
};
constexpr TextRow kEvidence[] = {
    {"consentimiento_hoja", QT_TRANSLATE_NOOP("padron::ui::DocumentText", "Hoja de consentimiento firmada")},
    {"consentimiento_huella", QT_TRANSLATE_NOOP("padron::ui::DocumentText", "Huella de consentimiento")},
    {"consentimiento_firma", QT_TRANSLATE_NOOP("padron::ui::DocumentText", "Firma electrónica de consentimiento")},
};

QString words(const char* text)
{
    return QCoreApplication::translate(kContext, text);
}

} // namespace

const char* documentErrorText(core::ErrorCode code)
{
    return textOf(kErrors, code.id());
}

QList<std::pair<QString, QString>> documentKinds()
{
    QList<std::pair<QString, QString>> kinds;
    for (const TextRow& row : kKinds)
        kinds.append({QString::fromLatin1(row.key), words(row.text)});
    return kinds;
}

QString documentKindLabel(const QString& kind)
{
    const char* text = textOf(kKinds, kind);
    if (!text)
        text = textOf(kEvidence, kind);
    return text ? words(text) : kind;
}

QString legibilityText(documents::LegibilityWarning warning)
{
    using W = documents::LegibilityWarning;
    switch (warning) {
    case W::TooSmall:
        return words(QT_TRANSLATE_NOOP("padron::ui::DocumentText",
                                       "La imagen es pequeña y quizá no se lea. Acerque la cámara o escanee con más resolución."));
    case W::Blurred:
        return words(QT_TRANSLATE_NOOP("padron::ui::DocumentText",
                                       "La imagen está borrosa y quizá no se lea. Tómela de nuevo con el papel quieto y buena luz."));
    case W::Blank: break;
    }
    return words(QT_TRANSLATE_NOOP("padron::ui::DocumentText",
                                   "La hoja parece en blanco. Revise que el papel no esté al revés."));
}

} // namespace padron::ui
