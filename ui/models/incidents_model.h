// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/incident_store.h"

#include <QAbstractListModel>

namespace padron::ui {

/// The breach log, newest first.
class IncidentsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    void setIncidents(const QList<ports::Incident>& incidents);
    const ports::Incident& incident(int row) const { return m_incidents.at(row); }

private:
    QList<ports::Incident> m_incidents;
};

} // namespace padron::ui
