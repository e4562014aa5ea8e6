// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QFrame>

class QHBoxLayout;
class QPushButton;

namespace padron::ui {

class Label;

/// A banner in the page's flow: icon, what happened, and the buttons that answer it. Never a dialog.
class InlineMessage : public QFrame
{
    Q_OBJECT

public:
    explicit InlineMessage(QWidget* parent = nullptr); ///< hidden until it says something

    void say(Theme::Tone tone, const QString& text); ///< without buttons; earlier ones go
    QPushButton* addButton(const QString& text, const char* role = "");
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintIcon();

    Theme::Tone m_tone = Theme::Tone::Neutral;
    Label* m_icon;
    Label* m_text;
    QHBoxLayout* m_buttons;
};

} // namespace padron::ui
