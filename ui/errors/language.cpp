// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace padron::ui {

void installLanguage(QCoreApplication& app, const QString& code)
{
    const bool english = code == QLatin1String("en");
    const QString language = english ? QStringLiteral("en") : QStringLiteral("es");
    QLocale::setDefault(english ? QLocale(QLocale::English, QLocale::UnitedStates)
                                : QLocale(QLocale::Spanish, QLocale::Mexico));
    const auto install = [&app](const QString& file, const QString& folder) {
        auto* translator = new QTranslator(&app);
        if (translator->load(file, folder))
            app.installTranslator(translator);
        else
            delete translator;
    };
    // Qt's own words: buttons of the file and print dialogs
    install(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("modulo_") + language, QStringLiteral(":/i18n"));
}

} // namespace padron::ui
