// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include <QStringList>

namespace padron::ui {

namespace {

// @names are replaced by the theme's values. Sizes in pt follow the reader's font; distances are the grid's.
constexpr char kSheet[] = R"(
QToolTip { background: @surface; color: @text; border: 1px solid @line; padding: 4px 8px; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: 18pt; font-weight: 600; }
QLabel[role="section"] { font-size: 12pt; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="help"] { font-size: 9.5pt; color: @muted; }
QLabel[role="error"] { font-size: 9.5pt; color: @danger; }
QLabel[role="finding"] { font-size: 9.5pt; color: @muted; }
QLabel[role="finding"][tone="ok"] { color: @ok; }
QLabel[role="finding"][tone="warn"] { color: @warn; }
QLabel[role="finding"][tone="danger"] { color: @danger; }
QLabel[role="finding"][tone="info"] { color: @info; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="mono"] { font-family: @mono; }
QLabel[role="number"] { font-size: 18pt; font-weight: 600; }
QLabel[role="code"] { font-family: @mono; font-size: 14pt; font-weight: 600; padding: 12px; background: @window;
  border: 1px solid @line; border-radius: 6px; }
QLabel[role="folio"] { font-family: @mono; font-size: 22pt; font-weight: 600; }
QLabel[role="verdict"] { font-size: 36pt; font-weight: 700; }
QLabel[role="verdict"][tone="ok"] { color: @ok; }
QLabel[role="verdict"][tone="warn"] { color: @warn; }
QLabel[role="verdict"][tone="danger"] { color: @danger; }
QLabel[role="verdict"][tone="info"] { color: @info; }
QLabel[role="holder"] { font-size: 22pt; font-weight: 600; }
QLabel[role="fact"] { font-size: 14pt; }
QLabel[role="verdictLine"] { font-size: 12pt; }
QLabel[role="verdictLine"][tone="warn"] { color: @warn; }
QLabel[role="verdictLine"][tone="danger"] { color: @danger; }
QLabel[role="chip"] { font-size: 9.5pt; padding: 2px 8px; border-radius: 9px; background: @idle; color: @text; }
QLabel[role="chip"][tone="ok"] { background: @okPale; color: @ok; }
QLabel[role="chip"][tone="warn"] { background: @warnPale; color: @warn; }
QLabel[role="chip"][tone="danger"] { background: @dangerPale; color: @danger; }
QLabel[role="chip"][tone="info"] { background: @infoPale; color: @info; }
QLabel[role="practica"] { background: @warn; color: @window; font-weight: 600; padding: 4px 24px; }

QFrame[role="card"] { background: @surface; border: 1px solid @line; border-radius: 8px; }
QFrame[role="card"]:focus { border: 2px solid @accent; }
QWidget[role="surface"] { background: @surface; }
QWidget[role="rail"] { background: @surface; border-right: 1px solid @line; }
QWidget[role="top"] { background: @surface; border-bottom: 1px solid @line; }
QWidget[role="status"] { background: @surface; border-top: 1px solid @line; }
QFrame[role="banner"] { background: @surface; border: 1px solid @line; border-left: 4px solid @muted; }
QFrame[role="banner"][tone="ok"] { background: @okPale; border-color: @okPale; border-left-color: @ok; }
QFrame[role="banner"][tone="warn"] { background: @warnPale; border-color: @warnPale; border-left-color: @warn; }
QFrame[role="banner"][tone="danger"] { background: @dangerPale; border-color: @dangerPale; border-left-color: @danger; }
QFrame[role="banner"][tone="info"] { background: @infoPale; border-color: @infoPale; border-left-color: @info; }

QPushButton { min-height: @button; padding: 0px 15px; border: 1px solid @line; border-radius: 6px; background: @surface;
  color: @text; }
QPushButton:hover { background: @window; }
QPushButton:pressed, QPushButton:checked { background: @accentPale; }
QPushButton:focus { border: 2px solid @accent; padding: 0px 14px; min-height: @buttonFocus; }
QPushButton:disabled { color: @muted; background: @window; }
QPushButton[role="primary"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[role="primary"]:focus { border: 2px solid @text; }
QPushButton[role="primary"]:disabled { background: @idle; color: @muted; border-color: @line; }
QPushButton[role="danger"] { color: @danger; border-color: @danger; }
QPushButton[role="danger"]:focus { border: 2px solid @danger; }
QPushButton[role="link"] { background: transparent; border: 1px solid transparent; color: @accent; padding: 0px 7px;
  text-align: left; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 2px solid @accent; padding: 0px 6px; }
QPushButton[role="rail"] { text-align: left; border: 2px solid transparent; background: transparent; padding: 0px 8px;
  min-height: @row; }
QPushButton[role="rail"]:hover { background: @window; }
QPushButton[role="rail"]:checked { background: @accentPale; color: @accent; font-weight: 600; }
QPushButton[role="rail"]:focus { border: 2px solid @accent; }

QPushButton[role="status"] { font-size: 9.5pt; color: @muted; background: transparent; border: none; padding: 0px 4px;
  min-height: 16px; }
QPushButton[role="status"]:hover { color: @text; }

QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit { background: @surface; color: @text; border: 1px solid @edge;
  border-radius: 6px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit, QAbstractSpinBox { min-height: @field; padding: 0px 9px; }
QComboBox { min-height: @field; padding: 0px 9px; }
QPlainTextEdit { padding: 5px; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { border: 2px solid @accent; padding: 0px 8px;
  min-height: @fieldFocus; }
QPlainTextEdit:focus { border: 2px solid @accent; padding: 4px; }
QLineEdit[invalid="true"], QComboBox[invalid="true"], QPlainTextEdit[invalid="true"] { border-color: @danger; }
QLineEdit:disabled, QComboBox:disabled, QLineEdit:read-only { background: @window; color: @muted; }
QLineEdit[role="scan"] { font-size: 16pt; padding: 6px 9px; }
QLineEdit[role="scan"]:focus { padding: 5px 8px; }
QLineEdit[role="mono"] { font-family: @mono; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(:/icons/chevron-down-@mode.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @line; selection-background-color: @accent;
  selection-color: @onAccent; padding: 4px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 0px; }

QListView, QTreeView, QTableView { background: @surface; border: 1px solid @line; border-radius: 4px; padding: 1px;
  outline: none; }
QListView:focus, QTreeView:focus, QTableView:focus { border: 2px solid @accent; padding: 0px; }
QHeaderView::section { background: @surface; color: @muted; border: none; border-bottom: 1px solid @line;
  padding: 6px 12px; font-size: 9.5pt; }
QTableView::item { padding: 0px 12px; border-bottom: 1px solid @line; }
QTableView::item:selected { background: @accentPale; color: @text; }

QScrollArea, QScrollArea > QWidget > QWidget[role="page"] { background: transparent; border: none; }
QScrollArea[role="reading"] { border: 2px solid transparent; border-radius: 8px; }
QScrollArea[role="reading"]:focus { border-color: @accent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0px; }
QScrollBar::handle { background: @edge; border-radius: 4px; min-height: 32px; margin: 2px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { border: none; border-radius: 2px; background: @line; max-height: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
)";

struct Token
{
    const char* name;
    QString value;
};

} // namespace

QString Theme::styleSheet() const
{
    const auto hex = [this](Colour role) { return colour(role).name(); };
    const auto px = [](int value) { return QString::number(value) + QStringLiteral("px"); };
    const int field = fieldHeight();
    // longer names first, so that "@ok" never eats the start of "@okPale"
    const QList<Token> tokens{
        {"@accentPale", hex(Colour::AccentPale)},
        {"@accent", hex(Colour::Accent)},
        {"@buttonFocus", px(field - 4)},
        {"@button", px(field - 2)},
        {"@dangerPale", hex(Colour::DangerPale)},
        {"@danger", hex(Colour::Danger)},
        {"@edge", hex(Colour::Edge)},
        {"@fieldFocus", px(field - 4)},
        {"@field", px(field - 2)},
        {"@idle", chip(Tone::Neutral).name()},
        {"@infoPale", hex(Colour::InfoPale)},
        {"@info", hex(Colour::Info)},
        {"@line", hex(Colour::Line)},
        {"@mode", isDark() ? QStringLiteral("dark") : QStringLiteral("light")},
        {"@mono", QLatin1Char('"') + monoFont().families().join(QStringLiteral("\", \"")) + QLatin1Char('"')},
        {"@muted", hex(Colour::Muted)},
        {"@okPale", hex(Colour::OkPale)},
        {"@ok", hex(Colour::Ok)},
        {"@onAccent", hex(Colour::OnAccent)},
        {"@row", px(rowHeight() - 4)},
        {"@surface", hex(Colour::Surface)},
        {"@text", hex(Colour::Text)},
        {"@warnPale", hex(Colour::WarnPale)},
        {"@warn", hex(Colour::Warn)},
        {"@window", hex(Colour::Window)},
    };
    QString sheet = QString::fromLatin1(kSheet);
    for (const Token& token : tokens)
        sheet.replace(QLatin1String(token.name), token.value);
    return sheet;
}

} // namespace padron::ui
