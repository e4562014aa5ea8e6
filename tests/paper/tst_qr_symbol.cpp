// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/paper_samples.h"
#include "qrimage/errors.h"
#include "qrimage/qr_paint.h"
#include "qrimage/qr_reader.h"
#include "qrimage/qr_symbol.h"

#include <QPainter>
#include <QTest>

using namespace padron;
using namespace padron::qrimage;

namespace {

QImage painted(const QrSymbol& symbol, int dpi, QPointF topLeftMm)
{
    QImage image(dpi * 3, dpi * 3, QImage::Format_RGB32);
    image.fill(QColor(Qt::cyan));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing); // must not leak into the symbol
    paintQr(painter, topLeftMm, symbol, dpi);
    return image;
}

} // namespace

class TestQrSymbol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenTextsTakeTheVersionsOfTheDesign()
    {
        const auto final = encodeQr(paper::goldenText(paper::Qr::Final));
        QVERIFY(final.has_value());
        QCOMPARE(final->version(), 13);
        QCOMPARE(final->size(), 69);
        QVERIFY(final->ecc() == Ecc::Q);
        QVERIFY(qAbs(qrSideMm(*final, 300) - 32.6) < 0.05);

        const auto provisional = encodeQr(paper::goldenText(paper::Qr::Provisional));
        QVERIFY(provisional.has_value());
        QCOMPARE(provisional->version(), 18);
        QVERIFY(qAbs(qrSideMm(*provisional, 300) - 41.1) < 0.05);

        const auto weaker = encodeQr(paper::goldenText(paper::Qr::Provisional), Ecc::M);
        QVERIFY(weaker.has_value());
        QCOMPARE(weaker->version(), 15);
    }

    void finderPatternsStandInThreeCorners()
    {
        const auto symbol = encodeQr(QStringLiteral("HOLA"));
        QVERIFY(symbol.has_value());
        const int last = symbol->size() - 1;
        QVERIFY(symbol->at(0, 0) && symbol->at(last, 0) && symbol->at(0, last));
        QVERIFY(!symbol->at(1, 1) && symbol->at(3, 3) && !symbol->at(7, 7));
    }

    void refusesWhatAlphanumericModeCannotHold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("lower case") << QStringLiteral("hola");
        QTest::newRow("accent") << QStringLiteral("MÉXICO");
        QTest::newRow("null inside") << QStringLiteral("AB") + QChar(0) + QStringLiteral("CD");
        QTest::newRow("beyond Latin-1") << QStringLiteral("AB\u20AC");
        QTest::newRow("longer than version 40") << QString(5000, u'A');
    }
    void refusesWhatAlphanumericModeCannotHold()
    {
        QFETCH(QString, text);
        const auto symbol = encodeQr(text);
        QVERIFY(!symbol.has_value());
        QCOMPARE(symbol.error().printedId(), QStringLiteral("QRI-101"));
    }

    void paintsWholeDots_data()
    {
        QTest::addColumn<int>("dpi");
        QTest::addColumn<int>("dots");
        QTest::addColumn<QPointF>("at");
        QTest::newRow("300 dpi") << 300 << 5 << QPointF(0, 0);
        QTest::newRow("300 dpi, between dots") << 300 << 5 << QPointF(7.333, 11.017);
        QTest::newRow("600 dpi") << 600 << 10 << QPointF(0, 0);
        QTest::newRow("600 dpi, between dots") << 600 << 10 << QPointF(7.333, 11.017);
    }
    void paintsWholeDots()
    {
        QFETCH(int, dpi);
        QFETCH(int, dots);
        QFETCH(QPointF, at);
        QCOMPARE(dotsPerModule(dpi), dots);
        const auto symbol = encodeQr(paper::goldenText(paper::Qr::Final));
        QVERIFY(symbol.has_value());
        const QImage image = painted(*symbol, dpi, at);
        QCOMPARE(painted(*symbol, dpi, at), image);

        const int left = qRound(at.x() * dpi / 25.4), top = qRound(at.y() * dpi / 25.4);
        const int side = (symbol->size() + 2 * kQuietZone) * dots;
        int wrong = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                QRgb expected = QColor(Qt::cyan).rgb();
                if (QRect(left, top, side, side).contains(x, y)) {
                    const int mx = (x - left) / dots - kQuietZone, my = (y - top) / dots - kQuietZone;
                    const bool inside = mx >= 0 && my >= 0 && mx < symbol->size() && my < symbol->size();
                    expected = inside && symbol->at(mx, my) ? qRgb(0, 0, 0) : qRgb(255, 255, 255);
                }
                wrong += image.pixel(x, y) != expected;
            }
        QCOMPARE(wrong, 0);
        QCOMPARE(qrTextsIn(image), QStringList{paper::goldenText(paper::Qr::Final)});
    }

    void aModuleIsNeverNarrowerThanAskedFor()
    {
        for (int dpi = 150; dpi <= 1200; dpi += 50)
            QVERIFY2(dotsPerModule(dpi) * 25.4 / dpi >= kMinModuleMm, qPrintable(QString::number(dpi)));
    }
};

QTEST_MAIN(TestQrSymbol)
#include "tst_qr_symbol.moc"
