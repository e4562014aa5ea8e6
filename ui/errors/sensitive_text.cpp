// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/sensitive_text.h"

#include <QCoreApplication>

namespace padron::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("padron::ui::SensitiveText", text);
}

} // namespace

QString respuestaLabel(domain::Respuesta answer)
{
    using R = domain::Respuesta;
    switch (answer) {
    case R::SinPreguntar: return {};
    case R::Si: return words(QT_TRANSLATE_NOOP("padron::ui::SensitiveText", "Sí"));
    case R::No: return words(QT_TRANSLATE_NOOP("padron::ui::SensitiveText", "No"));
    case R::NoResponde: return words(QT_TRANSLATE_NOOP("padron::ui::SensitiveText", "No responde"));
    case R::NoSabe: return words(QT_TRANSLATE_NOOP("padron::ui::SensitiveText", "No sabe"));
    }
    return {};
}

QString questionLabel(const char* name)
{
    const QByteArrayView key(name);
    if (key == "indigena")
        return words(QT_TRANSLATE_NOOP("padron::ui::SensitiveText", "¿Se considera indígena?"));
    if (key == "afromexicana")
        return words(QT_TRANSLATE_NOOP("padron::ui::SensitiveText", "¿Se considera afromexicana o afrodescendiente?"));
    if (key == "discapacidad")
        return words(QT_TRANSLATE_NOOP("padron::ui::SensitiveText", "¿Vive con alguna discapacidad?"));
    if (key == "lengua")
        return words(QT_TRANSLATE_NOOP("padron::ui::SensitiveText", "Lengua que habla mejor"));
    return words(QT_TRANSLATE_NOOP("padron::ui::SensitiveText", "¿Necesita intérprete?"));
}

QList<std::pair<QString, QString>> sensitiveLines(const domain::DatosSensibles& answers)
{
    QList<std::pair<QString, QString>> lines;
    const auto add = [&lines](const char* name, const QString& answer) {
        if (!answer.isEmpty())
            lines.append({questionLabel(name), answer});
    };
    add("indigena", respuestaLabel(answers.indigena));
    add("afromexicana", respuestaLabel(answers.afromexicana));
    add("discapacidad", respuestaLabel(answers.discapacidad));
    add("lengua", answers.lengua.trimmed());
    add("interprete", respuestaLabel(answers.interprete));
    return lines;
}

} // namespace padron::ui
