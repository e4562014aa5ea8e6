// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consent.h"

#include <QCborArray>
#include <QRect>

#include <optional>

namespace padron::domain {

/// Strokes as arrays of x, y, x, y ...
QCborArray strokesToCbor(const QList<Stroke>& strokes);

/// None when a stroke is not an even run of integers within the bounds (edges included) or there are too many points.
std::optional<QList<Stroke>> strokesFromCbor(const QCborArray& array, const QRect& bounds, qsizetype mostPoints);

} // namespace padron::domain
