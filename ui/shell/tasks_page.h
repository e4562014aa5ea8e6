// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "shell/page.h"

class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace padron::ui {

struct Desk;
class CentreTasksView;
class ConflictTasks;
class ContestTasks;
class DuplicateTaskView;
class InlineMessage;
class Label;
class ObservationsModel;
class PendingCurps;
class RightsPage;
class RightsTasks;
class RowList;
class TasksModel;

/// What waits for somebody: people who may be one and the same, those who do not agree with what an institution says,
/// the entries that the centre observed with its reason, and those whose CURP is pending.
class TasksPage : public Page
{
    Q_OBJECT

public:
    TasksPage(Desk& desk, QWidget* parent);

    void enter() override;
    void reload();

Q_SIGNALS:
    void personOpened(const padron::core::PersonId& person);
    void correctionRequested(const padron::core::PersonId& person, const QString& input);
    void accessRequested();
    void syncRequested(); ///< what is sent has its own page
    void answered(); ///< a task was done: counts changed

private:
    QWidget* makeOverview();
    void reloadTasks();
    void openTask(int row);
    void addRights();
    void addConflicts();
    void addCentreTasks(QWidget* page, QVBoxLayout* column);
    void leaveTask();
    void resolve(const core::TaskId& task, const QString& outcome, const QString& reason);

    Desk& m_desk;
    ObservationsModel* m_model;
    TasksModel* m_tasks;
    QStackedWidget* m_stack;
    QWidget* m_overview;
    DuplicateTaskView* m_view;
    RowList* m_taskList;
    Label* m_taskHint;
    Label* m_listHint;
    InlineMessage* m_message;
    QPushButton* m_toSync;
    RowList* m_list;
    CentreTasksView* m_centreTasks;
    ConflictTasks* m_conflicts;
    ContestTasks* m_contests;
    PendingCurps* m_curps;
    RightsTasks* m_rightsTasks = nullptr; ///< with the next: for who attends ARCO rights
    RightsPage* m_rights = nullptr;
};

} // namespace padron::ui
