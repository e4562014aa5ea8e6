// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/section_frame.h"

#include "widgets/section_header.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

SectionFrame::SectionFrame(const QString& title, QWidget* content, QWidget* parent)
    : QFrame(parent), m_header(new SectionHeader(title, this)), m_content(content)
{
    setRole(this, "card");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(grid::kL, grid::kXs, grid::kL, grid::kL);
    inner->addWidget(m_content);
    column->addLayout(inner);
    m_content->setParent(this);
    setOpen(false);
    connect(m_header, &SectionHeader::clicked, this, &SectionFrame::openRequested);
}

bool SectionFrame::isOpen() const
{
    return !m_content->isHidden();
}

void SectionFrame::setOpen(bool open)
{
    m_content->setVisible(open);
    m_header->setOpen(open);
    auto* inner = layout()->itemAt(1)->layout();
    inner->setContentsMargins(grid::kL, open ? grid::kXs : 0, grid::kL, open ? grid::kL : 0);
}

QList<QWidget*> SectionFrame::stops() const
{
    QList<QWidget*> found;
    for (QWidget* at = m_content->nextInFocusChain(); at && at != m_content; at = at->nextInFocusChain()) {
        if (!m_content->isAncestorOf(at))
            continue;
        if ((at->focusPolicy() & Qt::TabFocus) && at->isVisibleTo(m_content) && at->isEnabled() && !at->focusProxy())
            found.append(at);
    }
    return found;
}

void SectionFrame::focusFirst()
{
    const auto all = stops();
    (all.isEmpty() ? m_header : all.front())->setFocus(Qt::TabFocusReason);
}

bool SectionFrame::focusNextPrevChild(bool next)
{
    if (next && isOpen()) {
        const auto all = stops();
        if (!all.isEmpty() && all.back() == QApplication::focusWidget()) {
            Q_EMIT leftForwards();
            return true;
        }
    }
    return QFrame::focusNextPrevChild(next);
}

void SectionFrame::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || event->modifiers() & Qt::ControlModifier) {
        QFrame::keyPressEvent(event);
        return;
    }
    QWidget* focused = QApplication::focusWidget();
    if (auto* button = qobject_cast<QPushButton*>(focused))
        button->click();
    else if (focused && m_content->isAncestorOf(focused))
        focusNextPrevChild(true);
}

} // namespace padron::ui
