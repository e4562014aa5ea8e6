// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/cards/lots_view.h"

#include "runtime/deliver.h"
#include "shell/cards/box_panel.h"
#include "shell/cards/custody_panel.h"
#include "shell/desk.h"
#include "widgets/inline_message.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace padron::ui {

LotsView::LotsView(Desk& desk, QWidget* parent)
    : CardsView(parent), m_desk(desk), m_appointment(new InlineMessage(this)), m_message(new InlineMessage(this)),
      m_boxesTab(new QPushButton(tr("Cajas por recibir"), this)), m_custodyTab(new QPushButton(tr("En resguardo"), this)),
      m_stack(new QStackedWidget(this)), m_boxes(new BoxPanel(desk, *m_message, m_stack)),
      m_custody(new CustodyPanel(desk, *m_message, m_stack))
{
    m_appointment->setObjectName(QStringLiteral("lotsAppointment"));
    m_message->setObjectName(QStringLiteral("lotsMessage"));
    m_boxesTab->setObjectName(QStringLiteral("lotsTabBoxes"));
    m_custodyTab->setObjectName(QStringLiteral("lotsTabCustody"));
    m_stack->addWidget(m_boxes);
    m_stack->addWidget(m_custody);
    auto* tabs = new QHBoxLayout;
    tabs->setSpacing(grid::kS);
    for (QPushButton* tab : {m_boxesTab, m_custodyTab}) {
        tab->setCheckable(true);
        tab->setAutoExclusive(true);
        tabs->addWidget(tab);
    }
    m_boxesTab->setChecked(true);
    tabs->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addLayout(tabs);
    column->addWidget(m_appointment);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);

    connect(m_boxesTab, &QPushButton::clicked, this, [this] { show(0); });
    connect(m_custodyTab, &QPushButton::clicked, this, [this] { show(1); });
    connect(m_boxes, &BoxPanel::counted, this, [this](int waiting) {
        m_boxesTab->setText(waiting == 0 ? tr("Cajas por recibir") : tr("Cajas por recibir (%1)").arg(waiting));
    });
    connect(m_custody, &CustodyPanel::counted, this, [this](int cards) {
        m_custodyTab->setText(cards == 0 ? tr("En resguardo") : tr("En resguardo (%1)").arg(cards));
    });
}

bool LotsView::isFor(const Desk& desk)
{
    return desk.lots && desk.custody && access::allows(desk.user.role, access::Permission::KeepCustody);
}

QString LotsView::title() const
{
    return tr("Lotes y resguardo");
}

void LotsView::enter()
{
    askAppointment();
    show(m_stack->currentIndex());
}

void LotsView::refresh()
{
    m_boxes->refresh();
    m_custody->refresh();
}

void LotsView::show(int index)
{
    m_stack->setCurrentIndex(index);
    (index == 0 ? m_boxesTab : m_custodyTab)->setChecked(true);
    if (index == 0)
        m_boxes->enter();
    else
        m_custody->enter();
}

void LotsView::askAppointment()
{
    runtime::deliver(m_desk.store.run([&custody = *m_desk.custody] { return custody.appointed(); }), this,
                     [this](const core::Result<bool>& appointed) {
                         if (!appointed || *appointed)
                             return m_appointment->hide();
                         m_appointment->say(Theme::Tone::Warn,
                                            tr("Usted no tiene anotado un nombramiento vigente para resguardar (numeral 49.III). Puede seguir; "
                                               "pida a la persona responsable que lo anote en Ajustes."));
                     });
}

} // namespace padron::ui
