// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incidents_model.h"

#include "errors/log_text.h"
#include "models/row_roles.h"
#include "models/row_texts.h"
#include "widgets/label.h"

namespace padron::ui {

int IncidentsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_incidents.size());
}

QVariant IncidentsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ports::Incident& one = m_incidents.at(index.row());
    const QString title = tr("Incidente %1: %2").arg(one.number).arg(incidentKindLabel(one.kind));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3").arg(title, dayText(one.foundOn), shownText(one.what));
    case TitleRole:
        return title;
    case AsideRole:
        return dayText(one.foundOn);
    case DetailRole:
        return shownText(one.what).simplified();
    case ReasonRole:
        return one.notes.isEmpty() ? QString() : tr("%n nota(s) después", nullptr, int(one.notes.size()));
    default:
        return {};
    }
}

void IncidentsModel::setIncidents(const QList<ports::Incident>& incidents)
{
    beginResetModel();
    m_incidents = incidents;
    endResetModel();
}

} // namespace padron::ui
