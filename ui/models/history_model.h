// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/registry_store.h"

#include <QAbstractListModel>

namespace padron::ui {

/// Who has been what in a family, and from when to when; the newest first.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    void setHistory(const QList<ports::DatedMembership>& history);

private:
    QString span(const ports::DatedMembership& membership) const;

    QList<ports::DatedMembership> m_rows;
};

} // namespace padron::ui
