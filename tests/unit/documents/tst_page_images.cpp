// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/encode_page.h"
#include "documents/errors.h"
#include "documents/legibility.h"
#include "documents/limits.h"
#include "documents/page_image.h"
#include "support/papers/drawn_page.h"

#include <QPainter>
#include <QRandomGenerator>
#include <QTest>
#include <QTransform>

#include <cmath>

using namespace padron::documents;
using namespace Qt::StringLiterals;

namespace {

QImage noise(int side)
{
    QImage image(side, side, QImage::Format_Grayscale8);
    QRandomGenerator random(7);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            image.scanLine(y)[x] = uchar(random.bounded(256));
    return image;
}

/// Share of rows with no writing at all: level writing leaves many, writing askew none.
double emptyRows(const QImage& page)
{
    int empty = 0;
    for (int y = 0; y < page.height(); ++y) {
        const uchar* row = page.constScanLine(y);
        empty += std::all_of(row + page.width() / 8, row + page.width() * 7 / 8, [](uchar dot) { return dot > 150; });
    }
    return double(empty) / page.height();
}

double mean(const QImage& page)
{
    double sum = 0;
    for (int y = 0; y < page.height(); ++y)
        for (int x = 0; x < page.width(); ++x)
            sum += page.constScanLine(y)[x];
    return sum / page.width() / page.height();
}

} // namespace

class TestPageImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesComeGreyAndNoLargerThanTheWorkNeeds()
    {
        const QImage page = greyPage(fixture::drawnPage(4000));
        QCOMPARE(page.format(), QImage::Format_Grayscale8);
        QCOMPARE(page.height(), kWorkingLongSide);
        QVERIFY(greyPage(QImage()).isNull());
        QImage clear(100, 100, QImage::Format_ARGB32);
        clear.fill(Qt::transparent);
        QCOMPARE(int(greyPage(clear).constScanLine(50)[50]), 255); // paper, not black
    }

    void turningAndCutting()
    {
        const QImage page = greyPage(fixture::drawnPage(1100));
        QCOMPARE(rotated(page, 1).size(), page.size().transposed());
        QCOMPARE(rotated(rotated(page, 1), 3), page);
        QCOMPARE(rotated(page, -4), page);
        QCOMPARE(cropped(page, QRect(10, 20, 300, 400)), page.copy(10, 20, 300, 400));
        QCOMPARE(cropped(page, QRect(-50, -50, 200, 200)).size(), QSize(150, 150));
        QCOMPARE(cropped(page, QRect(5, 5, 1, 1)), page);
    }

    void writingAskewIsTurnedLevel_data()
    {
        QTest::addColumn<double>("degrees");
        QTest::newRow("clockwise") << 3.0;
        QTest::newRow("counterclockwise") << -4.5;
        QTest::newRow("a little") << 0.7;
    }
    void writingAskewIsTurnedLevel()
    {
        QFETCH(const double, degrees);
        const QImage upright = greyPage(fixture::drawnPage(2200));
        QImage askew(upright.size(), QImage::Format_Grayscale8);
        askew.fill(255);
        {
            QPainter painter(&askew);
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.translate(askew.width() / 2.0, askew.height() / 2.0);
            painter.rotate(degrees);
            painter.translate(-askew.width() / 2.0, -askew.height() / 2.0);
            painter.drawImage(0, 0, upright);
        }
        QVERIFY(emptyRows(askew) < 0.6 * emptyRows(upright));
        QVERIFY(emptyRows(straightened(askew)) > 0.8 * emptyRows(upright));
    }

    void aSheetIsTakenOutOfTheDeskItLiesOn_data()
    {
        QTest::addColumn<double>("degrees");
        QTest::newRow("level") << 0.0;
        QTest::newRow("turned") << 6.0;
        QTest::newRow("turned back") << -8.0;
    }
    void aSheetIsTakenOutOfTheDeskItLiesOn()
    {
        QFETCH(const double, degrees);
        const QImage photo = greyPage(fixture::photographedPage(degrees));
        const QImage page = straightened(photo);
        QVERIFY(page.height() > page.width()); // the portrait sheet of a landscape photograph
        QVERIFY(std::abs(double(page.width()) / page.height() - 17.0 / 22.0) < 0.03);
        QVERIFY(std::abs(page.height() - photo.height() * 0.8) < photo.height() * 0.04);
        QVERIFY(mean(page) > 180); // the desk is gone
        QVERIFY(emptyRows(page) > 0.3);
    }

    void whatShowsNeitherEdgesNorWritingStays()
    {
        QImage plain(800, 600, QImage::Format_Grayscale8);
        plain.fill(200);
        QCOMPARE(straightened(plain), plain);
        const QImage rough = noise(300);
        QCOMPARE(straightened(rough).size(), rough.size());
        QVERIFY(straightened(QImage()).isNull());
        QCOMPARE(straightened(QImage(3, 3, QImage::Format_Grayscale8)).size(), QSize(3, 3));
    }

    void aStoredPageIsSmallAndFineEnough_data()
    {
        QTest::addColumn<QImage>("page");
        QTest::newRow("drawn") << fixture::drawnPage(4000);
        QTest::newRow("photographed") << straightened(greyPage(fixture::photographedPage(4)));
        QTest::newRow("a card") << fixture::drawnPage(1200).copy(0, 0, 900, 600);
        QImage shaded = greyPage(fixture::drawnPage(2200));
        for (int y = 0; y < shaded.height(); ++y)
            for (int x = 0; x < shaded.width(); ++x)
                shaded.scanLine(y)[x] = uchar(shaded.scanLine(y)[x] * (0.5 + 0.5 * x / shaded.width()));
        QTest::newRow("in a shadow") << shaded;
    }
    void aStoredPageIsSmallAndFineEnough()
    {
        QFETCH(const QImage, page);
        const auto encoded = encodePage(page);
        QVERIFY(encoded);
        QVERIFY2(encoded->bytes.size() <= kMostPageBytes, qPrintable(QString::number(encoded->bytes.size())));
        QVERIFY(encoded->legible);
        const int before = std::max(page.width(), page.height());
        QVERIFY(std::max(encoded->size.width(), encoded->size.height()) >= std::min(before, kLeastStoredLongSide));
        const QImage back = decodeStoredPage(encoded->bytes);
        QCOMPARE(back.size(), encoded->size);
        QVERIFY(!legibilityWarnings(back).contains(LegibilityWarning::Blurred));
        QVERIFY(!legibilityWarnings(back).contains(LegibilityWarning::Blank));
    }

    void theWorstPageStillFits()
    {
        const auto encoded = encodePage(noise(3000));
        QVERIFY(encoded);
        QVERIFY2(encoded->bytes.size() <= kMostPageBytes, qPrintable(QString::number(encoded->bytes.size())));
        QVERIFY(!encoded->legible); // and who scanned it is told
        QCOMPARE(decodeStoredPage(encoded->bytes).size(), encoded->size);
        QCOMPARE(encodePage(QImage()).error().code, kPageNotEncoded);
    }

    void nothingOfTheFileButItsPictureIsKept()
    {
        QImage page = fixture::drawnPage(1700);
        page.setText(u"Author"_s, u"Persona Inventada"_s);
        const auto encoded = encodePage(page);
        QVERIFY(encoded && !encoded->bytes.contains("Persona"));
    }

    void storedBytesThatAreNoPageAreNoImage()
    {
        QVERIFY(decodeStoredPage({}).isNull());
        QVERIFY(decodeStoredPage("<svg/>").isNull());
        QVERIFY(decodeStoredPage(fixture::jpegOf(QImage(4000, 10, QImage::Format_RGB32))).isNull());
    }

    void whatCannotBeReadIsSaid()
    {
        const QImage page = greyPage(fixture::drawnPage(2200));
        QCOMPARE(legibilityWarnings(page), QList<LegibilityWarning>());

        QImage blank(page.size(), QImage::Format_Grayscale8);
        blank.fill(250);
        QCOMPARE(legibilityWarnings(blank), QList{LegibilityWarning::Blank});

        const QImage small = page.scaledToHeight(700, Qt::SmoothTransformation);
        QVERIFY(legibilityWarnings(small).contains(LegibilityWarning::TooSmall));

        const QImage blurred = page.scaledToHeight(page.height() / 10, Qt::SmoothTransformation)
                                   .scaled(page.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QCOMPARE(legibilityWarnings(blurred), QList{LegibilityWarning::Blurred});
        QVERIFY(sharpnessOf(page) > 4 * sharpnessOf(blurred));
    }
};

QTEST_GUILESS_MAIN(TestPageImages)
#include "tst_page_images.moc"
