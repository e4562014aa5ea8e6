// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/strokes_codec.h"

namespace padron::domain {

QCborArray strokesToCbor(const QList<Stroke>& strokes)
{
    QCborArray array;
    for (const auto& stroke : strokes) {
        QCborArray flat;
        for (const QPoint& point : stroke) {
            flat.append(point.x());
            flat.append(point.y());
        }
        array.append(flat);
    }
    return array;
}

std::optional<QList<Stroke>> strokesFromCbor(const QCborArray& array, const QRect& bounds, qsizetype mostPoints)
{
    QList<Stroke> strokes;
    qsizetype points = 0;
    for (const QCborValue item : array) {
        if (!item.isArray())
            return std::nullopt;
        const QCborArray flat = item.toArray();
        points += flat.size() / 2;
        if (flat.isEmpty() || flat.size() % 2 != 0 || points > mostPoints)
            return std::nullopt;
        Stroke stroke;
        for (qsizetype i = 0; i < flat.size(); i += 2) {
            const QCborValue x = flat.at(i);
            const QCborValue y = flat.at(i + 1);
            if (!x.isInteger() || !y.isInteger())
                return std::nullopt;
            if (x.toInteger() < bounds.left() || x.toInteger() > bounds.right() || y.toInteger() < bounds.top()
                || y.toInteger() > bounds.bottom())
                return std::nullopt;
            stroke.append({static_cast<int>(x.toInteger()), static_cast<int>(y.toInteger())});
        }
        strokes.append(stroke);
    }
    return strokes;
}

} // namespace padron::domain
