// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace padron::documents {

// What a foreign file may be.
inline constexpr qint64 kMostFileBytes = 50 * 1024 * 1024;
inline constexpr qint64 kMostPixels = 100'000'000;
inline constexpr int kMostPages = 20;

// What becomes of it. A page is at most a letter sheet, 11 inches high: pixels of its long side are dots per inch.
inline constexpr int kWorkingLongSide = 2800;    ///< as it comes from the decoder: some margin may be cut off still
inline constexpr int kStoredLongSide = 2200;     ///< 200 dpi
inline constexpr int kLeastStoredLongSide = 1650;///< 150 dpi
inline constexpr qint64 kMostPageBytes = 150'000;

} // namespace padron::documents
