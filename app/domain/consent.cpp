// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/consent.h"

namespace padron::domain {

QString keyOf(ConsentMedium medium)
{
    switch (medium) {
    case ConsentMedium::PadStrokes: break;
    }
    return QStringLiteral("trazos");
}

std::optional<ConsentMedium> consentMediumByKey(QStringView key)
{
    if (key == keyOf(ConsentMedium::PadStrokes))
        return ConsentMedium::PadStrokes;
    return std::nullopt;
}

qsizetype pointCount(const QList<Stroke>& strokes)
{
    qsizetype points = 0;
    for (const auto& stroke : strokes)
        points += stroke.size();
    return points;
}

} // namespace padron::domain
