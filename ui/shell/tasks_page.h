// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/sync_store.h"
#include "shell/page.h"

class QPushButton;
class QStackedWidget;

namespace padron::ui {

struct Desk;
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
/// the entries that the centre observed with its reason, and those whose CURP is pending;
/// and what the centre has and has not: four numbers and one sentence of truth.
class TasksPage : public Page
{
    Q_OBJECT

public:
    TasksPage(Desk& desk, QWidget* parent);

    void enter() override;
    void setCounts(const ports::SyncCounts& counts);
    void reload();

Q_SIGNALS:
    void personOpened(const padron::core::PersonId& person);
    void answered(); ///< a task was done: counts changed

private:
    QWidget* makeOverview();
    QWidget* makeNumbers();
    void reloadTasks();
    void openTask(int row);
    void addRights();
    void leaveTask();
    void resolve(const core::TaskId& task, const QString& outcome, const QString& reason);
    QString truth(const ports::SyncCounts& counts) const;

    Desk& m_desk;
    ObservationsModel* m_model;
    TasksModel* m_tasks;
    QStackedWidget* m_stack;
    QWidget* m_overview;
    DuplicateTaskView* m_view;
    RowList* m_taskList;
    Label* m_taskHint;
    Label* m_pending;
    Label* m_receipted;
    Label* m_observed;
    Label* m_quarantined;
    Label* m_truth;
    Label* m_listHint;
    InlineMessage* m_message;
    QPushButton* m_send;
    RowList* m_list;
    ContestTasks* m_contests;
    PendingCurps* m_curps;
    RightsTasks* m_rightsTasks = nullptr; ///< with the next: for who attends ARCO rights
    RightsPage* m_rights = nullptr;
    bool m_problemShown = false; ///< the message tells why the last exchange failed
};

} // namespace padron::ui
