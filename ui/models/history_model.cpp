// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history_model.h"

#include "errors/family_text.h"
#include "errors/words.h"
#include "models/membership_texts.h"
#include "models/row_roles.h"
#include "widgets/label.h"

#include <algorithm>

namespace padron::ui {

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ports::DatedMembership& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3").arg(shownText(row.fullName), parentescoLabel(row.parentesco.key), span(row));
    case TitleRole:
        return shownText(row.fullName);
    case AsideRole:
        return parentescoLabel(row.parentesco.key);
    case DetailRole:
        return span(row);
    case ReasonRole:
        return row.endedBy ? tr("terminó: %1").arg(motivoLabel(*row.endedBy).toLower()) : QString();
    default:
        return {};
    }
}

QString HistoryModel::span(const ports::DatedMembership& membership) const
{
    if (membership.untilMs && dayOf(membership.sinceMs) == dayOf(*membership.untilMs))
        return tr("el %1").arg(dayOf(membership.sinceMs));
    return membership.untilMs ? tr("del %1 al %2").arg(dayOf(membership.sinceMs), dayOf(*membership.untilMs))
                              : tr("desde %1").arg(dayOf(membership.sinceMs));
}

void HistoryModel::setHistory(const QList<ports::DatedMembership>& history)
{
    beginResetModel();
    m_rows = history;
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const auto& a, const auto& b) {
        return std::pair(a.untilMs.has_value(), -a.sinceMs) < std::pair(b.untilMs.has_value(), -b.sinceMs);
    });
    endResetModel();
}

} // namespace padron::ui
