// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/page_image.h"

#include "documents/limits.h"
#include "documents/page_edges.h"
#include "documents/pix.h"

#include <QPainter>
#include <QTransform>

#include <algorithm>
#include <cmath>

namespace padron::documents {

namespace {

constexpr float kLeastSkew = 0.1f, kMostSkew = 20.f; ///< degrees worth turning, and believable
constexpr float kSureSkew = 3.f;                     ///< leptonica's confidence in the angle it found
constexpr int kLeastSide = 32;

QImage level(const QImage& page)
{
    const PixPtr pix = toPix(page);
    if (!pix)
        return page;
    const int reduction = std::max(page.width(), page.height()) > 1400 ? 2 : 1;
    const PixPtr small(reduction > 1 ? pixScaleAreaMap2(pix.get()) : pixClone(pix.get()));
    const PixPtr binary(small ? pixThresholdToBinary(small.get(), 130) : nullptr);
    l_float32 angle = 0, confidence = 0;
    if (!binary || pixFindSkewSweepAndSearch(binary.get(), &angle, &confidence, 4, 2, kMostSkew, 1.f, 0.02f) != 0)
        return page;
    if (confidence < kSureSkew || std::abs(angle) < kLeastSkew)
        return page;
    const auto radians = static_cast<l_float32>(angle * M_PI / 180);
    const PixPtr turned(pixRotateAMGray(pix.get(), radians, 255));
    const QImage out = fromPix(turned);
    return out.isNull() ? page : out;
}

} // namespace

QImage greyPage(const QImage& image)
{
    if (image.isNull())
        return {};
    QImage page = image;
    if (std::max(page.width(), page.height()) > kWorkingLongSide)
        page = page.scaled(kWorkingLongSide, kWorkingLongSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    if (page.hasAlphaChannel()) {
        QImage paper(page.size(), QImage::Format_RGB32); // what is transparent would read as black
        paper.fill(Qt::white);
        QPainter(&paper).drawImage(0, 0, page);
        page = paper;
    }
    return page.convertToFormat(QImage::Format_Grayscale8);
}

QImage rotated(const QImage& page, int quarterTurns)
{
    const int turns = ((quarterTurns % 4) + 4) % 4;
    return turns == 0 ? page : page.transformed(QTransform().rotate(90 * turns));
}

QImage cropped(const QImage& page, const QRect& wanted)
{
    const QRect there = wanted.normalized().intersected(page.rect());
    return there.width() < kLeastSide || there.height() < kLeastSide ? page : page.copy(there);
}

QImage straightened(const QImage& page)
{
    const QImage grey = page.convertToFormat(QImage::Format_Grayscale8);
    if (grey.width() < kLeastSide || grey.height() < kLeastSide)
        return page;
    if (const auto sheet = sheetCorners(grey)) {
        const QImage flat = flattened(grey, *sheet);
        if (!flat.isNull())
            return flat;
    }
    return level(grey);
}

} // namespace padron::documents
