// SPDX-License-Identifier: GPL-3.0-or-later
// A row's chip can be read in every theme.
#include "models/row_roles.h"
#include "shell/row_delegate.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>

#include <cmath>

using namespace padron::ui;

namespace {

constexpr QSize kRow{500, 60};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

class TstRowDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChipIsRead_data()
    {
        QTest::addColumn<Theme::Mode>("mode");
        QTest::addColumn<double>("least"); // of what is drawn: strokes thinner than a pixel are paler than their ink
        QTest::newRow("light") << Theme::Mode::Light << 4.4;
        QTest::newRow("dark") << Theme::Mode::Dark << 4.4;
        QTest::newRow("contrast on white") << Theme::Mode::ContrastLight << 6.5;
        QTest::newRow("contrast on black") << Theme::Mode::ContrastDark << 6.5;
    }

    void aChipIsRead()
    {
        QFETCH(Theme::Mode, mode);
        QFETCH(double, least);
        applyTheme(*qApp, mode);
        for (int tone = 0; tone <= int(Theme::Tone::Info); ++tone) {
            QStandardItemModel model(1, 1);
            model.setData(model.index(0, 0), QStringLiteral("MMMMMMMM"), ChipRole);
            model.setData(model.index(0, 0), tone, ChipToneRole);
            QImage image(kRow, QImage::Format_RGB32);
            image.fill(Theme::of(QApplication::palette()).colour(Theme::Colour::Surface));
            QPainter painter(&image);
            QStyleOptionViewItem option;
            option.rect = image.rect();
            RowDelegate().paint(&painter, option, model.index(0, 0));
            painter.end();
            const double ratio = strongest(image);
            QVERIFY2(ratio >= least, qPrintable(QStringLiteral("tone %1: %2").arg(tone).arg(ratio)));
        }
        applyTheme(*qApp, Theme::Mode::Light);
    }

private:
    /// Between the chip's surface, a pixel left of its words, and whatever stands out most from it inside.
    static double strongest(const QImage& image)
    {
        const QFontMetrics metrics(Theme::helpFont());
        const int line = QFontMetrics(Theme::baseFont()).height() + 2;
        const int y = grid::kS + (line - 1) / 2;
        const int words = metrics.horizontalAdvance(QStringLiteral("MMMMMMMM"));
        const int left = kRow.width() - grid::kL - grid::kS - words;
        const double ground = luminance(image.pixelColor(left - grid::kXs, y));
        double most = 1;
        for (int x = left; x < left + words; ++x)
            for (int row = y - metrics.height() / 2 + 1; row < y + metrics.height() / 2; ++row) {
                const double ink = luminance(image.pixelColor(x, row));
                most = std::max(most, (std::max(ink, ground) + 0.05) / (std::min(ink, ground) + 0.05));
            }
        return most;
    }
};

QTEST_MAIN(TstRowDelegate)
#include "tst_row_delegate.moc"
