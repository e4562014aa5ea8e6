// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/sync_overview.h"

#include <QAbstractListModel>
#include <QDateTime>

namespace padron::ui {

/// Entries that the centre observed, rejected or keeps in quarantine, with its reason.
class ObservationsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    void setObservations(const QList<usecases::SyncOverview::Observation>& observations, const QDateTime& now);
    const usecases::SyncOverview::Observation& observation(int row) const { return m_observations.at(row); }

private:
    QList<usecases::SyncOverview::Observation> m_observations;
    QDateTime m_now;
};

} // namespace padron::ui
