// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace padron::ui {

/// Text as it may be shown: control, bidi and other invisible format characters become U+FFFD, so that nothing hides
/// in a name or turns the line around. Line breaks stay.
QString shownText(const QString& text);

/// A label that never reads its text as HTML. The only label of the window.
class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(QWidget* parent = nullptr);
    explicit Label(const QString& text, QWidget* parent = nullptr);
    /// With a style role of Theme ("title", "help" ...).
    Label(const QString& text, const char* role, QWidget* parent = nullptr);

    void setText(const QString& text); ///< hides QLabel's: passes shownText()
};

} // namespace padron::ui
