// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/sync_store.h"
#include "shell/page.h"

class QPushButton;

namespace padron::ui {

struct Desk;
class InlineMessage;
class Label;
class ObservationsModel;
class RowList;

/// What the centre has and has not: four numbers, one sentence of truth, and the entries it observed with its reason.
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

private:
    QWidget* makeNumbers();
    QString truth(const ports::SyncCounts& counts) const;

    Desk& m_desk;
    ObservationsModel* m_model;
    Label* m_pending;
    Label* m_receipted;
    Label* m_observed;
    Label* m_quarantined;
    Label* m_truth;
    Label* m_listHint;
    InlineMessage* m_message;
    QPushButton* m_send;
    RowList* m_list;
};

} // namespace padron::ui
