// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/top_bar.h"

#include "errors/words.h"
#include "shell/desk.h"
#include "shell/search_box.h"
#include "widgets/label.h"
#include "widgets/theme_follower.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace padron::ui {

TopBar::TopBar(const Desk& desk, QWidget* parent) : QWidget(parent), m_search(new SearchBox(this))
{
    setAttribute(Qt::WA_StyledBackground);
    setRole(this, "top");
    auto* name = new Label(tr("Módulo de Registro"), "strong", this);
    name->setFixedWidth(grid::kRail - grid::kL);
    m_search->setMaximumWidth(grid::kColumn);
    auto* user =
        new Label(QStringLiteral("%1\n%2").arg(desk.user.name.left(32), roleLabel(desk.user.role)), "help", this);
    user->setObjectName(QStringLiteral("topUser"));
    user->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* lock = new QPushButton(tr("Bloquear"), this);
    setLineIcon(lock, QLatin1String("lock"));
    lock->setObjectName(QStringLiteral("lockButton"));
    lock->setToolTip(tr("Bloquear (Ctrl+L)"));
    connect(lock, &QPushButton::clicked, this, &TopBar::lockRequested);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(grid::kL, grid::kS, grid::kL, grid::kS);
    row->setSpacing(grid::kL);
    row->addWidget(name);
    row->addWidget(m_search, 100);
    row->addStretch(1);
    row->addWidget(user);
    row->addWidget(lock);
}

} // namespace padron::ui
