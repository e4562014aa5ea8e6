// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qrimage/qr_symbol.h"

#include <QPointF>

class QPainter;

namespace padron::qrimage {

inline constexpr int kQuietZone = 4;              ///< modules, all around (ISO/IEC 18004)
inline constexpr double kMinModuleMm = 0.42;      ///< what a cheap camera still reads, measured

/// Whole dots a module so that it is at least that wide: 5 at 300 dpi, 10 at 600.
int dotsPerModule(int dpi, double minModuleMm = kMinModuleMm);

/// Side of the painted symbol in millimetres, quiet zone included.
double qrSideMm(const QrSymbol& symbol, int dpi, double minModuleMm = kMinModuleMm);

/// Paints the symbol with its quiet zone, the top left snapped to a whole dot. The painter's unit must be one dot of
/// the device, unscaled; millimetres become dots by `dpi`. It is one picture of a bit a module without
/// smoothing, so neither a printer nor a viewer shows hairlines between them.
void paintQr(QPainter& painter, QPointF topLeftMm, const QrSymbol& symbol, int dpi, double minModuleMm = kMinModuleMm);

} // namespace padron::qrimage
