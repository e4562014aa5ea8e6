// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>

namespace padron::documents {

/// Why a page may not be readable. A warning: who has the paper before them decides.
enum class LegibilityWarning { TooSmall, Blurred, Blank };

/// Variance of the Laplacian where something is written, on a page brought to kLeastStoredLongSide; 0: nothing is.
double sharpnessOf(const QImage& page);

QList<LegibilityWarning> legibilityWarnings(const QImage& page);

} // namespace padron::documents
