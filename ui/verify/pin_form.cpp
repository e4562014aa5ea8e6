// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/pin_form.h"

#include "widgets/label.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

PinForm::PinForm(QWidget* parent) : QWidget(parent), m_field(new QLineEdit(this))
{
    auto* title = new Label(tr("Huella del padrón"), "section", this);
    auto* help = new Label(tr("Escríbala de la hoja impresa que le dieron con las listas: ocho grupos de cuatro. Se pide una sola vez "
                              "en esta computadora, para no creerle a unas listas que otra persona haya cambiado."),
                           "help", this);
    help->setWordWrap(true);
    m_field->setObjectName(QStringLiteral("pinField"));
    m_field->setAccessibleName(title->text());
    m_field->setPlaceholderText(QStringLiteral("0000 0000 0000 0000 0000 0000 0000 0000"));
    m_field->setMaxLength(60);
    setRole(m_field, "mono");
    auto* compare = new QPushButton(tr("Comparar y empezar"), this);
    compare->setObjectName(QStringLiteral("pinCompare"));
    setRole(compare, "primary");
    auto* leave = new QPushButton(tr("No tengo la hoja"), this);
    leave->setObjectName(QStringLiteral("pinLeave"));

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    buttons->addWidget(compare);
    buttons->addWidget(leave);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS);
    column->addWidget(title);
    column->addWidget(help);
    column->addWidget(m_field);
    column->addLayout(buttons);

    const auto done = [this] {
        if (!m_field->text().trimmed().isEmpty())
            Q_EMIT compared(m_field->text());
    };
    connect(m_field, &QLineEdit::returnPressed, this, done);
    connect(compare, &QPushButton::clicked, this, done);
    connect(leave, &QPushButton::clicked, this, &PinForm::left);
    hide();
}

void PinForm::ask()
{
    m_field->clear();
    show();
    m_field->setFocus();
}

void PinForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace padron::ui
