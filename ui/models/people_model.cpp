// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/people_model.h"

#include "errors/family_text.h"
#include "errors/words.h"
#include "models/kin_generation.h"
#include "models/membership_texts.h"
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
        return wholeRow(row);
    case Qt::ToolTipRole: // Qt guesses whether a tooltip is HTML: said outright, with the name escaped
        return QStringLiteral("<qt>%1</qt>").arg(name.toHtmlEscaped());
    case Qt::CheckStateRole:
        return rowCount() > 1 ? QVariant(m_marked.contains(person.id) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case TitleRole:
        return name;
    case AsideRole: {
        const QString grounds = kin(row, GroundsRole).toString();
        return grounds.isEmpty() ? place(row) : QStringLiteral("%1, %2").arg(place(row), grounds);
    }
    case MonoRole:
        return person.curp ? person.curp->text() : tr("CURP pendiente");
    case DetailRole:
        return tr("%1   desde %2").arg(person.folio.text(), dayOf(memberSince(m_view.history, membership(row))));
    case ReasonRole:
        if (const auto& credential = m_view.finals.value(row))
            return credential->timesPrinted > 0 ? tr("credencial impresa") : tr("credencial firmada");
        return {};
    case ChipRole:
        return stateLabel(state);
    case ChipToneRole:
        return int(toneOf(state));
    case NoteRole:
        return missingText(m_view.missing.value(row));
    default:
        return kin(row, role);
    }
}

QVariant PeopleModel::kin(int row, int role) const
{
    const domain::Membership& member = membership(row);
    const domain::PersonName& name = m_view.record.people.at(row).name;
    switch (role) {
    case GenerationRole:
        return generationOf(member.parentesco.key);
    case BloodRole:
        return member.parentesco.consanguineo;
    case TitularRole:
        return m_view.record.family.titular == member.person;
    case GivenNamesRole:
        return shownText(name.nombres());
    case SurnamesRole:
        return shownText(QStringList{name.primerApellido(), name.segundoApellido()}.join(u' ').trimmed());
    case PlaceRole:
        return place(row);
    case GroundsRole:
        return member.parentesco.consanguineo ? QString() : supuestosShort(member.supuestos);
    default:
        return {};
    }
}

QString PeopleModel::place(int row) const
{
    return QStringLiteral("%1, %2").arg(parentescoLabel(membership(row).parentesco.key),
                                        ageText(m_view.record.people.at(row).fechaNacimiento, m_today));
}

QString PeopleModel::wholeRow(int row) const
{
    const QModelIndex at = index(row);
    QStringList parts{data(at, TitleRole).toString(), data(at, AsideRole).toString(), data(at, ChipRole).toString()};
    if (const QString missing = data(at, NoteRole).toString(); !missing.isEmpty())
        parts.append(missing);
    return parts.join(QStringLiteral(", "));
}

bool PeopleModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const core::PersonId person = m_view.record.people.at(index.row()).id;
    if (value.toInt() == Qt::Checked)
        m_marked.insert(person);
    else
        m_marked.remove(person);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT marksChanged();
    return true;
}

Qt::ItemFlags PeopleModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags base = QAbstractListModel::flags(index);
    return index.isValid() && rowCount() > 1 ? base | Qt::ItemIsUserCheckable : base;
}

void PeopleModel::setView(const usecases::FamilyView& view, QDate today)
{
    beginResetModel();
    m_view = view;
    m_today = today;
    m_marked.clear();
    endResetModel();
    Q_EMIT marksChanged();
}

QList<core::PersonId> PeopleModel::marked() const
{
    QList<core::PersonId> people;
    for (const auto& person : m_view.record.people)
        if (m_marked.contains(person.id))
            people.append(person.id);
    return people;
}

} // namespace padron::ui
