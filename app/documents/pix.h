// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <leptonica/allheaders.h>

#include <memory>

namespace padron::documents {

struct DestroyPix
{
    void operator()(Pix* pix) const { pixDestroy(&pix); }
};
/// Leptonica's picture, owned.
using PixPtr = std::unique_ptr<Pix, DestroyPix>;

PixPtr toPix(const QImage& grey);   ///< 8 bits a dot; null when there is no memory
QImage fromPix(const PixPtr& grey); ///< of 8 bits a dot; null image of a null one

} // namespace padron::documents
