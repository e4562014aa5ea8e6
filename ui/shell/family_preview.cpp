// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/family_preview.h"

#include "widgets/label.h"
#include "widgets/theme.h"

#include <QVBoxLayout>

namespace padron::ui {

FamilyPreview::FamilyPreview(const QString& objectName, QWidget* parent)
    : QFrame(parent), m_title(new Label(QString(), "strong", this)), m_list(new Label(QString(), this))
{
    setObjectName(objectName);
    setRole(this, "card");
    m_title->setWordWrap(true);
    m_list->setWordWrap(true);
    m_list->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid::kL, grid::kM, grid::kL, grid::kM);
    column->setSpacing(grid::kXs);
    column->addWidget(m_title);
    column->addWidget(m_list);
    column->addStretch();
}

void FamilyPreview::setFamily(const QString& title, const QStringList& people)
{
    m_people = people;
    m_title->setText(title);
    m_list->setText(people.join(u'\n'));
    setAccessibleName(title);
    setAccessibleDescription(people.join(QStringLiteral("; ")));
}

} // namespace padron::ui
