// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access_model.h"

#include "errors/words.h"
#include "models/row_roles.h"
#include "widgets/label.h"

namespace padron::ui {

using ports::AccessPerson;
using ports::AccessState;

namespace {

QString dayText(QDate day)
{
    return day.toString(QStringLiteral("dd/MM/yyyy"));
}

} // namespace

int AccessModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_people.size());
}

int AccessModel::rowOf(const core::UserId& id) const
{
    for (int row = 0; row < m_people.size(); ++row)
        if (m_people.at(row).id == id)
            return row;
    return -1;
}

QString AccessModel::aside(const AccessPerson& person) const
{
    return person.role ? roleLabel(*person.role) : tr("%1, sin cuenta").arg(shownText(person.duty));
}

QString AccessModel::detail(const AccessPerson& person) const
{
    QStringList parts;
    if (person.letterSigned.isValid())
        parts.append(tr("carta de confidencialidad del %1").arg(dayText(person.letterSigned)));
    if (const auto& appointment = person.appointment)
        parts.append(appointment->until.isValid()
                         ? tr("nombramiento de %1, del %2 al %3")
                               .arg(shownText(appointment->appointedBy), dayText(appointment->from), dayText(appointment->until))
                         : tr("nombramiento de %1, desde el %2")
                               .arg(shownText(appointment->appointedBy), dayText(appointment->from)));
    return parts.isEmpty() ? tr("sin papeles anotados") : parts.join(QStringLiteral("; "));
}

QString AccessModel::chip(const AccessPerson& person) const
{
    switch (person.state) {
    case AccessState::Activo:
        return tr("Activa");
    case AccessState::Suspendido:
        return person.suspendedUntil.isValid() ? tr("Suspendida hasta el %1").arg(dayText(person.suspendedUntil))
                                               : tr("Suspendida");
    case AccessState::Retirado:
        return tr("Retirada");
    }
    return {};
}

QString AccessModel::note(const AccessPerson& person) const
{
    if (person.state == AccessState::Retirado)
        return {};
    if (person.letterSigned.isNull())
        return tr("Falta su carta de confidencialidad (49.I)");
    if (person.state == AccessState::Suspendido && person.suspendedUntil.isValid() && person.suspendedUntil < m_today)
        return tr("La suspensión ya venció: reactívela si corresponde");
    if (person.appointment && person.appointment->until.isValid() && person.appointment->until < m_today)
        return tr("Su nombramiento venció (49.III)");
    return {};
}

QVariant AccessModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AccessPerson& person = m_people.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        QStringList parts{shownText(person.name), aside(person), chip(person), detail(person), note(person)};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case TitleRole:
        return shownText(person.name);
    case AsideRole:
        return aside(person);
    case DetailRole:
        return detail(person);
    case ChipRole:
        return chip(person);
    case ChipToneRole:
        return int(person.state == AccessState::Activo       ? Theme::Tone::Ok
                   : person.state == AccessState::Suspendido ? Theme::Tone::Warn
                                                             : Theme::Tone::Neutral);
    case NoteRole:
        return note(person);
    default:
        return {};
    }
}

void AccessModel::setPeople(const QList<AccessPerson>& people, QDate today)
{
    beginResetModel();
    m_people.clear();
    for (const bool past : {false, true}) // who was here once comes last
        for (const AccessPerson& person : people)
            if ((person.state == AccessState::Retirado) == past)
                m_people.append(person);
    m_today = today;
    endResetModel();
}

} // namespace padron::ui
