// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/user_store.h"
#include "widgets/theme.h"

#include <QAbstractListModel>

namespace padron::ui {

/// People with access: who they are, whether they may come in, and what paper of theirs is missing (49).
class AccessModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    void setPeople(const QList<ports::AccessPerson>& people, QDate today);
    const ports::AccessPerson& person(int row) const { return m_people.at(row); }
    int rowOf(const core::UserId& id) const; ///< -1: not there

private:
    QString aside(const ports::AccessPerson& person) const;
    QString detail(const ports::AccessPerson& person) const;
    QString chip(const ports::AccessPerson& person) const;
    QString note(const ports::AccessPerson& person) const;

    QList<ports::AccessPerson> m_people;
    QDate m_today;
};

} // namespace padron::ui
