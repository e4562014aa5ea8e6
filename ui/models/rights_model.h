// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/arco.h"

#include <QAbstractListModel>

namespace padron::ui {

/// ARCO requests with where each stands and the days that are left.
class RightsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    void setRequests(const QList<usecases::ArcoView>& requests);
    const usecases::ArcoView& request(int row) const { return m_requests.at(row); }
    int rowOf(const domain::ArcoRequestId& id) const; ///< -1: not listed

private:
    QList<usecases::ArcoView> m_requests;
};

} // namespace padron::ui
