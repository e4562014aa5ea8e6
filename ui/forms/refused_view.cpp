// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/refused_view.h"

#include "widgets/label.h"
#include "widgets/theme.h"

#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace padron::ui {

RefusedView::RefusedView(QWidget* parent)
    : QWidget(parent), m_next(new QPushButton(tr("&Siguiente familia (N)"), this))
{
    setObjectName(QStringLiteral("consentimientoNegado"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    auto* title = new Label(tr("La persona no dio su consentimiento"), "title", this);
    title->setWordWrap(true);
    column->addWidget(title);
    auto* text = new Label(tr("Se anotó la negativa, sin ningún dato de la persona, y la captura se descartó.\n\n"
                              "Puede registrarse otro día, si quiere. La atención médica no depende del registro."),
                           this);
    text->setWordWrap(true);
    column->addWidget(text);
    setRole(m_next, "primary");
    m_next->setObjectName(QStringLiteral("siguienteTrasNegativa"));
    column->addWidget(m_next, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_next, &QPushButton::clicked, this, &RefusedView::nextRequested);
    auto* shortcut = new QShortcut(QKeySequence(Qt::Key_N), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, m_next, &QPushButton::click);
}

void RefusedView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_next->setFocus();
}

} // namespace padron::ui
