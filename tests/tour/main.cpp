// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/language.h"
#include "tour.h"
#include "widgets/theme.h"

#include <QApplication>

#include <cstdio>
#include <stdexcept>

int main(int argc, char** argv)
{
    const bool dies = argc == 3 && qstrcmp(argv[2], "--muere-capturando") == 0; // the tour starts itself so
    if (argc != 2 && !dies) {
        std::fprintf(stderr, "Usage: tour DIR\n");
        return 2;
    }
    // What this process keeps without being told where is looked through at the end.
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "SQLITE_TMPDIR"})
        qputenv(name, QByteArray(argv[1]) + "/casa");
    QApplication app(argc, argv);
    padron::ui::installLanguage(app, QStringLiteral("es"));
    padron::ui::applyTheme(app, padron::ui::Theme::Mode::Light);
    try {
        const QString folder = QString::fromLocal8Bit(argv[1]);
        dies ? tour::Tour(folder, tour::Tour::Folder::AsItIs).captureAndDie() : tour::Tour(folder).run();
    } catch (const std::runtime_error& error) {
        std::fprintf(stderr, "TOUR FAILED: %s\n", error.what());
        return 1;
    }
    return 0;
}
