// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;
class QWidget;

namespace padron::ui {

/// Distances of the window, in device-independent pixels.
namespace grid {
inline constexpr int kXs = 4, kS = 8, kM = 12, kL = 16, kXl = 24;
inline constexpr int kPageMargin = 24, kSectionGap = 24;
inline constexpr int kColumn = 760; ///< widest content column, left aligned
inline constexpr int kAside = 300;  ///< "Qué falta"
inline constexpr int kRail = 184;
inline constexpr int kIcon = 20;
} // namespace grid

/// Every colour, font and height of the window. A small value: painters and delegates take one from their palette, so
/// nothing else names a colour or a size.
///
/// Style sheet roles, set with setRole():
///   QPushButton  "primary" (one a page), "danger", "link", "rail", "status", none: plain
///   QLabel       "title", "section", "help", "error", "finding" (with "tone"), "muted", "mono", "strong",
///                "chip" (with "tone"), "folio", "code", "number"
///   QFrame/any   "card" (surface with a line), "surface", "rail", "status", "banner" (with "tone"), "practica"
///   QScrollArea  "reading": takes the focus, to be scrolled by keys
/// Property "tone": "ok", "warn", "danger", "info", none: neutral. Property "invalid" (bool) on inputs: red border.
class Theme
{
public:
    enum class Mode { System, Light, Dark, ContrastLight, ContrastDark };
    enum class Look { Light, Dark, ContrastLight, ContrastDark }; ///< what a mode comes to
    enum class Colour {
        Window,
        Surface,
        Text,
        Muted,
        Line, ///< between things; what marks where one may type is the edge
        Edge,
        Accent,
        OnAccent,
        Ok,
        Warn,
        Danger,
        Info,
        AccentPale,
        OkPale,
        WarnPale,
        DangerPale,
        InfoPale
    };
    enum class Tone { Neutral, Ok, Warn, Danger, Info };

    explicit Theme(Look look) : m_look(look) {}
    static Theme of(const QPalette& palette); ///< the theme that made it

    Look look() const { return m_look; }
    bool isDark() const { return m_look == Look::Dark || m_look == Look::ContrastDark; }
    bool hasContrast() const { return m_look == Look::ContrastLight || m_look == Look::ContrastDark; }
    QColor colour(Colour role) const;
    QColor ink(Tone tone) const;  ///< text and icon of a tone
    QColor pale(Tone tone) const; ///< its banner surface
    QColor chip(Tone tone) const; ///< its chip's surface
    QColor chipInk(Tone tone) const;

    QPalette palette() const;
    QString styleSheet() const;

    static QFont baseFont();    ///< 10.5 pt
    static QFont titleFont();   ///< 18 pt semibold
    static QFont sectionFont(); ///< 12 pt semibold
    static QFont helpFont();    ///< 9.5 pt
    static QFont strongFont();  ///< 10.5 pt semibold
    static QFont monoFont();    ///< tabular: CURP, folio, numbers
    static int fieldHeight();   ///< about 32 at 10.5 pt
    static int rowHeight();     ///< about 36 at 10.5 pt

private:
    Look m_look;
};

/// Style, palette, font and style sheet of the whole program. System follows the desktop's window colour.
void applyTheme(QApplication& app, Theme::Mode mode);

QString keyOf(Theme::Mode mode); ///< "sistema", "claro", "oscuro", "contraste_claro", "contraste_oscuro"
Theme::Mode themeModeByKey(QStringView key); ///< System for a key that is none

/// Gives a widget its style role (and tone) and styles it anew.
void setRole(QWidget* widget, const char* role, Theme::Tone tone = Theme::Tone::Neutral);
/// Red border of an input whose issue is shown under it.
void setInvalid(QWidget* input, bool invalid);

} // namespace padron::ui
