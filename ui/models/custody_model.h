// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card.h"

#include <QAbstractListModel>

namespace padron::ui {

/// Cards in custody: chosen with Space, narrowed by what is typed of a name or a folio. What is chosen stays chosen when it
/// is out of sight.
class CustodyModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    void setCards(const QList<domain::Card>& cards); ///< chosen ones that are no longer among them are not chosen
    void narrow(const QString& typed);
    void choose(const domain::CardKey& key); ///< nothing when it is not among the cards
    void chooseShown();
    void chooseNone();
    QList<domain::CardKey> chosen() const { return m_chosen; }
    const domain::Card& card(int row) const { return m_shown.at(row); }

private:
    bool fits(const domain::Card& card) const;
    void showFitting();

    QList<domain::Card> m_cards, m_shown;
    QList<domain::CardKey> m_chosen;
    QString m_typed;
};

} // namespace padron::ui
