// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "ports/centre_task_store.h"
#include "shell/page.h"

class QKeyEvent;
class QPushButton;
class QStackedWidget;

namespace padron::ui {

struct Desk;
class DayQueue;
class Gate;
class Label;
class SearchResults;

/// Search results while something is typed; else hints, the queue of the day, how the module works and what the centre
/// observed.
class HomePage : public Page
{
    Q_OBJECT

public:
    HomePage(Desk& desk, Gate& gate, QWidget* parent);

    void enter() override;
    void setQuery(const QString& text);
    void walkInto();    ///< moves the focus to the rows
    void openCurrent(); ///< as Enter on the current row
    void setTasks(qint64 observed, qint64 questions, const ports::CentreTaskCounts& asked); ///< what waits in Tareas
    void setWorkday(const QString& text);

Q_SIGNALS:
    void personOpened(const core::PersonId& person);
    void draftOpened(const core::DraftId& draft);
    void draftLetGo(const core::DraftId& draft);
    void workdayRequested();
    void registerTyped(const QString& typed);
    void tasksRequested();
    void finderRequested();
    void boxRequested();                ///< the rows were left upwards
    void typedInRows(QKeyEvent* event); ///< belongs into the box

private:
    QWidget* makeIdle(Desk& desk, Gate& gate);
    QWidget* makeWorkday(QWidget* page);

    QStackedWidget* m_stack;
    QWidget* m_idle;
    SearchResults* m_results;
    bool m_captures = true; ///< the role may: else there is no queue of captures
    DayQueue* m_queue;
    QWidget* m_workday;
    QPushButton* m_workdayChange;
    Label* m_workdayText;
    QPushButton* m_tasks;
};

} // namespace padron::ui
