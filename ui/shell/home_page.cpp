// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/home_page.h"

#include "shell/day_queue.h"
#include "shell/desk.h"
#include "shell/search_results.h"
#include "widgets/label.h"
#include "widgets/theme_follower.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace padron::ui {

HomePage::HomePage(Desk& desk, Gate& gate, QWidget* parent)
    : Page(QStringLiteral("homePage"), tr("Buscar"), parent),
      m_results(new SearchResults(desk.store, desk.searchPeople, this))
{
    if (desk.centreSearch && access::allows(desk.user.role, access::Permission::Capture))
        m_results->askCentreBy(*desk.centreSearch);
    connect(m_results, &SearchResults::shown, this, [this] { m_stack->setCurrentWidget(m_results); });
    connect(m_results, &SearchResults::personOpened, this, &HomePage::personOpened);
    connect(m_results, &SearchResults::registerTyped, this, &HomePage::registerTyped);
    connect(m_results, &SearchResults::leftUpwards, this, &HomePage::boxRequested);
    connect(m_results, &SearchResults::typedInRows, this, &HomePage::typedInRows);
    m_stack = new QStackedWidget(this);
    m_idle = makeIdle(desk, gate);
    m_stack->addWidget(m_idle);
    m_stack->addWidget(m_results);
    column()->addWidget(m_stack, 1);
}

QWidget* HomePage::makeIdle(Desk& desk, Gate& gate)
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS);
    for (const QString& hint : {tr("Escriba arriba un nombre o apellido, con o sin acentos y en cualquier orden."),
                                tr("También sirve la CURP o una parte, el folio o el teléfono."),
                                tr("Si no aparece, Ctrl+Entrar registra con lo que ya escribió.")})
        column->addWidget(new Label(hint, "muted", page));
    column->addSpacing(grid::kS);
    column->addWidget(makeWorkday(page));
    column->addSpacing(grid::kL);

    m_queue = new DayQueue(desk, gate, page);
    connect(m_queue, &DayQueue::opened, this, &HomePage::draftOpened);
    connect(m_queue, &DayQueue::letGo, this, &HomePage::draftLetGo);
    m_captures = access::allows(desk.user.role, access::Permission::Capture);
    m_queue->setVisible(m_captures);
    m_workdayChange->setVisible(access::allows(desk.user.role, access::Permission::SetWorkday));
    column->addWidget(m_queue, 100);

    m_tasks = new QPushButton(page);
    m_tasks->setObjectName(QStringLiteral("homeTasks"));
    setToneIcon(m_tasks, Theme::Tone::Warn);
    setRole(m_tasks, "link");
    m_tasks->hide();
    connect(m_tasks, &QPushButton::clicked, this, &HomePage::tasksRequested);
    column->addSpacing(grid::kS);
    column->addWidget(m_tasks, 0, Qt::AlignLeft);
    auto* finder = new QPushButton(tr("Dónde registrarse: módulos, horarios y requisitos   F9"), page);
    finder->setObjectName(QStringLiteral("homeFinder"));
    setRole(finder, "link");
    connect(finder, &QPushButton::clicked, this, &HomePage::finderRequested);
    column->addWidget(finder, 0, Qt::AlignLeft);
    column->addStretch(1);
    return page;
}

QWidget* HomePage::makeWorkday(QWidget* page)
{
    m_workday = new QWidget(page);
    m_workdayText = new Label(QString(), m_workday);
    m_workdayText->setObjectName(QStringLiteral("homeWorkday"));
    m_workdayChange = new QPushButton(tr("Cambiar   Ctrl+J"), m_workday);
    m_workdayChange->setObjectName(QStringLiteral("homeWorkdayChange"));
    setRole(m_workdayChange, "link");
    connect(m_workdayChange, &QPushButton::clicked, this, &HomePage::workdayRequested);
    auto* row = new QHBoxLayout(m_workday);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::kM);
    row->addWidget(new Label(tr("Jornada"), "strong", m_workday));
    row->addWidget(m_workdayText);
    row->addWidget(m_workdayChange);
    row->addStretch();
    m_workday->hide();
    return m_workday;
}

void HomePage::enter()
{
    if (m_captures)
        m_queue->reload();
    if (!m_results->query().trimmed().isEmpty())
        m_results->searchNow();
}

void HomePage::setQuery(const QString& text)
{
    m_results->setQuery(text);
    if (text.trimmed().isEmpty())
        m_stack->setCurrentWidget(m_idle);
}

void HomePage::walkInto()
{
    if (m_stack->currentWidget() == m_results)
        m_results->walkInto();
    else
        m_queue->walkInto();
}

void HomePage::openCurrent()
{
    m_results->openCurrent();
}

void HomePage::setTasks(qint64 observed, qint64 questions, const ports::CentreTaskCounts& asked)
{
    QStringList waiting;
    if (asked.dueToday > 0)
        waiting << tr("%n tarea(s) del centro que vence(n) hoy o ya venció(eron)", nullptr, int(asked.dueToday));
    if (asked.open > asked.dueToday)
        waiting << tr("%n tarea(s) que pide el centro", nullptr, int(asked.open - asked.dueToday));
    if (observed > 0)
        waiting << tr("%n registro(s) observado(s) por el centro", nullptr, int(observed));
    if (questions > 0)
        waiting << tr("%n asunto(s) por decidir: duplicados, inconformidades o dos versiones", nullptr, int(questions));
    m_tasks->setVisible(!waiting.isEmpty());
    m_tasks->setText(tr("%1: ver Tareas (F5)").arg(waiting.join(QStringLiteral(" · "))));
}

void HomePage::setWorkday(const QString& text)
{
    m_workday->setVisible(!text.isEmpty());
    m_workdayText->setText(text);
}

} // namespace padron::ui
