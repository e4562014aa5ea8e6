// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/print_credential.h"

#include <QAbstractListModel>
#include <QSet>

namespace padron::ui {

/// Final credentials that can be printed; Space chooses.
class CredentialsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    void setCredentials(const QList<usecases::PrintCredential::Row>& rows); ///< keeps what was chosen
    QList<core::PersonId> chosen() const;
    void choose(const QList<core::PersonId>& people); ///< these and nobody else
    void chooseUnprinted();

private:
    QList<usecases::PrintCredential::Row> m_rows;
    QSet<core::PersonId> m_chosen;
};

} // namespace padron::ui
