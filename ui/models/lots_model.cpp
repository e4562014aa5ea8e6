// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lots_model.h"

#include "models/row_roles.h"
#include "models/row_texts.h"
#include "widgets/label.h"

#include <QDateTime>

namespace padron::ui {

int LotsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lots.size());
}

QVariant LotsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ports::LotSummary& one = m_lots.at(index.row());
    const QString name = shownText(one.lot.name);
    const QString count = tr("%1 de %2").arg(one.seen).arg(one.listed);
    const QString sent = tr("enviada el %1").arg(dayText(QDateTime::fromSecsSinceEpoch(one.lot.sentSeconds).date()));
    const QString state = one.lot.receivedMs > 0 ? tr("Le faltan tarjetas")
                          : one.seen + one.surplus > 0 ? tr("Se está leyendo") : tr("Por recibir");
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3, %4").arg(name, count, state, sent);
    case TitleRole:
        return name;
    case MonoRole:
        return count;
    case DetailRole:
        return sent;
    case ChipRole:
        return state;
    case ChipToneRole:
        return int(one.lot.receivedMs > 0 ? Theme::Tone::Warn : Theme::Tone::Info);
    default:
        return {};
    }
}

void LotsModel::setLots(const QList<ports::LotSummary>& lots)
{
    beginResetModel();
    m_lots = lots;
    endResetModel();
}

void LotsModel::setLot(const ports::LotSummary& lot)
{
    for (int row = 0; row < m_lots.size(); ++row)
        if (m_lots.at(row).lot.id == lot.lot.id) {
            m_lots[row] = lot;
            Q_EMIT dataChanged(index(row), index(row));
        }
}

} // namespace padron::ui
