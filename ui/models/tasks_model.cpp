// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tasks_model.h"

#include "errors/likeness_text.h"
#include "models/row_roles.h"
#include "models/row_texts.h"
#include "widgets/label.h"

namespace padron::ui {

int TasksModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_tasks.size());
}

QVariant TasksModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const usecases::TaskView& view = m_tasks.at(index.row());
    const QString name = shownText(view.person.name.full());
    const QString other = tr("y %1").arg(shownText(view.other.name.full()));
    const QString asked = tr("%1, %2").arg(shownText(view.task.askedBy), whenText(view.task.createdMs, m_now));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 %2. %3. %4: %5")
            .arg(name, other, likenessBand(view.likeness.band), asked, shownText(view.task.note));
    case TitleRole:
        return name;
    case AsideRole:
        return other;
    case DetailRole:
        return shownText(view.task.note);
    case ReasonRole:
        return asked;
    case ChipRole:
        return tr("Posible duplicado");
    case ChipToneRole:
        return int(Theme::Tone::Warn);
    default:
        return {};
    }
}

void TasksModel::setTasks(const QList<usecases::TaskView>& tasks, const QDateTime& now)
{
    beginResetModel();
    m_tasks = tasks;
    m_now = now;
    endResetModel();
}

} // namespace padron::ui
