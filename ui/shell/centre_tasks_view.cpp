// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/centre_tasks_view.h"

#include "errors/issue_text.h"
#include "errors/task_text.h"
#include "forms/answer_row.h"
#include "forms/input_field.h"
#include "models/centre_tasks_model.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/row_list.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

namespace {

const QString kDone = QStringLiteral("atendida"), kRefused = QStringLiteral("no-procede");
constexpr int kMostRows = 8;

QString fieldOf(const ports::CentreTask& task)
{
    const auto field = fieldOfInput(task.field);
    return field ? fieldLabel(*field) : task.field;
}

/// What AnswerRow says, apart: the outcome and the line.
std::pair<QString, QString> partsOf(const QString& said)
{
    for (const QString& outcome : {kDone, kRefused})
        if (said == outcome || said.startsWith(outcome + QStringLiteral(": ")))
            return {outcome, said.mid(outcome.size() + 2)};
    return {kDone, said}; // only a line
}

} // namespace

CentreTasksView::CentreTasksView(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_model(new CentreTasksModel(this)), m_hint(new Label(QString(), "muted", this)),
      m_list(new RowList(QStringLiteral("centreTaskList"), tr("Lo que pide el centro"), this)), m_open(new QWidget(this))
{
    build();
    connect(m_list, &RowList::opened, this, &CentreTasksView::ask);
    connect(m_answer, &AnswerRow::answered, this, &CentreTasksView::settle);
    connect(m_answer, &AnswerRow::takenBack, this, &CentreTasksView::leave);
    const auto current = [this] { return m_model->task(m_list->currentRow()).task; };
    connect(m_family, &QPushButton::clicked, this, [this, current] { Q_EMIT personOpened(current().person); });
    connect(m_correct, &QPushButton::clicked, this, [this, current] { Q_EMIT correctionRequested(current().person, current().field); });
    connect(m_access, &QPushButton::clicked, this, &CentreTasksView::accessRequested);
}

void CentreTasksView::build()
{
    m_hint->setObjectName(QStringLiteral("centreTaskHint"));
    m_hint->setWordWrap(true);
    m_list->setModel(m_model);
    m_list->setMostRows(kMostRows);
    buildOpen();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(new Label(tr("Lo que pide el centro"), "section", this));
    column->addWidget(m_hint);
    column->addWidget(m_list, 1);
    column->addWidget(m_open);
    column->addStretch();
    m_list->hide();
    m_open->hide();
}

void CentreTasksView::buildOpen()
{
    m_title = new Label(QString(), "strong", m_open);
    m_title->setObjectName(QStringLiteral("centreTaskTitle"));
    m_reason = new Label(QString(), m_open);
    m_reason->setObjectName(QStringLiteral("centreTaskReason"));
    m_source = new Label(QString(), "muted", m_open);
    m_source->setObjectName(QStringLiteral("centreTaskSource"));
    m_steps = new Label(QString(), "help", m_open);
    m_due = new InlineMessage(m_open);
    m_due->setObjectName(QStringLiteral("centreTaskDue"));
    m_refused = new InlineMessage(m_open);
    m_refused->setObjectName(QStringLiteral("centreTaskRefused"));
    m_correct = new QPushButton(tr("Corregir el dato"), m_open);
    m_correct->setObjectName(QStringLiteral("centreTaskCorrect"));
    setRole(m_correct, "primary");
    m_family = new QPushButton(tr("Ver la familia"), m_open);
    m_family->setObjectName(QStringLiteral("centreTaskFamily"));
    m_access = new QPushButton(tr("Ir a Usuarios y llaves"), m_open);
    m_access->setObjectName(QStringLiteral("centreTaskAccess"));
    m_answer = new AnswerRow(QStringLiteral("centreTaskAnswer"),
                             {tr("¿Qué se hizo?"),
                              {{kDone, tr("Se atendió"), u'a'}, {kRefused, tr("No procede"), u'n'}},
                              tr("En una línea"),
                              tr("Si no procede, diga por qué. Con esto se cierra la tarea en todo el módulo."),
                              tr("Cerrar la tarea")},
                             m_open);
    auto* inside = new QVBoxLayout(m_open);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(grid::kS);
    inside->addWidget(m_title);
    inside->addWidget(m_refused);
    inside->addWidget(m_due);
    for (Label* text : {m_reason, m_source, m_steps}) {
        text->setWordWrap(true);
        inside->addWidget(text);
    }
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    for (QPushButton* button : {m_correct, m_family, m_access})
        buttons->addWidget(button);
    buttons->addStretch();
    inside->addLayout(buttons);
    inside->addWidget(m_answer);
}

void CentreTasksView::reload()
{
    if (!m_desk.centreTasks) {
        hide();
        return;
    }
    using Seen = std::pair<QList<usecases::CentreTaskView>, ports::CentreTaskCounts>;
    auto work = [tasks = m_desk.centreTasks]() -> core::Result<Seen> {
        Seen seen;
        PADRON_ASSIGN(seen.first, tasks->open());
        PADRON_ASSIGN(seen.second, tasks->counts());
        return seen;
    };
    runtime::deliver(m_desk.store.run(work), this, [this](const core::Result<Seen>& seen) {
        if (!seen) {
            Q_EMIT failed(seen.error());
            return;
        }
        const auto* views = &seen->first;
        const bool answering = m_open->isVisible();
        const int before = m_list->currentRow();
        int row = -1;
        QStringList fields;
        for (int i = 0; i < views->size(); ++i) {
            fields << fieldOf(views->at(i).task);
            if (views->at(i).task.id == m_task)
                row = i;
        }
        m_model->setTasks(*views, fields);
        m_list->setVisible(!views->isEmpty());
        m_list->selectRow(row >= 0 ? row : std::clamp(before, 0, std::max(0, int(views->size()) - 1)));
        if (answering && row < 0)
            leave(); // done elsewhere
        const auto overdue = std::count_if(views->begin(), views->end(), [](const auto& view) { return view.daysLeft < 0; });
        const bool allOverdue = overdue == views->size() && seen->second.open > overdue; // there may be more of them than are shown
        QString hint = views->isEmpty()            ? tr("Nada pendiente. Aquí llega lo que el centro pide corregir, aclarar o verificar.")
                       : overdue > 0 && !allOverdue ? tr("%n tarea(s) vencida(s) primero. Entrar dice qué se pide.", nullptr, int(overdue))
                                                   : tr("%n tarea(s). Entrar dice qué se pide.", nullptr, int(seen->second.open));
        if (seen->second.open > views->size())
            hint += u' ' + tr("Se muestran las %1 que vencen antes.").arg(QLocale().toString(views->size()));
        m_hint->setText(hint);
        Q_EMIT reloaded();
    });
}

bool CentreTasksView::takeFocus()
{
    if (m_list->isHidden())
        return false;
    m_list->setFocus(Qt::OtherFocusReason);
    return true;
}

void CentreTasksView::ask(int row)
{
    const usecases::CentreTaskView& view = m_model->task(row);
    const ports::CentreTask& task = view.task;
    m_task = task.id;
    m_title->setText(view.name.isEmpty() ? m_model->title(row) : QStringLiteral("%1. %2").arg(m_model->title(row), shownText(view.name)));
    const bool ofUsers = task.kind.startsWith(QLatin1String("usuario-"));
    m_reason->setText(ofUsers ? QString() : shownText(task.reason));
    m_reason->setVisible(!m_reason->text().isEmpty());
    m_source->setText(centreTaskSource(task));
    m_source->setVisible(!m_source->text().isEmpty());
    m_steps->setText(centreTaskSteps(task));
    const QString due = centreTaskDue(task, view.daysLeft);
    if (due.isEmpty())
        m_due->hide();
    else
        m_due->say(view.daysLeft < 0    ? Theme::Tone::Danger
                   : view.daysLeft <= 3 ? Theme::Tone::Warn
                                        : Theme::Tone::Info,
                   due);
    const QString refused = centreTaskRefusal(task);
    if (refused.isEmpty())
        m_refused->hide();
    else
        m_refused->say(Theme::Tone::Warn, refused);
    const auto may = [this](access::Permission what) { return access::allows(m_desk.user.role, what); };
    m_correct->setVisible(task.kind == u"correccion" && view.here && may(access::Permission::Capture));
    m_family->setVisible(view.here);
    m_access->setVisible(ofUsers && may(access::Permission::ManageUsers));
    m_open->show();
    m_answer->setVisible(may(access::Permission::ResolveTasks));
    if (m_answer->isVisible())
        m_answer->ask();
    for (QPushButton* first : {m_access, m_family, m_correct})
        if (first->isVisible())
            first->setFocus(Qt::OtherFocusReason);
}

void CentreTasksView::leave()
{
    m_task = {};
    takeFocus(); // before its field goes
    m_open->hide();
}

void CentreTasksView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_open->isVisible())
        leave();
    else
        QWidget::keyPressEvent(event);
}

void CentreTasksView::settle(const QString& said)
{
    const auto [outcome, note] = partsOf(said);
    auto work = [tasks = m_desk.centreTasks, task = m_task, outcome = outcome, note = note] { return tasks->answer(task, outcome, note); };
    runtime::deliver(m_desk.store.run(work), this, [this](const core::Result<void>& done) {
        if (!done) { // what was written stays
            Q_EMIT failed(done.error());
            return;
        }
        leave();
        if (m_desk.workAdded)
            m_desk.workAdded();
        Q_EMIT settled(tr("Se anotó la respuesta y la tarea se cerró aquí; el centro la cerrará en los demás equipos cuando la reciba."));
        reload();
    });
}

} // namespace padron::ui
