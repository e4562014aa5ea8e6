// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/grey_frame.h"

#include <QVideoFrame>
#include <QVideoFrameFormat>

#include <cstring>

namespace padron::ui {

namespace {

enum class Luminance { None, Plane, Even, Odd }; ///< a plane of its own, or every other byte

Luminance luminanceOf(QVideoFrameFormat::PixelFormat format)
{
    using F = QVideoFrameFormat;
    switch (format) {
    case F::Format_YUV420P:
    case F::Format_YUV422P:
    case F::Format_YV12:
    case F::Format_NV12:
    case F::Format_NV21:
    case F::Format_Y8: return Luminance::Plane;
    case F::Format_YUYV: return Luminance::Even;
    case F::Format_UYVY: return Luminance::Odd;
    default: return Luminance::None;
    }
}

} // namespace

QImage greyFrame(const QVideoFrame& frame)
{
    const Luminance luminance = luminanceOf(frame.pixelFormat());
    if (luminance == Luminance::None)
        return frame.toImage().convertToFormat(QImage::Format_Grayscale8);
    QVideoFrame read = frame; // shares the bytes
    if (read.width() < 1 || read.height() < 1 || !read.map(QVideoFrame::ReadOnly))
        return {};
    const bool plane = luminance == Luminance::Plane;
    const int width = read.width(), stride = read.bytesPerLine(0), first = luminance == Luminance::Odd ? 1 : 0;
    QImage image;
    if (stride >= (plane ? width : 2 * width) && read.mappedBytes(0) >= stride * read.height())
        image = QImage(width, read.height(), QImage::Format_Grayscale8);
    for (int y = 0; y < image.height(); ++y) {
        const uchar* from = read.bits(0) + qsizetype(y) * stride;
        uchar* to = image.scanLine(y);
        if (plane)
            std::memcpy(to, from, static_cast<size_t>(width));
        else
            for (int x = 0; x < width; ++x)
                to[x] = from[2 * x + first];
    }
    read.unmap();
    return image;
}

} // namespace padron::ui
