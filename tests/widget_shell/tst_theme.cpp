// SPDX-License-Identifier: GPL-3.0-or-later
// Text can be read in both modes, and never as HTML.
#include "widgets/icon.h"
#include "widgets/label.h"
#include "widgets/theme.h"
#include "widgets/theme_follower.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
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
        QTest::addColumn<Theme::Look>("look");
        QTest::addColumn<double>("least");
        QTest::newRow("light") << Theme::Look::Light << 4.5;
        QTest::newRow("dark") << Theme::Look::Dark << 4.5;
        QTest::newRow("contrast on white") << Theme::Look::ContrastLight << 7.0;
        QTest::newRow("contrast on black") << Theme::Look::ContrastDark << 7.0;
    }

    void textHasContrast()
    {
        QFETCH(Theme::Look, look);
        QFETCH(double, least);
        using C = Theme::Colour;
        const Theme theme(look);
        for (const C ink : {C::Text, C::Muted, C::Accent, C::Ok, C::Warn, C::Danger, C::Info})
            for (const C surface : {C::Window, C::Surface})
                QVERIFY2(contrast(theme.colour(ink), theme.colour(surface)) >= least,
                         qPrintable(QStringLiteral("%1 on %2").arg(int(ink)).arg(int(surface))));
        QVERIFY(contrast(theme.colour(C::OnAccent), theme.colour(C::Accent)) >= least);
        QVERIFY(contrast(theme.colour(C::Text), theme.colour(C::AccentPale)) >= least);
        if (!theme.hasContrast()) // there a line is ink and no surface
            QVERIFY(contrast(theme.colour(C::Text), theme.colour(C::Line)) >= least);
        QVERIFY(contrast(theme.colour(C::Accent), theme.colour(C::AccentPale)) >= least);
        QVERIFY(contrast(theme.colour(C::Muted), theme.colour(C::AccentPale)) >= least);
        for (const auto tone : {Theme::Tone::Ok, Theme::Tone::Warn, Theme::Tone::Danger, Theme::Tone::Info}) {
            QVERIFY(contrast(theme.ink(tone), theme.pale(tone)) >= least);
            QVERIFY(contrast(theme.colour(C::Text), theme.pale(tone)) >= least);
        }
        for (const auto tone :
             {Theme::Tone::Neutral, Theme::Tone::Ok, Theme::Tone::Warn, Theme::Tone::Danger, Theme::Tone::Info})
            QVERIFY2(contrast(theme.chipInk(tone), theme.chip(tone)) >= least, qPrintable(QString::number(int(tone))));
    }

    void edgesAndRingsStandOut_data() { textHasContrast_data(); }

    /// WCAG 1.4.11: what marks a field, its focus or what is wrong in it.
    void edgesAndRingsStandOut()
    {
        QFETCH(Theme::Look, look);
        using C = Theme::Colour;
        const Theme theme(look);
        for (const C line : {C::Edge, C::Accent, C::Danger})
            for (const C surface : {C::Window, C::Surface})
                QVERIFY2(contrast(theme.colour(line), theme.colour(surface)) >= 3.0, qPrintable(QString::number(int(line))));
        if (theme.hasContrast()) // there every line does
            QVERIFY(contrast(theme.colour(C::Line), theme.colour(C::Surface)) >= 3.0);
    }

    void everyInputHasThatEdge_data() { textHasContrast_data(); }

    void everyInputHasThatEdge()
    {
        QFETCH(Theme::Look, look);
        using Mode = Theme::Mode;
        const QList<Mode> modes{Mode::Light, Mode::Dark, Mode::ContrastLight, Mode::ContrastDark};
        applyTheme(*qApp, modes.at(int(look)));
        const QColor edge = Theme(look).colour(Theme::Colour::Edge);
        QLineEdit line;
        QComboBox combo;
        QSpinBox number;
        QPlainTextEdit area;
        for (QWidget* input : std::initializer_list<QWidget*>{&line, &combo, &number, &area}) {
            input->resize(200, 60);
            input->ensurePolished();
            const QImage seen = input->grab().toImage();
            QCOMPARE(seen.pixelColor(100, 0), edge);
        }
        applyTheme(*qApp, Mode::Light);
    }

    void aThemeIsFoundAgainInItsPalette()
    {
        for (const auto look :
             {Theme::Look::Light, Theme::Look::Dark, Theme::Look::ContrastLight, Theme::Look::ContrastDark})
            QCOMPARE(Theme::of(Theme(look).palette()).look(), look);
    }

    void theSheetHasNoTokenLeft()
    {
        for (const auto look : {Theme::Look::Light, Theme::Look::ContrastDark})
            QVERIFY(!Theme(look).styleSheet().contains(u'@'));
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

    void anIconFollowsTheThemeWhileItsButtonLives()
    {
        applyTheme(*qApp, Theme::Mode::Light);
        QPushButton button;
        setLineIcon(&button, QLatin1String("lock"));
        const auto ink = [&button] {
            const QImage image = button.icon().pixmap(20, 20).toImage();
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (qAlpha(image.pixel(x, y)) == 255)
                        return QColor(image.pixel(x, y)).lightness();
            return -1;
        };
        QVERIFY(ink() >= 0 && ink() < 128);
        applyTheme(*qApp, Theme::Mode::Dark);
        QVERIFY(ink() > 128);
        applyTheme(*qApp, Theme::Mode::Light);
        QVERIFY(ink() < 128);
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
