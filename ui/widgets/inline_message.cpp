// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inline_message.h"

#include "widgets/icon.h"
#include "widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

InlineMessage::InlineMessage(QWidget* parent)
    : QFrame(parent), m_icon(new Label(this)), m_text(new Label(this)), m_buttons(new QHBoxLayout)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(grid::kM, grid::kM, grid::kM, grid::kM);
    row->setSpacing(grid::kM);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(grid::kM);
    m_text->setWordWrap(true);
    m_text->setMinimumHeight(grid::kIcon);
    column->addWidget(m_text);
    m_buttons->setSpacing(grid::kS);
    m_buttons->addStretch();
    column->addLayout(m_buttons);
    row->addLayout(column, 1);
    m_icon->setFixedSize(grid::kIcon, grid::kIcon);
    setVisible(false);
}

void InlineMessage::say(Theme::Tone tone, const QString& text)
{
    while (m_buttons->count() > 1) {
        QLayoutItem* item = m_buttons->takeAt(0);
        item->widget()->hide(); // deleted later: the click that got us here may be its own
        item->widget()->deleteLater();
        delete item;
    }
    m_tone = tone;
    setRole(this, "banner", tone);
    paintIcon();
    m_text->setText(text);
    setAccessibleName(text);
    setVisible(true);
}

QPushButton* InlineMessage::addButton(const QString& text, const char* role)
{
    auto* button = new QPushButton(text, this);
    button->setAutoDefault(false);
    setRole(button, role);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    button->show(); // now, not when the layout gets to it: whoever adds it may give it the focus
    return button;
}

QString InlineMessage::text() const
{
    return m_text->text();
}

void InlineMessage::paintIcon()
{
    m_icon->setPixmap(toneIcon(m_tone, Theme::of(palette())).pixmap(grid::kIcon, grid::kIcon));
}

void InlineMessage::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
}

} // namespace padron::ui
