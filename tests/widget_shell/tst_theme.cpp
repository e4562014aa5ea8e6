// SPDX-License-Identifier: GPL-3.0-or-later
// Text can be read in both modes, and never as HTML.
#include "widgets/icon.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QDir>
#include <QTest>

#include <cmath>

using namespace padron::ui;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

/// WCAG 2 contrast ratio.
double contrast(const QColor& a, const QColor& b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

class TstTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textHasContrast_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void textHasContrast()
    {
        QFETCH(bool, dark);
        using C = Theme::Colour;
        const Theme theme(dark);
        for (const C ink : {C::Text, C::Muted, C::Accent, C::Ok, C::Warn, C::Danger, C::Info})
            for (const C surface : {C::Window, C::Surface})
                QVERIFY2(contrast(theme.colour(ink), theme.colour(surface)) >= 4.5,
                         qPrintable(QStringLiteral("%1 on %2").arg(int(ink)).arg(int(surface))));
        QVERIFY(contrast(theme.colour(C::OnAccent), theme.colour(C::Accent)) >= 4.5);
        QVERIFY(contrast(theme.colour(C::Text), theme.colour(C::AccentPale)) >= 4.5);
        QVERIFY(contrast(theme.colour(C::Text), theme.colour(C::Line)) >= 4.5);
        QVERIFY(contrast(theme.colour(C::Accent), theme.colour(C::AccentPale)) >= 4.5);
        QVERIFY(contrast(theme.colour(C::Muted), theme.colour(C::AccentPale)) >= 4.5);
        for (const auto tone : {Theme::Tone::Ok, Theme::Tone::Warn, Theme::Tone::Danger, Theme::Tone::Info}) {
            QVERIFY(contrast(theme.ink(tone), theme.pale(tone)) >= 4.5);
            QVERIFY(contrast(theme.colour(C::Text), theme.pale(tone)) >= 4.5);
        }
    }

    void aThemeIsFoundAgainInItsPalette()
    {
        QVERIFY(Theme::of(Theme(true).palette()).isDark());
        QVERIFY(!Theme::of(Theme(false).palette()).isDark());
    }

    void theSheetHasNoTokenLeft()
    {
        for (const bool dark : {false, true})
            QVERIFY(!Theme(dark).styleSheet().contains(u'@'));
    }

    void everyIconDraws()
    {
        const QStringList files = QDir(QStringLiteral(":/icons")).entryList();
        QVERIFY(files.size() > 15);
        for (const QString& file : files) {
            const QByteArray name = QString(file).remove(QStringLiteral(".svg")).toLatin1();
            const QImage image = lineIcon(QLatin1String(name), Qt::black).pixmap(20, 20).toImage();
            bool inked = false;
            for (int y = 0; y < image.height() && !inked; ++y)
                for (int x = 0; x < image.width() && !inked; ++x)
                    inked = qAlpha(image.pixel(x, y)) > 128;
            QVERIFY2(inked, name.constData());
        }
    }

    void aLabelNeverReadsHtmlNorTurnsTheLineAround()
    {
        const Label label(QStringLiteral("<b>Ana</b>\u202Eabc\u0007\nfin"));
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QCOMPARE(label.text(), QStringLiteral("<b>Ana</b>\uFFFDabc\uFFFD\nfin"));
    }
};

QTEST_MAIN(TstTheme)
#include "tst_theme.moc"
