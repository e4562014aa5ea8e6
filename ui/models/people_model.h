// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/open_family.h"

#include <QAbstractListModel>
#include <QDate>

namespace padron::ui {

/// People of one family with their state and what each case still misses.
class PeopleModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    void setView(const usecases::FamilyView& view, QDate today);

private:
    usecases::FamilyView m_view;
    QDate m_today;
};

} // namespace padron::ui
