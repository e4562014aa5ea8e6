// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/rail.h"

#include "shell/rail_button.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QVBoxLayout>

namespace padron::ui {

Rail::Rail(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Páginas"));
    setAttribute(Qt::WA_StyledBackground);
    setRole(this, "rail");
    setFixedWidth(grid::kRail);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid::kS, grid::kL, grid::kS, grid::kL);
    column->setSpacing(grid::kXs);
    add(PageId::Search, QStringLiteral("railSearch"), QStringLiteral("search"), tr("Buscar"), QStringLiteral("F2"));
    add(PageId::Register, QStringLiteral("railRegister"), QStringLiteral("register"), tr("Registrar"),
        QStringLiteral("F3"));
    add(PageId::Credentials, QStringLiteral("railCredentials"), QStringLiteral("credential"), tr("Credenciales"),
        QStringLiteral("F4"));
    add(PageId::Tasks, QStringLiteral("railTasks"), QStringLiteral("tasks"), tr("Tareas"), QStringLiteral("F5"));
    add(PageId::Audit, QStringLiteral("railAudit"), QStringLiteral("file"), tr("Bitácora"), QStringLiteral("F6"));
    add(PageId::Settings, QStringLiteral("railSettings"), QStringLiteral("settings"), tr("Ajustes"),
        QStringLiteral("F7"));
    add(PageId::Sync, QStringLiteral("railSync"), QStringLiteral("sync"), tr("Envíos"), QStringLiteral("F8"));
    column->addStretch();
}

void Rail::add(PageId page, const QString& objectName, const QString& icon, const QString& name, const QString& key)
{
    auto* button = new RailButton(icon, name, key, this);
    button->setObjectName(objectName);
    layout()->addWidget(button);
    m_buttons.insert(page, button);
    connect(button, &QPushButton::clicked, this, [this, page] { Q_EMIT chosen(page); });
}

void Rail::setCurrent(PageId page)
{
    // a family was found by searching
    const PageId shown = page == PageId::Family ? PageId::Search : page == PageId::Catalogues || page == PageId::Access ? PageId::Settings : page;
    for (auto it = m_buttons.constBegin(); it != m_buttons.constEnd(); ++it)
        it.value()->setChecked(it.key() == shown);
}

void Rail::setCount(PageId page, qint64 count)
{
    if (RailButton* button = m_buttons.value(page))
        button->setCount(count);
}

void Rail::setShown(PageId page, bool shown)
{
    if (RailButton* button = m_buttons.value(page))
        button->setVisible(shown);
}

} // namespace padron::ui
