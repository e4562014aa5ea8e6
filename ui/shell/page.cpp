// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/page.h"

#include "widgets/label.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace padron::ui {

Page::Page(const QString& objectName, const QString& title, QWidget* parent) : QWidget(parent)
{
    setObjectName(objectName);
    setAccessibleName(title);
    auto* content = new QWidget(this);
    content->setMaximumWidth(grid::kColumn + 2 * grid::kPageMargin);
    m_column = new QVBoxLayout(content);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(content, 100); // as wide as it may, then air at the right
    row->addStretch(1);
    m_column->setContentsMargins(grid::kPageMargin, grid::kPageMargin, grid::kPageMargin, grid::kPageMargin);
    m_column->setSpacing(grid::kL);
    if (!title.isEmpty())
        m_column->addWidget(new Label(title, "title", this));
}

} // namespace padron::ui
