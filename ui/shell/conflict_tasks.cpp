// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/conflict_tasks.h"

#include "models/conflicts_model.h"
#include "runtime/deliver.h"
#include "shell/conflict_page.h"
#include "shell/desk.h"
#include "shell/row_list.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

ConflictTasks::ConflictTasks(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_model(new ConflictsModel(this)), m_hint(new Label(QString(), "muted", this)),
      m_list(new RowList(QStringLiteral("conflictList"), tr("Dos versiones de lo mismo"), this)),
      m_page(new ConflictPage(access::allows(desk.user.role, access::Permission::ResolveTasks), this))
{
    m_hint->setObjectName(QStringLiteral("conflictHint"));
    m_hint->setWordWrap(true);
    m_list->setModel(m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(new Label(tr("Dos versiones de lo mismo"), "section", this));
    column->addWidget(m_hint);
    column->addWidget(m_list, 1);
    column->addStretch();
    m_list->hide();
    m_page->hide();
    connect(m_list, &RowList::opened, this, [this](int row) {
        m_page->setConflict(m_model->conflict(row), QDateTime::currentDateTime());
        Q_EMIT opened();
    });
    connect(m_page, &ConflictPage::leaveRequested, this, &ConflictTasks::left);
    connect(m_page, &ConflictPage::personOpened, this, &ConflictTasks::personOpened);
    connect(m_page, &ConflictPage::answered, this, &ConflictTasks::decide);
}

void ConflictTasks::reload()
{
    if (!m_desk.conflicts)
        return hide();
    runtime::deliver(m_desk.store.run([conflicts = m_desk.conflicts] { return conflicts->open(); }), this,
                     [this](const core::Result<QList<usecases::ConflictView>>& open) {
                         if (!open) {
                             Q_EMIT failed(open.error());
                             return;
                         }
                         const int row = m_list->currentRow();
                         m_model->setConflicts(*open, QDateTime::currentDateTime());
                         m_list->setVisible(!open->isEmpty());
                         m_list->selectRow(std::clamp(row, 0, std::max(0, int(open->size()) - 1)));
                         m_hint->setText(open->isEmpty()
                                             ? tr("Ninguna. Aquí llega lo que dos módulos escribieron distinto sin haberse visto.")
                                             : tr("%n asunto(s). Entrar muestra las dos versiones lado a lado.", nullptr,
                                                  int(open->size())));
                         Q_EMIT reloaded();
                     });
}

bool ConflictTasks::takeFocus()
{
    if (m_list->isHidden())
        return false;
    m_list->setFocus(Qt::OtherFocusReason);
    return true;
}

void ConflictTasks::decide(const domain::ConflictId& conflict, const QString& decision, const QString& reason)
{
    auto work = [conflicts = m_desk.conflicts, conflict, decision, reason] {
        return conflicts->decide(conflict, decision, reason);
    };
    runtime::deliver(m_desk.store.run(work), this, [this, decision](const core::Result<void>& done) {
        Q_EMIT left();
        if (!done)
            Q_EMIT failed(done.error());
        else
            Q_EMIT decided(decision == QLatin1String("otra")
                               ? tr("Se anotó que se usa la otra. El registro cambia cuando el centro lo confirme.")
                               : tr("Se anotó que queda la que está. El asunto se cierra cuando el centro lo confirme."));
        if (done && m_desk.workAdded)
            m_desk.workAdded();
        reload();
    });
}

} // namespace padron::ui
