// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/deliveries.h"

#include <QAbstractListModel>

namespace padron::ui {

/// Cards that nobody came for: the longest waiting first, or by where their people live; those whose row has every word typed.
class UncollectedModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    void setList(const QList<usecases::Uncollected>& list);
    void show(const QString& words, bool byPlace);
    const usecases::Uncollected& at(int row) const { return m_all.at(m_rows.at(row)); }
    int rowOf(const domain::CardKey& key) const; ///< -1: not among those shown
    int total() const { return int(m_all.size()); }

private:
    void arrange();

    QList<usecases::Uncollected> m_all;
    QList<int> m_rows; ///< of m_all, as shown
    QStringList m_words;
    bool m_byPlace = false;
};

} // namespace padron::ui
