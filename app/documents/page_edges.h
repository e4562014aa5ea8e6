// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>

#include <array>
#include <optional>

namespace padron::documents {

/// Top left, top right, bottom right, bottom left.
using Corners = std::array<QPointF, 4>;

/// The corners of a bright sheet on a darker background; nothing when its edges are not plain: another shape, cut off
/// by the image's own edge, or no darker background at all.
std::optional<Corners> sheetCorners(const QImage& grey);

/// The sheet seen from straight above; null when there is no memory for it.
QImage flattened(const QImage& grey, const Corners& sheet);

} // namespace padron::documents
