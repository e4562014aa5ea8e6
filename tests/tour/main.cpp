// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/language.h"
#include "tour.h"
#include "widgets/theme.h"

#include <QApplication>

#include <cstdio>
#include <stdexcept>

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "Usage: tour DIR\n");
        return 2;
    }
    QApplication app(argc, argv);
    padron::ui::installLanguage(app, QStringLiteral("es"));
    padron::ui::applyTheme(app, padron::ui::Theme::Mode::Light);
    try {
        tour::Tour(QString::fromLocal8Bit(argv[1])).run();
    } catch (const std::runtime_error& error) {
        std::fprintf(stderr, "TOUR FAILED: %s\n", error.what());
        return 1;
    }
    return 0;
}
