// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/tasks_page.h"

#include "errors/error_text.h"
#include "models/observations_model.h"
#include "models/row_texts.h"
#include "models/tasks_model.h"
#include "runtime/deliver.h"
#include "shell/centre_tasks_view.h"
#include "shell/conflict_page.h"
#include "shell/conflict_tasks.h"
#include "shell/contest_tasks.h"
#include "shell/desk.h"
#include "shell/duplicate_task_view.h"
#include "shell/pending_curps.h"
#include "shell/rights_page.h"
#include "shell/rights_tasks.h"
#include "shell/row_list.h"
#include "usecases/note_comparison.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/page_scroll.h"
#include "widgets/theme_follower.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

TasksPage::TasksPage(Desk& desk, QWidget* parent)
    : Page(QStringLiteral("tasksPage"), tr("Tareas"), parent), m_desk(desk), m_model(new ObservationsModel(this)),
      m_tasks(new TasksModel(this)), m_stack(new QStackedWidget(this)),
      m_listHint(new Label(QString(), "muted", this)), m_message(new InlineMessage(this)),
      m_toSync(new QPushButton(tr("Ver los envíos   F8"), this))
{
    m_message->setObjectName(QStringLiteral("tasksMessage"));
    setLineIcon(m_toSync, QLatin1String("sync"));
    m_toSync->setObjectName(QStringLiteral("tasksToSync"));
    m_overview = makeOverview();
    m_view = new DuplicateTaskView(access::allows(desk.user.role, access::Permission::ResolveTasks), this);
    m_stack->addWidget(m_overview);
    m_stack->addWidget(m_view);
    column()->addWidget(m_message);
    column()->addWidget(m_stack, 1);
    addConflicts();
    if (m_rightsTasks)
        addRights();

    connect(m_taskList, &RowList::opened, this, &TasksPage::openTask);
    connect(m_curps, &PendingCurps::personOpened, this, &TasksPage::personOpened);
    const auto tell = [this](const core::Error& error) { m_message->say(Theme::Tone::Danger, sentenceFor(error)); };
    connect(m_curps, &PendingCurps::failed, this, tell);
    connect(m_contests, &ContestTasks::failed, this, tell);
    connect(m_contests, &ContestTasks::personOpened, this, &TasksPage::personOpened);
    connect(m_contests, &ContestTasks::settled, this, [this](const QString& said) {
        m_message->say(Theme::Tone::Ok, said);
        Q_EMIT answered();
    });
    connect(m_contests, &ContestTasks::reloaded, this, [this] {
        if (m_toSync->hasFocus() && m_taskList->isHidden())
            m_contests->takeFocus(); // what waits comes before what is sent
    });
    connect(m_view, &DuplicateTaskView::leaveRequested, this, &TasksPage::leaveTask);
    connect(m_view, &DuplicateTaskView::answered, this, &TasksPage::resolve);
    connect(m_list, &RowList::opened, this, [this](int row) {
        if (const core::PersonId person = m_model->observation(row).person; !person.isNull())
            Q_EMIT personOpened(person);
    });
    connect(m_toSync, &QPushButton::clicked, this, &TasksPage::syncRequested);
}

void TasksPage::addCentreTasks(QWidget* page, QVBoxLayout* column)
{
    m_centreTasks = new CentreTasksView(m_desk, page);
    column->addWidget(m_centreTasks, 100);
    column->addSpacing(grid::kS);
    connect(m_centreTasks, &CentreTasksView::failed, this,
            [this](const core::Error& error) { m_message->say(Theme::Tone::Danger, sentenceFor(error)); });
    connect(m_centreTasks, &CentreTasksView::personOpened, this, &TasksPage::personOpened);
    connect(m_centreTasks, &CentreTasksView::correctionRequested, this, &TasksPage::correctionRequested);
    connect(m_centreTasks, &CentreTasksView::accessRequested, this, &TasksPage::accessRequested);
    connect(m_centreTasks, &CentreTasksView::settled, this, [this](const QString& said) {
        m_message->say(Theme::Tone::Ok, said);
        Q_EMIT answered();
    });
    connect(m_centreTasks, &CentreTasksView::reloaded, this, [this] {
        if (m_toSync->hasFocus() && m_taskList->isHidden())
            m_centreTasks->takeFocus(); // what waits comes before what is sent
    });
}

void TasksPage::addConflicts()
{
    m_stack->addWidget(m_conflicts->page());
    connect(m_conflicts, &ConflictTasks::failed, this,
            [this](const core::Error& error) { m_message->say(Theme::Tone::Danger, sentenceFor(error)); });
    connect(m_conflicts, &ConflictTasks::opened, this, [this] {
        m_message->hide();
        m_stack->setCurrentWidget(m_conflicts->page());
        m_conflicts->page()->takeFocus();
    });
    connect(m_conflicts, &ConflictTasks::left, this, [this] {
        leaveTask();
        m_conflicts->takeFocus();
    });
    connect(m_conflicts, &ConflictTasks::personOpened, this, [this](const core::PersonId& person) {
        leaveTask(); // coming back, the list is there
        Q_EMIT personOpened(person);
    });
    connect(m_conflicts, &ConflictTasks::decided, this, [this](const QString& said) {
        m_message->say(Theme::Tone::Ok, said);
        Q_EMIT answered();
    });
    connect(m_conflicts, &ConflictTasks::reloaded, this, [this] {
        if (m_toSync->hasFocus() && m_taskList->isHidden())
            m_conflicts->takeFocus(); // what waits comes before what is sent
    });
}

void TasksPage::addRights()
{
    m_rights = new RightsPage(m_desk, this);
    m_stack->addWidget(m_rights);
    connect(m_rightsTasks, &RightsTasks::failed, this,
            [this](const core::Error& error) { m_message->say(Theme::Tone::Danger, sentenceFor(error)); });
    connect(m_rightsTasks, &RightsTasks::opened, this, [this](const domain::ArcoRequestId& request) {
        m_message->hide();
        m_rights->openAll(request);
        m_stack->setCurrentWidget(m_rights);
        m_rights->focusFirst();
    });
    connect(m_rights, &RightsPage::leaveRequested, this, &TasksPage::leaveTask);
    connect(m_rights, &RightsPage::changed, this, [this] {
        m_rightsTasks->reload();
        Q_EMIT answered();
    });
}

QWidget* TasksPage::makeOverview()
{
    auto* page = new QWidget;
    setRole(page, "page");
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, grid::kXs, 0);
    column->setSpacing(grid::kM);
    m_taskHint = new Label(QString(), "muted", page);
    m_taskHint->setObjectName(QStringLiteral("taskHint"));
    m_taskHint->setWordWrap(true);
    m_taskList = new RowList(QStringLiteral("taskList"), tr("Posibles duplicados"), page);
    m_taskList->setModel(m_tasks);
    m_listHint->setWordWrap(true);
    m_list = new RowList(QStringLiteral("observationList"), tr("Observaciones del centro"), page);
    m_list->setModel(m_model);
    addCentreTasks(page, column);
    column->addWidget(new Label(tr("Posibles duplicados"), "section", page));
    column->addWidget(m_taskHint);
    column->addWidget(m_taskList, 100);
    column->addSpacing(grid::kS);
    m_conflicts = new ConflictTasks(m_desk, page);
    column->addWidget(m_conflicts, 100);
    column->addSpacing(grid::kS);
    m_contests = new ContestTasks(m_desk, page);
    column->addWidget(m_contests, 100);
    column->addSpacing(grid::kS);
    if (RightsPage::isFor(m_desk)) {
        m_rightsTasks = new RightsTasks(m_desk, page);
        column->addWidget(m_rightsTasks, 100);
        column->addSpacing(grid::kS);
    }
    column->addWidget(new Label(tr("Observaciones del centro"), "section", page));
    column->addWidget(m_listHint);
    column->addWidget(m_list, 100);
    column->addSpacing(grid::kS);
    m_curps = new PendingCurps(m_desk, page);
    column->addWidget(m_curps, 100);
    column->addSpacing(grid::kS);
    column->addWidget(m_toSync, 0, Qt::AlignLeft);
    column->addStretch(1);
    m_taskList->hide();
    m_list->hide();
    auto* area = new PageScroll(this); // for low windows
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page);
    return area;
}

void TasksPage::enter()
{
    m_message->hide();
    reload();
    if (m_rights && m_stack->currentWidget() == m_rights)
        m_rights->focusFirst();
    else if (m_stack->currentWidget() != m_view)
        (m_taskList->isHidden() ? static_cast<QWidget*>(m_toSync) : m_taskList)->setFocus(Qt::OtherFocusReason);
}

void TasksPage::reload()
{
    reloadTasks();
    m_centreTasks->reload();
    m_conflicts->reload();
    m_contests->reload();
    m_curps->reload();
    if (m_rightsTasks)
        m_rightsTasks->reload();
    using Observations = QList<usecases::SyncOverview::Observation>;
    runtime::deliver(m_desk.store.run([&overview = m_desk.syncOverview] { return overview.observations(); }), this,
                     [this](core::Result<Observations> observations) {
                         if (!observations) {
                             m_message->say(Theme::Tone::Danger, sentenceFor(observations.error()));
                             return;
                         }
                         m_model->setObservations(*observations, QDateTime::currentDateTime());
                         m_list->setVisible(!observations->isEmpty());
                         m_listHint->setText(
                             observations->isEmpty()
                                 ? tr("Ninguna. Aquí aparece lo que el centro recibió y pide aclarar, con su motivo.")
                                 : tr("Recibidas por el centro, que pide aclararlas. Entrar abre la familia."));
                     });
}

void TasksPage::reloadTasks()
{
    runtime::deliver(m_desk.store.run([&tasks = m_desk.tasks] { return tasks.open(); }), this,
                     [this](const core::Result<QList<usecases::TaskView>>& tasks) {
                         if (!tasks) {
                             m_message->say(Theme::Tone::Danger, sentenceFor(tasks.error()));
                             return;
                         }
                         const int row = m_taskList->currentRow();
                         const bool shown = m_stack->currentWidget() == m_overview && isVisible();
                         m_tasks->setTasks(*tasks, QDateTime::currentDateTime());
                         m_taskList->setVisible(!tasks->isEmpty());
                         m_taskHint->setText(tasks->isEmpty()
                                                 ? tr("Ninguno. Aquí llega lo que en Registrar se pregunta a supervisión.")
                                                 : tr("%n pregunta(s). Entrar las compara lado a lado.", nullptr,
                                                      int(tasks->size())));
                         m_taskList->selectRow(std::clamp(row, 0, std::max(0, int(tasks->size()) - 1)));
                         if (shown && !tasks->isEmpty() && m_toSync->hasFocus())
                             m_taskList->setFocus(Qt::OtherFocusReason);
                     });
}

void TasksPage::openTask(int row)
{
    m_message->hide();
    m_stack->setCurrentWidget(m_view);
    const usecases::TaskView& task = m_tasks->task(row);
    m_view->setTask(task, QDateTime::currentDateTime());
    if (m_desk.noteComparison)
        m_desk.store.run([note = m_desk.noteComparison, person = task.person.id, other = task.other.id] {
            return note->run(person, other, true);
        });
}

void TasksPage::leaveTask()
{
    m_stack->setCurrentWidget(m_overview);
    (m_taskList->isHidden() ? static_cast<QWidget*>(m_toSync) : m_taskList)->setFocus(Qt::OtherFocusReason);
}

void TasksPage::resolve(const core::TaskId& task, const QString& outcome, const QString& reason)
{
    auto work = [&tasks = m_desk.tasks, task, outcome, reason] { return tasks.resolve(task, outcome, reason); };
    runtime::deliver(m_desk.store.run(work), this, [this, outcome](const core::Result<void>& done) {
        leaveTask();
        if (!done)
            m_message->say(Theme::Tone::Danger, sentenceFor(done.error()));
        else
            m_message->say(Theme::Tone::Ok, outcome == QLatin1String("misma")
                                                ? tr("Se anotó que es la misma persona. El registro más reciente queda por aclarar.")
                                                : tr("Se anotó que son personas distintas. Los dos registros quedan como están."));
        reloadTasks();
        Q_EMIT answered();
    });
}

} // namespace padron::ui
