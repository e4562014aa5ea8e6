// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace fixture {

/// An invented paper, drawn: heading, lines of writing, a frame, a stamp. Portrait letter of that height.
QImage drawnPage(int height = 4000, int number = 1);

/// The same on a dark desk, turned by degrees, with margins around it: what a telephone takes. Landscape 4:3.
QImage photographedPage(double degrees, int longSide = 4000);

QByteArray jpegOf(const QImage& image, int quality = 90);
QByteArray pngOf(const QImage& image);
QByteArray pdfOf(int pages);

} // namespace fixture
