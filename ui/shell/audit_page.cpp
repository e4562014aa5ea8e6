// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/audit_page.h"

#include "access/permissions.h"
#include "shell/desk.h"
#include "shell/incidents_view.h"
#include "shell/log_view.h"
#include "widgets/inline_message.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

bool readsLog(const Desk& desk)
{
    return desk.audit && desk.checkLog && desk.exportLog && desk.signIn
        && access::allows(desk.user.role, access::Permission::ReadLog);
}

bool seesIncidents(const Desk& desk)
{
    return desk.incidents
        && (access::allows(desk.user.role, access::Permission::ReadLog)
            || access::allows(desk.user.role, access::Permission::NoteIncidents));
}

} // namespace

AuditPage::AuditPage(Desk& desk, QWidget* parent)
    : Page(QStringLiteral("auditPage"), tr("Bitácora"), parent), m_message(new InlineMessage(this)),
      m_stack(new QStackedWidget(this)), m_logTab(new QPushButton(tr("Registros"), this)),
      m_incidentsTab(new QPushButton(tr("Incidentes"), this))
{
    // a list and what one of it says, side by side
    column()->parentWidget()->setMaximumWidth(2 * grid::kPageMargin + grid::kColumn + grid::kSectionGap + grid::kAside);
    m_message->setObjectName(QStringLiteral("auditMessage"));
    m_logTab->setObjectName(QStringLiteral("auditLogTab"));
    m_incidentsTab->setObjectName(QStringLiteral("auditIncidentsTab"));
    auto* tabs = new QHBoxLayout;
    tabs->setSpacing(grid::kS);
    for (QPushButton* tab : {m_logTab, m_incidentsTab}) {
        tab->setCheckable(true);
        tab->setAutoExclusive(true);
        tabs->addWidget(tab);
    }
    tabs->addStretch();
    if (readsLog(desk)) {
        m_log = new LogView(desk, *m_message, m_stack);
        m_stack->addWidget(m_log);
    }
    if (seesIncidents(desk)) {
        m_incidents = new IncidentsView(desk, *m_message, m_stack);
        m_stack->addWidget(m_incidents);
    }
    m_logTab->setVisible(m_log);
    m_incidentsTab->setVisible(m_incidents);
    m_logTab->setChecked(m_log);
    m_incidentsTab->setChecked(!m_log);
    column()->addLayout(tabs);
    column()->addWidget(m_message);
    column()->addWidget(m_stack, 1);
    connect(m_logTab, &QPushButton::clicked, this, [this] { show(false); });
    connect(m_incidentsTab, &QPushButton::clicked, this, [this] { show(true); });
}

bool AuditPage::isFor(const Desk& desk)
{
    return readsLog(desk) || seesIncidents(desk);
}

void AuditPage::enter()
{
    show(m_incidentsTab->isChecked());
}

void AuditPage::show(bool incidents)
{
    m_message->hide();
    if (incidents && m_incidents) {
        m_stack->setCurrentWidget(m_incidents);
        m_incidents->enter();
    } else if (m_log) {
        m_stack->setCurrentWidget(m_log);
        m_log->enter();
    }
}

} // namespace padron::ui
