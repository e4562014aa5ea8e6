// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/contests.h"

#include <QAbstractListModel>
#include <QDateTime>

namespace padron::ui {

/// People who do not agree with what an institution said of them, oldest first.
class ContestsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    void setContests(const QList<usecases::ContestView>& contests, const QDateTime& now);
    const usecases::ContestView& contest(int row) const { return m_contests.at(row); }

private:
    QList<usecases::ContestView> m_contests;
    QDateTime m_now;
};

} // namespace padron::ui
