// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/deliveries.h"

#include <QAbstractListModel>

namespace padron::ui {

QString cardText(const domain::CardKey& key);            ///< "Credencial, emisión 2"
QString standingText(const usecases::CardToHand& card);  ///< what happens with it, and what to do; empty: Ready

/// Cards that a search found, each with how it stands.
class CardsToHandModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    void setCards(const QList<usecases::CardToHand>& cards);
    const usecases::CardToHand& card(int row) const { return m_cards.at(row); }

private:
    QList<usecases::CardToHand> m_cards;
};

} // namespace padron::ui
