// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/icon.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace padron::ui {

QIcon lineIcon(QLatin1String name, const QColor& ink)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", ink.name().toLatin1());
    QSvgRenderer renderer(svg);
    QIcon icon;
    for (const int scale : {1, 2, 3}) {
        QPixmap pixmap(grid::kIcon * scale, grid::kIcon * scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        icon.addPixmap(pixmap);
    }
    return icon;
}

QIcon toneIcon(Theme::Tone tone, const Theme& theme)
{
    const auto named = [tone, &theme](const char* name) { return lineIcon(QLatin1String(name), theme.ink(tone)); };
    switch (tone) {
    case Theme::Tone::Neutral:
        return named("info");
    case Theme::Tone::Ok:
        return named("check");
    case Theme::Tone::Warn:
        return named("alert");
    case Theme::Tone::Danger:
        return named("error");
    case Theme::Tone::Info:
        return named("info");
    }
    return {};
}

} // namespace padron::ui
