// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme_follower.h"

#include "widgets/icon.h"

#include <QAbstractButton>
#include <QEvent>

namespace padron::ui {

ThemeFollower::ThemeFollower(QWidget* widget, Paint paint) : QObject(widget), m_widget(widget), m_paint(std::move(paint))
{
    widget->installEventFilter(this);
    this->paint();
}

bool ThemeFollower::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_widget && event->type() == QEvent::PaletteChange)
        paint();
    return QObject::eventFilter(watched, event);
}

void ThemeFollower::paint()
{
    m_paint(Theme::of(m_widget->palette()));
}

void setLineIcon(QAbstractButton* button, QLatin1String name, Theme::Colour ink)
{
    new ThemeFollower(button, [button, name, ink](const Theme& theme) { button->setIcon(lineIcon(name, theme.colour(ink))); });
}

void setToneIcon(QAbstractButton* button, Theme::Tone tone)
{
    new ThemeFollower(button, [button, tone](const Theme& theme) { button->setIcon(toneIcon(tone, theme)); });
}

} // namespace padron::ui
