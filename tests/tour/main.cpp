// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/language.h"
#include "tour.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLocale>

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "Usage: tour DIR\n");
        return 2;
    }
    QApplication app(argc, argv);
    padron::ui::installLanguage(app, QStringLiteral("es"));
    padron::ui::applyTheme(app, padron::ui::Theme::Mode::Light);
    tour::Tour(QString::fromLocal8Bit(argv[1])).run();
    return 0;
}
