// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/paper_marks.h"

#include <cmath>
#include <numbers>

namespace padron::printing {

void paintPracticaWatermark(PaperCanvas& canvas, QRectF area, double pt)
{
    // along the diagonal that climbs to the right, flatter than it so that the ends stay on the paper
    constexpr double kFlatter = 0.8;
    const double climb = std::atan2(area.height(), area.width()) * 180 / std::numbers::pi;
    canvas.turnedText(area.center(), -climb * kFlatter, QStringLiteral("PRÁCTICA"),
                      {.pt = pt, .weight = QFont::Bold, .color = ink::kPracticaGhost});
}

void paintPracticaBand(PaperCanvas& canvas, QRectF band, double pt)
{
    canvas.fill(band, ink::kPracticaPale);
    canvas.text(band, QStringLiteral("PRÁCTICA - SIN VALIDEZ"),
                {.pt = pt, .weight = QFont::Bold, .color = ink::kPractica, .align = Qt::AlignHCenter | Qt::AlignVCenter});
}

} // namespace padron::printing
