// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QLatin1String>
#include <QObject>

#include <functional>

class QAbstractButton;

namespace padron::ui {

/// Paints what a style sheet cannot: now, and again at each change of the theme while its widget lives.
class ThemeFollower : public QObject
{
    Q_OBJECT

public:
    using Paint = std::function<void(const Theme&)>;
    ThemeFollower(QWidget* widget, Paint paint); ///< owned by the widget

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void paint();

    QWidget* m_widget;
    Paint m_paint;
};

/// A button's line icon, in a colour of the theme that is on.
void setLineIcon(QAbstractButton* button, QLatin1String name, Theme::Colour ink = Theme::Colour::Text);
/// The icon of a tone, likewise.
void setToneIcon(QAbstractButton* button, Theme::Tone tone);

} // namespace padron::ui
