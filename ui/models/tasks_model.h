// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/tasks.h"

#include <QAbstractListModel>
#include <QDateTime>

namespace padron::ui {

/// Pairs of people that a supervisor is asked about, oldest first.
class TasksModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    void setTasks(const QList<usecases::TaskView>& tasks, const QDateTime& now);
    const usecases::TaskView& task(int row) const { return m_tasks.at(row); }

private:
    QList<usecases::TaskView> m_tasks;
    QDateTime m_now;
};

} // namespace padron::ui
