// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/print_runs.h"

#include <QAbstractListModel>
#include <QSet>

namespace padron::ui {

/// Final credentials and where each stands; Space chooses one that can be printed.
class CredentialsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    void setCredentials(const QList<usecases::PrintRuns::Row>& rows); ///< keeps what was chosen and still can be
    QList<core::PersonId> chosen() const;
    bool mayBeOnPaper() const; ///< one of the chosen: signed before the store was restored
    void chooseFirst(int most); ///< of those that can be printed, and nobody else

private:
    static bool canBePrinted(const usecases::PrintRuns::Row& row);

    QList<usecases::PrintRuns::Row> m_rows;
    QSet<core::PersonId> m_chosen;
};

} // namespace padron::ui
