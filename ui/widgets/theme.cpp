// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QPainter>
#include <QProxyStyle>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>
#include <array>

namespace padron::ui {

namespace {

/// One colour in each look.
using Looks = std::array<QRgb, 4>;

// In the order of Theme::Colour; in each: light, dark, contrast on white, contrast on black. The dark inks are lighter than
// ui.md's light ones so that text keeps 4.5:1; with contrast every ink keeps 7:1 and lines are ink too.
// The edge of an input keeps 3:1 against what is on either side of it (WCAG 1.4.11).
constexpr std::array<Looks, 17> kColours{{
    {0xFFF7F7F5, 0xFF1C1D1F, 0xFFFFFFFF, 0xFF000000},
    {0xFFFFFFFF, 0xFF26282B, 0xFFFFFFFF, 0xFF000000},
    {0xFF1B1C1E, 0xFFECECEA, 0xFF000000, 0xFFFFFFFF},
    {0xFF5E6166, 0xFFA6A9AE, 0xFF2B2B2B, 0xFFDCDCDC},
    {0xFFDADBD7, 0xFF3A3D42, 0xFF6A6A6A, 0xFF8A8A8A},
    {0xFF85888C, 0xFF7C8086, 0xFF3A3A3A, 0xFFC0C0C0},
    {0xFF1E5B4F, 0xFF6FC2AE, 0xFF003D99, 0xFFFFD84D},
    {0xFFFFFFFF, 0xFF10201C, 0xFFFFFFFF, 0xFF000000},
    {0xFF1F6F50, 0xFF7BCBA5, 0xFF00502E, 0xFF7CF0B0},
    {0xFF8A5A00, 0xFFE2B866, 0xFF5C3900, 0xFFFFC65C},
    {0xFFA3211B, 0xFFF0968F, 0xFF8B0000, 0xFFFFA39C},
    {0xFF245A8D, 0xFF8FBDE8, 0xFF003E7E, 0xFF9CD0FF},
    {0xFFE4EFEC, 0xFF243A35, 0xFFE8EEFF, 0xFF262000},
    {0xFFE3F1EA, 0xFF1F362B, 0xFFF2FFF8, 0xFF001A0D},
    {0xFFFBF0DC, 0xFF3A2F18, 0xFFFFF9EC, 0xFF1F1500},
    {0xFFFBE9E7, 0xFF3D2422, 0xFFFFF3F2, 0xFF260200},
    {0xFFE5EEF7, 0xFF1F2F40, 0xFFF1F7FF, 0xFF00101F},
}};

/// Fusion with one focus ring for what the style sheet does not draw (check boxes, radio buttons, item views).
class Style final : public QProxyStyle
{
public:
    Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override
    {
        if (element == PE_IndicatorRadioButton || element == PE_IndicatorCheckBox) {
            drawIndicator(element == PE_IndicatorRadioButton, *option, *painter);
            return;
        }
        if (element != PE_FrameFocusRect) {
            QProxyStyle::drawPrimitive(element, option, painter, widget);
            return;
        }
        if (qobject_cast<const QPushButton*>(widget)) // its ring is the style sheet's
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(Theme::of(option->palette).colour(Theme::Colour::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 3, 3);
        painter->restore();
    }

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        if (metric == PM_CheckBoxLabelSpacing || metric == PM_RadioButtonLabelSpacing)
            return grid::kS; // else the focus ring of the words touches the box
        if (metric == PM_TabBarScrollButtonWidth)
            return grid::kXl;
        return QProxyStyle::pixelMetric(metric, option, widget);
    }

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override
    {
        if (hint == SH_UnderlineShortcut)
            return 1;
        return QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    /// Fusion's outlines drown in a dark window.
    static void drawIndicator(bool round, const QStyleOption& option, QPainter& painter)
    {
        const Theme theme = Theme::of(option.palette);
        const bool on = option.state & State_On;
        const bool enabled = option.state & State_Enabled;
        const QColor ink = theme.colour(on && enabled ? Theme::Colour::Accent : Theme::Colour::Muted);
        const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(ink, 1.5));
        painter.setBrush(on ? ink : theme.colour(Theme::Colour::Surface));
        round ? painter.drawEllipse(box) : painter.drawRoundedRect(box, 3, 3);
        if (on && round) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.colour(Theme::Colour::Surface));
            painter.drawEllipse(box.center(), box.width() / 5, box.width() / 5);
        } else if (on) {
            painter.setPen(QPen(theme.colour(Theme::Colour::Surface), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const qreal w = box.width(), x = box.left(), y = box.top();
            painter.drawPolyline(
                QPolygonF{{x + 0.22 * w, y + 0.52 * w}, {x + 0.42 * w, y + 0.72 * w}, {x + 0.78 * w, y + 0.3 * w}});
        }
        painter.restore();
    }
};

QFont scaled(qreal points, QFont::Weight weight)
{
    QFont font = Theme::baseFont();
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

const char* toneName(Theme::Tone tone)
{
    switch (tone) {
    case Theme::Tone::Neutral:
        return "";
    case Theme::Tone::Ok:
        return "ok";
    case Theme::Tone::Warn:
        return "warn";
    case Theme::Tone::Danger:
        return "danger";
    case Theme::Tone::Info:
        return "info";
    }
    return "";
}

} // namespace

Theme Theme::of(const QPalette& palette)
{
    // a style sheet may have painted the widget's window colour, but never its links
    const Looks& accent = kColours.at(static_cast<std::size_t>(Colour::Accent));
    const auto found = std::find(accent.begin(), accent.end(), palette.color(QPalette::Link).rgb());
    if (found != accent.end())
        return Theme(static_cast<Look>(found - accent.begin()));
    return Theme(palette.color(QPalette::Window).lightness() < 128 ? Look::Dark : Look::Light);
}

QColor Theme::colour(Colour role) const
{
    return QColor::fromRgb(kColours.at(static_cast<std::size_t>(role)).at(static_cast<std::size_t>(m_look)));
}

QColor Theme::ink(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral:
        return colour(Colour::Muted);
    case Tone::Ok:
        return colour(Colour::Ok);
    case Tone::Warn:
        return colour(Colour::Warn);
    case Tone::Danger:
        return colour(Colour::Danger);
    case Tone::Info:
        return colour(Colour::Info);
    }
    return {};
}

QColor Theme::pale(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral:
        return colour(Colour::Window);
    case Tone::Ok:
        return colour(Colour::OkPale);
    case Tone::Warn:
        return colour(Colour::WarnPale);
    case Tone::Danger:
        return colour(Colour::DangerPale);
    case Tone::Info:
        return colour(Colour::InfoPale);
    }
    return {};
}

QColor Theme::chip(Tone tone) const
{
    if (tone != Tone::Neutral)
        return pale(tone);
    return colour(hasContrast() ? Colour::Surface : Colour::Line); // there a line is too near to ink
}

QColor Theme::chipInk(Tone tone) const
{
    return tone == Tone::Neutral ? colour(Colour::Text) : ink(tone);
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor& colour) { palette.setColor(role, colour); };
    set(QPalette::Window, colour(Colour::Window));
    set(QPalette::WindowText, colour(Colour::Text));
    set(QPalette::Base, colour(Colour::Surface));
    set(QPalette::AlternateBase, colour(Colour::Window));
    set(QPalette::Text, colour(Colour::Text));
    set(QPalette::Button, colour(Colour::Surface));
    set(QPalette::ButtonText, colour(Colour::Text));
    set(QPalette::BrightText, colour(Colour::OnAccent));
    set(QPalette::ToolTipBase, colour(Colour::Surface));
    set(QPalette::ToolTipText, colour(Colour::Text));
    set(QPalette::PlaceholderText, colour(Colour::Muted));
    set(QPalette::Highlight, colour(Colour::Accent));
    set(QPalette::HighlightedText, colour(Colour::OnAccent));
    set(QPalette::Link, colour(Colour::Accent));
    set(QPalette::LinkVisited, colour(Colour::Accent));
    set(QPalette::Mid, colour(Colour::Line));
    set(QPalette::Midlight, colour(Colour::Line));
    set(QPalette::Light, colour(Colour::Surface));
    set(QPalette::Dark, colour(Colour::Muted));
    set(QPalette::Shadow, colour(Colour::Muted));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour(Colour::Muted));
    return palette;
}

QFont Theme::baseFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setFamilies({font.family(), QStringLiteral("Noto Sans")});
    font.setPointSizeF(10.5);
    font.setWeight(QFont::Normal);
    return font;
}

QFont Theme::titleFont()
{
    return scaled(18, QFont::DemiBold);
}

QFont Theme::sectionFont()
{
    return scaled(12, QFont::DemiBold);
}

QFont Theme::helpFont()
{
    return scaled(9.5, QFont::Normal);
}

QFont Theme::strongFont()
{
    return scaled(10.5, QFont::DemiBold);
}

QFont Theme::monoFont()
{
    QFont font(
        QStringList{QStringLiteral("Noto Sans Mono"), QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    font.setStyleHint(QFont::Monospace);
    font.setPointSizeF(10.5);
    return font;
}

int Theme::fieldHeight()
{
    return QFontMetrics(baseFont()).height() + 2 * grid::kS - 2;
}

int Theme::rowHeight()
{
    return fieldHeight() + grid::kXs;
}

namespace {

// In the order of Theme::Mode.
constexpr std::array<QLatin1String, 5> kModes{{QLatin1String("sistema"), QLatin1String("claro"),
                                               QLatin1String("oscuro"), QLatin1String("contraste_claro"),
                                               QLatin1String("contraste_oscuro")}};

Theme::Look lookOf(Theme::Mode mode, const QPalette& system)
{
    switch (mode) {
    case Theme::Mode::Light:
        return Theme::Look::Light;
    case Theme::Mode::Dark:
        return Theme::Look::Dark;
    case Theme::Mode::ContrastLight:
        return Theme::Look::ContrastLight;
    case Theme::Mode::ContrastDark:
        return Theme::Look::ContrastDark;
    case Theme::Mode::System:
        break;
    }
    return Theme::of(system).isDark() ? Theme::Look::Dark : Theme::Look::Light;
}

} // namespace

void applyTheme(QApplication& app, Theme::Mode mode)
{
    app.setStyle(new Style);
    app.setPalette(QPalette()); // the desktop's own again, to see what it says
    const Theme theme(lookOf(mode, app.palette()));
    app.setPalette(theme.palette());
    app.setFont(Theme::baseFont());
    app.setStyleSheet(theme.styleSheet());
}

QString keyOf(Theme::Mode mode)
{
    return kModes.at(static_cast<std::size_t>(mode));
}

Theme::Mode themeModeByKey(QStringView key)
{
    const auto found = std::find(kModes.begin(), kModes.end(), key);
    return found == kModes.end() ? Theme::Mode::System : static_cast<Theme::Mode>(found - kModes.begin());
}

namespace {

void restyle(QWidget* widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace

void setRole(QWidget* widget, const char* role, Theme::Tone tone)
{
    widget->setProperty("role", QLatin1String(role));
    widget->setProperty("tone", QLatin1String(toneName(tone)));
    restyle(widget);
}

void setInvalid(QWidget* input, bool invalid)
{
    if (input->property("invalid").toBool() == invalid)
        return;
    input->setProperty("invalid", invalid);
    restyle(input);
}

} // namespace padron::ui
