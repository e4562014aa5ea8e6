// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/conflicts_model.h"

#include "errors/family_text.h"
#include "errors/padron_text.h"
#include "models/row_roles.h"
#include "models/row_texts.h"
#include "widgets/label.h"

#include <algorithm>

namespace padron::ui {

QString conflictTitle(const usecases::ConflictView& view)
{
    for (const usecases::ConflictSide* side : {&view.kept, &view.other})
        for (const domain::Person& person : side->record.people)
            if (person.id == view.person)
                return shownText(person.name.full());
    return shownText(familyTitle(view.kept.record));
}

QString conflictFields(const usecases::ConflictView& view)
{
    QStringList names;
    for (const domain::RecordField field : view.fields)
        names.append(recordFieldLabel(field));
    return names.join(QStringLiteral(", "));
}

int ConflictsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_conflicts.size());
}

QVariant ConflictsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const usecases::ConflictView& view = m_conflicts.at(index.row());
    const bool decided = !view.decision.isEmpty();
    const QString who = tr("%1 y %2").arg(shownText(view.kept.module), shownText(view.other.module));
    const QString chip = decided ? tr("Decidido, por enviar") : tr("Dos versiones");
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1. %2. %3. %4").arg(conflictTitle(view), conflictFields(view), who, chip);
    case TitleRole:
        return conflictTitle(view);
    case AsideRole:
        return conflictFields(view);
    case DetailRole:
        return who;
    case ReasonRole:
        return whenText(view.atMs, m_now);
    case ChipRole:
        return chip;
    case ChipToneRole:
        return int(decided ? Theme::Tone::Info : Theme::Tone::Warn);
    default:
        return {};
    }
}

void ConflictsModel::setConflicts(const QList<usecases::ConflictView>& conflicts, const QDateTime& now)
{
    beginResetModel();
    m_conflicts = conflicts;
    m_now = now;
    endResetModel();
}

} // namespace padron::ui
