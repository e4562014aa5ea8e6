// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people_model.h"

#include "errors/words.h"
#include "models/row_roles.h"
#include "models/row_texts.h"
#include "widgets/label.h"

namespace padron::ui {

int PeopleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_view.record.people.size());
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const domain::Person& person = m_view.record.people.at(row);
    const ports::RecordState state = m_view.states.value(row, ports::RecordState::PorEnviar);
    const QString name = shownText(person.name.full());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3").arg(name, ageText(person.fechaNacimiento, m_today), stateLabel(state));
    case TitleRole:
        return name;
    case AsideRole:
        return QStringLiteral("%1, %2").arg(row < m_view.record.family.members.size()
                                                ? parentescoLabel(m_view.record.family.members.at(row).parentesco.key)
                                                : QString(),
                                            ageText(person.fechaNacimiento, m_today));
    case MonoRole:
        return person.curp ? person.curp->text() : tr("CURP pendiente");
    case DetailRole:
        return person.folio.text();
    case ReasonRole:
        return m_view.finals.value(row) ? tr("credencial lista para imprimir") : QString();
    case ChipRole:
        return stateLabel(state);
    case ChipToneRole:
        return int(toneOf(state));
    case NoteRole:
        return missingText(m_view.missing.value(row));
    default:
        return {};
    }
}

void PeopleModel::setView(const usecases::FamilyView& view, QDate today)
{
    beginResetModel();
    m_view = view;
    m_today = today;
    endResetModel();
}

} // namespace padron::ui
