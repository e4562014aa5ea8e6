// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/detail_view.h"

#include "widgets/label.h"
#include "widgets/theme.h"

#include <QVBoxLayout>

namespace padron::ui {

DetailView::DetailView(const QString& objectName, const QString& accessibleName, QWidget* parent)
    : QScrollArea(parent), m_name(accessibleName)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setRole(this, "reading");
    setFocusPolicy(Qt::StrongFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(grid::kAside);
    begin({});
}

void DetailView::begin(const QString& title)
{
    auto* inside = new QWidget;
    setRole(inside, "page");
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(grid::kM, grid::kM, grid::kM, grid::kM);
    m_column->setSpacing(grid::kXs);
    auto* head = new Label(title, "section", inside);
    head->setObjectName(objectName() + QStringLiteral("Title"));
    head->setWordWrap(true);
    m_column->addWidget(head);
    m_column->addStretch();
    setWidget(inside); // deletes the one before
    setAccessibleName(title.isEmpty() ? m_name : m_name + QStringLiteral(": ") + title);
}

void DetailView::add(const QString& label, const QString& value)
{
    if (value.isEmpty())
        return;
    int at = m_column->count() - 1; // before the stretch
    m_column->insertSpacing(at++, grid::kXs);
    m_column->insertWidget(at++, new Label(label, "help", widget()));
    auto* said = new Label(value, "", widget());
    said->setWordWrap(true);
    m_column->insertWidget(at, said);
}

} // namespace padron::ui
