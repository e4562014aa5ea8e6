// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/papers/qr_file.h"

#include "qrimage/qr_reader.h"

#include <QImage>
#include <QPainter>
#include <QPdfDocument>

namespace fixture {

namespace {

constexpr double kDotsPerPoint = 300.0 / 72;

QList<QImage> pagesOf(const QString& file)
{
    QPdfDocument pdf;
    if (pdf.load(file) != QPdfDocument::Error::None)
        return {QImage(file)};
    QList<QImage> pages;
    for (int page = 0; page < pdf.pageCount(); ++page) {
        const QImage drawn = pdf.render(page, (pdf.pagePointSize(page) * kDotsPerPoint).toSize());
        QImage paper(drawn.size(), QImage::Format_RGB32);
        paper.fill(Qt::white); // pdfium leaves it transparent, which reads as black
        QPainter(&paper).drawImage(0, 0, drawn);
        pages.append(paper);
    }
    return pages;
}

} // namespace

QStringList qrTextsOf(const QString& file)
{
    QStringList texts;
    for (const QImage& page : pagesOf(file))
        texts += padron::qrimage::qrTextsIn(page);
    texts.removeDuplicates();
    return texts;
}

} // namespace fixture
