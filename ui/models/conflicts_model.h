// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/conflicts.h"

#include <QAbstractListModel>
#include <QDateTime>

namespace padron::ui {

/// What two wrote differently and somebody is asked to decide, oldest first.
class ConflictsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    void setConflicts(const QList<usecases::ConflictView>& conflicts, const QDateTime& now);
    const usecases::ConflictView& conflict(int row) const { return m_conflicts.at(row); }

private:
    QList<usecases::ConflictView> m_conflicts;
    QDateTime m_now;
};

/// Whom a conflict is about: a person's name, or their family's.
QString conflictTitle(const usecases::ConflictView& view);
QString conflictFields(const usecases::ConflictView& view); ///< "Domicilio, Teléfono"

} // namespace padron::ui
