// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/named_cards_model.h"

#include "models/row_roles.h"
#include "widgets/label.h"

namespace padron::ui {

int NamedCardsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant NamedCardsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows.at(index.row());
    const QString name = shownText(row.name);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3, %4").arg(name, row.folio, row.state, shownText(row.note));
    case Qt::ToolTipRole:
        return QStringLiteral("%1\n%2\n%3").arg(name, row.folio, shownText(row.note));
    case TitleRole:
        return name;
    case MonoRole:
        return row.folio;
    case DetailRole:
        return shownText(row.note);
    case ChipRole:
        return row.state;
    case ChipToneRole:
        return int(row.tone);
    default:
        return {};
    }
}

void NamedCardsModel::setRows(const QList<Row>& rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

} // namespace padron::ui
