// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QImage>

namespace padron::documents {

/// A page as the store keeps it.
struct EncodedPage
{
    QByteArray bytes;
    QString mime;  ///< "image/jpeg", or "image/png" of one bit a dot
    QSize size;
    bool legible = true;  ///< false: it fits only so coarse that its writing may be lost
    friend bool operator==(const EncodedPage&, const EncodedPage&) = default;
};

/// At most kMostPageBytes: grey JPEG, the finest that fits, down to kLeastStoredLongSide and quality 40; writing that
/// does not fit so is kept in black and white at kStoredLongSide. What fits neither way (noise from edge to edge) is made
/// coarser and smaller until it does, and says so. Nothing of the original file but its picture is left. kPageNotEncoded.
core::Result<EncodedPage> encodePage(const QImage& page);

/// What encodePage() wrote; null when it is neither JPEG nor PNG, or larger than it writes.
QImage decodeStoredPage(const QByteArray& bytes);

} // namespace padron::documents
