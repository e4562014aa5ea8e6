// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/expediente_model.h"

#include "models/row_roles.h"
#include "widgets/label.h"

namespace padron::ui {

int ExpedienteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_expediente.parts.size());
}

QVariant ExpedienteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const usecases::ExpedientePart& part = m_expediente.parts.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringList{data(index, TitleRole).toString(), part.folio.text(), data(index, AsideRole).toString(),
                           data(index, DetailRole).toString()}
            .join(QStringLiteral(", "));
    case TitleRole:
        return part.person.isNull() ? tr("De toda la familia") : shownText(part.name);
    case AsideRole:
        return part.documents.isEmpty() ? tr("sin hojas digitalizadas")
                                        : tr("%n hoja(s) digitalizada(s)", nullptr, int(part.documents.size()));
    case MonoRole:
        return part.folio.text();
    case DetailRole:
        return place(index.row());
    default:
        return {};
    }
}

QString ExpedienteModel::place(int row) const
{
    const usecases::ExpedientePart& part = m_expediente.parts.at(row);
    if (!part.place.place.isEmpty())
        return shownText(part.place.place);
    const QString ofFamily = m_expediente.parts.first().place.place;
    return ofFamily.isEmpty() ? tr("sin ubicación en papel") : tr("con el de la familia: %1").arg(shownText(ofFamily));
}

void ExpedienteModel::setExpediente(const usecases::Expediente& expediente)
{
    beginResetModel();
    m_expediente = expediente;
    endResetModel();
}

void ExpedienteModel::setPlace(int row, const ports::FilePlace& place)
{
    m_expediente.parts[row].place = place;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1)); // those without one show the family's
}

} // namespace padron::ui
