// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/lot_store.h"

#include <QAbstractListModel>

namespace padron::ui {

/// Boxes of cards that are waited for, newest first.
class LotsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    void setLots(const QList<ports::LotSummary>& lots);
    void setLot(const ports::LotSummary& lot); ///< as it is now; nothing when it is not listed
    const ports::LotSummary& lot(int row) const { return m_lots.at(row); }

private:
    QList<ports::LotSummary> m_lots;
};

} // namespace padron::ui
