// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QAbstractListModel>

namespace padron::ui {

/// Cards that are missing or too many, by name.
class NamedCardsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    struct Row
    {
        QString name, folio, state, note;
        Theme::Tone tone = Theme::Tone::Neutral;
    };
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    void setRows(const QList<Row>& rows);

private:
    QList<Row> m_rows;
};

} // namespace padron::ui
