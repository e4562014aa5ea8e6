// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/search_index.h"

#include <QAbstractListModel>
#include <QDate>

namespace padron::ui {

/// Results of the home page, in the order the index gave them.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    void setHits(const QList<ports::SearchHit>& hits, QDate today);
    const ports::SearchHit& hit(int row) const { return m_hits.at(row); }

private:
    QList<ports::SearchHit> m_hits;
    QDate m_today;
};

} // namespace padron::ui
