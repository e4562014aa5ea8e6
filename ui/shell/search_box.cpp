// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/search_box.h"

#include "widgets/icon.h"
#include "widgets/theme_follower.h"

#include <QAction>
#include <QKeyEvent>

#include <algorithm>

namespace padron::ui {

namespace {
constexpr int kMostQueryLetters = 4400; // a QR of the densest kind, and its line end
constexpr int kScannerKeyMs = 50;       // nobody types that fast for long
constexpr int kLeastScan = 15;          // a folio
constexpr int kLeastQr = 150;           // its alphabet has the space
}

SearchBox::SearchBox(QWidget* parent) : QLineEdit(parent)
{
    setObjectName(QStringLiteral("searchBox"));
    setAccessibleName(tr("Buscar personas"));
    setPlaceholderText(tr("Buscar por CURP, nombre, folio o teléfono   Ctrl+K"));
    setMaxLength(kMostQueryLetters);
    setClearButtonEnabled(false);
    auto* glass = addAction(QIcon(), QLineEdit::LeadingPosition);
    new ThemeFollower(this, [glass](const Theme& theme) {
        glass->setIcon(lineIcon(QLatin1String("search"), theme.colour(Theme::Colour::Muted)));
    });
}

void SearchBox::start()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void SearchBox::goOnTyping(QKeyEvent* event)
{
    setFocus(Qt::OtherFocusReason);
    end(false);
    keyPressEvent(event);
}

void SearchBox::keepOnlyTheScan()
{
    const QString scanned = text().mid(m_burst);
    const bool digits = std::any_of(scanned.begin(), scanned.end(), [](QChar c) { return c.isDigit(); });
    const bool oneWord = !scanned.contains(u' ') || scanned.size() >= kLeastQr;
    if (m_burst > 0 && scanned.size() >= kLeastScan && digits && oneWord)
        setText(scanned);
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!m_sinceKey.isValid() || m_sinceKey.elapsed() > kScannerKeyMs)
        m_burst = hasSelectedText() ? selectionStart() : cursorPosition();
    if (enter)
        keepOnlyTheScan();
    if (enter && event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT registerRequested();
    } else if (enter) {
        Q_EMIT openRequested();
    } else if (event->key() == Qt::Key_Down) {
        Q_EMIT walkRequested();
    } else if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
    } else {
        QLineEdit::keyPressEvent(event);
    }
    m_sinceKey.start(); // now: changing the page for the first letter is no pause of whoever types
}

} // namespace padron::ui
