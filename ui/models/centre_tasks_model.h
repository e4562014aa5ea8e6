// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/centre_tasks.h"

#include <QAbstractListModel>

namespace padron::ui {

/// What the centre asks, overdue first.
class CentreTasksModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    /// `fields`: what the form calls each one's datum; empty where there is none.
    void setTasks(const QList<usecases::CentreTaskView>& tasks, const QStringList& fields);
    const usecases::CentreTaskView& task(int row) const { return m_tasks.at(row); }
    QString title(int row) const; ///< "Corregir: CURP"

private:
    QList<usecases::CentreTaskView> m_tasks;
    QStringList m_fields;
};

} // namespace padron::ui
