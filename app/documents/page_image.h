// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>

namespace padron::documents {

// A page as an image: values in, values out. Every answer is grey; a null image comes back null.

QImage greyPage(const QImage& image);                    ///< on white, at most kWorkingLongSide
QImage rotated(const QImage& page, int quarterTurns);    ///< clockwise
QImage cropped(const QImage& page, const QRect& wanted); ///< what of `wanted` lies on the page; nothing sensible: the page

/// Takes the sheet out of a darker background when its four edges are plain, else turns what is written level. A page
/// that shows neither comes back as it was.
QImage straightened(const QImage& page);

} // namespace padron::documents
