// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/centred_card.h"

#include "widgets/label.h"
#include "widgets/theme.h"

#include <QFocusEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
constexpr int kCardWidth = 480;
}

CentredCard::CentredCard(const QString& title, const QString& intro, QWidget* parent) : QWidget(parent)
{
    auto* card = new QFrame(this);
    card->setFixedWidth(kCardWidth);
    setRole(card, "card");
    m_column = new QVBoxLayout(card);
    m_column->setContentsMargins(grid::kXl, grid::kXl, grid::kXl, grid::kXl);
    m_column->setSpacing(grid::kM);
    m_column->addWidget(new Label(title, "title", card));
    if (!intro.isEmpty()) {
        auto* text = new Label(intro, "muted", card);
        text->setWordWrap(true);
        m_column->addWidget(text);
    }
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(grid::kXl, grid::kXl, grid::kXl, grid::kXl);
    outer->addStretch(2);
    auto* across = new QHBoxLayout; // an alignment would ignore that wrapped texts need height
    across->addStretch();
    across->addWidget(card);
    across->addStretch();
    outer->addLayout(across);
    outer->addStretch(3);
}

void CentredCard::focusInEvent(QFocusEvent* event)
{
    if (m_first)
        m_first->setFocus(event->reason());
}

} // namespace padron::ui
