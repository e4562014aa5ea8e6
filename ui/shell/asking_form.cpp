// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/asking_form.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace padron::ui {

AskingForm::AskingForm(GivenBy keys, QWidget* parent) : QFrame(parent), m_keys(keys)
{
    setRole(this, "card");
    setAttribute(Qt::WA_StyledBackground);
    hide();
}

QVBoxLayout* AskingForm::addColumn(int spacing)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(grid::kL, grid::kM, grid::kL, grid::kM);
    m_column->setSpacing(spacing);
    return m_column;
}

void AskingForm::endWith(QPushButton* give, QPushButton* leave, QPushButton* between)
{
    m_giveButton = give;
    setRole(give, "primary");
    auto* row = new QHBoxLayout;
    row->setSpacing(grid::kS);
    row->addWidget(give);
    if (between)
        row->addWidget(between);
    row->addWidget(leave);
    row->addStretch();
    m_column->addLayout(row);
    connect(give, &QPushButton::clicked, this, &AskingForm::giveWhenReady);
    connect(leave, &QPushButton::clicked, this, &AskingForm::leave);
}

void AskingForm::setReady(bool ready)
{
    m_giveButton->setEnabled(ready);
}

void AskingForm::giveWhenReady()
{
    if (m_giveButton->isEnabled())
        give();
}

void AskingForm::leave()
{
    forget();
    hide();
    Q_EMIT leftAsItWas();
}

void AskingForm::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        leave();
    else if (enter && (m_keys == GivenBy::Enter || event->modifiers().testFlag(Qt::ControlModifier)))
        giveWhenReady();
    else
        QFrame::keyPressEvent(event);
}

} // namespace padron::ui
