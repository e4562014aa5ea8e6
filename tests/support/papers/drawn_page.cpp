// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/papers/drawn_page.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace fixture {

namespace {

/// Bars as wide as words, not letters: the same with whatever fonts there are.
void write(QPainter& painter, const QRectF& page, int number)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(30, 30, 34));
    const double line = page.height() / 60, left = page.left() + page.width() / 12;
    unsigned seed = unsigned(number) * 2654435761u;
    const auto next = [&seed] { return (seed = seed * 1664525u + 1013904223u) >> 16; };
    painter.drawRect(QRectF(left, page.top() + line * 3, page.width() / 2, line));
    for (int row = 6; row < 54; ++row) {
        double x = left;
        const double end = page.right() - page.width() / 12, y = page.top() + row * line;
        while (x < end) {
            const double word = line * (1 + next() % 4);
            for (double stroke = x; stroke < std::min(x + word, end); stroke += line / 4) { // strokes of letters
                const double height = line * (0.35 + 0.2 * (next() % 2));
                painter.drawRect(QRectF(stroke, y + line * 0.6 - height, line / 10, height));
            }
            x += word + line / 2;
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(90, 90, 160), line / 6));
    painter.drawEllipse(QPointF(page.right() - line * 8, page.bottom() - line * 8), line * 4, line * 4);
}

} // namespace

QImage drawnPage(int height, int number)
{
    QImage page(height * 17 / 22, height, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    write(painter, page.rect(), number);
    return page;
}

QImage photographedPage(double degrees, int longSide)
{
    QImage photo(longSide, longSide * 3 / 4, QImage::Format_RGB32);
    photo.fill(QColor(70, 60, 52));
    QPainter painter(&photo);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(photo.rect()).center());
    painter.rotate(degrees);
    const double height = photo.height() * 0.8, width = height * 17 / 22;
    const QRectF sheet(-width / 2, -height / 2, width, height);
    painter.fillRect(sheet, QColor(235, 233, 228));
    write(painter, sheet, 1);
    return photo;
}

QByteArray jpegOf(const QImage& image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpeg", quality);
    return bytes;
}

QByteArray pngOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

QByteArray pdfOf(int pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::Letter));
    writer.setResolution(150);
    QPainter painter(&writer);
    for (int page = 1; page <= pages; ++page) {
        if (page > 1)
            writer.newPage();
        write(painter, QRectF(0, 0, writer.width(), writer.height()), page);
    }
    painter.end();
    return bytes;
}

} // namespace fixture
