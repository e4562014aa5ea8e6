// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/open_family.h"

#include <QAbstractListModel>
#include <QDate>
#include <QSet>

namespace padron::ui {

/// People of one family: their place in it, since when, their state and what each case still misses. Rows can be marked.
class PeopleModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    void setView(const usecases::FamilyView& view, QDate today); ///< nobody is marked
    QList<core::PersonId> marked() const;                        ///< in the order of the rows

Q_SIGNALS:
    void marksChanged();

private:
    QString wholeRow(int row) const;
    QString place(int row) const;
    QVariant kin(int row, int role) const;
    const domain::Membership& membership(int row) const { return m_view.record.family.members.at(row); }

    usecases::FamilyView m_view;
    QDate m_today;
    QSet<core::PersonId> m_marked;
};

} // namespace padron::ui
