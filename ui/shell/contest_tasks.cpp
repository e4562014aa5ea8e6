// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/contest_tasks.h"

#include "errors/derechohabiencia_text.h"
#include "forms/answer_row.h"
#include "models/contests_model.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/row_list.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

ContestTasks::ContestTasks(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_model(new ContestsModel(this)), m_hint(new Label(QString(), "muted", this)),
      m_list(new RowList(QStringLiteral("contestList"), tr("Inconformidades con una institución"), this)),
      m_open(new QWidget(this))
{
    build();
    connect(m_list, &RowList::opened, this, &ContestTasks::ask);
    connect(m_note, &AnswerRow::answered, this, &ContestTasks::settle);
    connect(m_note, &AnswerRow::takenBack, this, &ContestTasks::leave);
    connect(m_family, &QPushButton::clicked, this, [this] {
        if (const int row = m_list->currentRow(); row >= 0)
            Q_EMIT personOpened(m_model->contest(row).person.id);
    });
}

void ContestTasks::build()
{
    m_hint->setObjectName(QStringLiteral("contestHint"));
    m_hint->setWordWrap(true);
    m_list->setModel(m_model);
    m_steps = new Label(QString(), m_open);
    m_steps->setObjectName(QStringLiteral("contestSteps"));
    m_steps->setWordWrap(true);
    m_note = new AnswerRow(QStringLiteral("contestNote"),
                           {tr("¿Qué se hizo?"),
                            {},
                            tr("En una línea"),
                            tr("Por ejemplo: trajo su constancia de baja y se consultó de nuevo. Con esto se cierra la tarea."),
                            tr("Cerrar la tarea")},
                           m_open);
    m_family = new QPushButton(tr("Ver la familia"), m_open);
    m_family->setObjectName(QStringLiteral("contestFamily"));
    auto* inside = new QVBoxLayout(m_open);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(grid::kM);
    inside->addWidget(m_steps);
    inside->addWidget(m_note);
    inside->addWidget(m_family, 0, Qt::AlignLeft);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(new Label(tr("Inconformidades con una institución"), "section", this));
    column->addWidget(m_hint);
    column->addWidget(m_list, 1);
    column->addWidget(m_open);
    column->addStretch();
    m_list->hide();
    m_open->hide();
}

void ContestTasks::reload()
{
    runtime::deliver(m_desk.store.run([&tasks = m_desk.tasks] { return tasks.contests().open(); }), this,
                     [this](const core::Result<QList<usecases::ContestView>>& contests) {
                         if (!contests) {
                             Q_EMIT failed(contests.error());
                             return;
                         }
                         const bool answering = m_open->isVisible();
                         const int before = m_list->currentRow();
                         int row = -1;
                         for (int i = 0; i < contests->size(); ++i)
                             if (contests->at(i).task.id == m_task)
                                 row = i;
                         m_model->setContests(*contests, QDateTime::currentDateTime());
                         m_list->setVisible(!contests->isEmpty());
                         m_list->selectRow(row >= 0 ? row : std::clamp(before, 0, std::max(0, int(contests->size()) - 1)));
                         if (answering && row < 0)
                             leave(); // done elsewhere
                         m_hint->setText(contests->isEmpty()
                                             ? tr("Ninguna. Aquí queda quien no está de acuerdo con que IMSS o ISSSTE diga que "
                                                  "tiene derechohabiencia.")
                                             : tr("%n persona(s). Entrar dice qué sigue y anota lo que se hizo.", nullptr,
                                                  int(contests->size())));
                         Q_EMIT reloaded();
                     });
}

bool ContestTasks::takeFocus()
{
    if (m_list->isHidden())
        return false;
    m_list->setFocus(Qt::OtherFocusReason);
    return true;
}

void ContestTasks::ask(int row)
{
    const usecases::ContestView& view = m_model->contest(row);
    m_task = view.task.id;
    m_steps->setText(contestSteps(view.institucion));
    m_open->show();
    const bool closes = access::allows(m_desk.user.role, access::Permission::ResolveTasks);
    m_note->setVisible(closes);
    if (closes)
        m_note->ask();
    else
        m_family->setFocus();
}

void ContestTasks::leave()
{
    m_task = {};
    takeFocus(); // before its field goes
    m_open->hide();
}

void ContestTasks::settle(const QString& note)
{
    auto work = [&tasks = m_desk.tasks, task = m_task, note] { return tasks.contests().settle(task, note); };
    runtime::deliver(m_desk.store.run(work), this, [this](const core::Result<void>& done) {
        if (!done) { // what was written stays
            Q_EMIT failed(done.error());
            return;
        }
        leave();
        Q_EMIT settled(tr("Se anotó lo que se hizo y la tarea se cerró. El registro de la persona sigue como estaba."));
        reload();
    });
}

} // namespace padron::ui
