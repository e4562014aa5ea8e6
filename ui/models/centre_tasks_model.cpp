// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/centre_tasks_model.h"

#include "domain/folio.h"
#include "errors/task_text.h"
#include "models/row_roles.h"
#include "widgets/label.h"
#include "widgets/theme.h"

namespace padron::ui {

namespace {

constexpr int kSoon = 3;

QString folioText(const QString& digits)
{
    const auto folio = domain::Folio::parse(digits);
    return folio ? folio->text() : QString();
}

QString spoken(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}

Theme::Tone toneOf(const usecases::CentreTaskView& view)
{
    return view.daysLeft < 0 ? Theme::Tone::Danger : view.daysLeft <= kSoon ? Theme::Tone::Warn : Theme::Tone::Info;
}

} // namespace

int CentreTasksModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_tasks.size());
}

QString CentreTasksModel::title(int row) const
{
    return centreTaskTitle(m_tasks.at(row).task, m_fields.value(row));
}

QVariant CentreTasksModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const usecases::CentreTaskView& view = m_tasks.at(index.row());
    const QString what = shownText(title(index.row()));
    const QString folio = folioText(view.task.folio);
    const QString due = centreTaskDue(view.task, view.daysLeft);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return spoken({what, shownText(view.name), folio, due, centreTaskRefusal(view.task), shownText(view.task.reason)});
    case TitleRole:
        return what;
    case AsideRole:
        return view.name.isEmpty() && !folio.isEmpty() ? tr("su registro no está en este equipo") : shownText(view.name);
    case MonoRole:
        return folio;
    case DetailRole:
        if (!view.task.refused.isEmpty())
            return centreTaskRefusal(view.task);
        return view.task.kind.startsWith(QLatin1String("usuario-")) ? centreTaskSource(view.task) : shownText(view.task.reason);
    case ReasonRole:
        return view.task.kind.startsWith(QLatin1String("usuario-")) ? QString() : centreTaskSource(view.task);
    case ChipRole:
        return due;
    case ChipToneRole:
        return int(toneOf(view));
    default:
        return {};
    }
}

void CentreTasksModel::setTasks(const QList<usecases::CentreTaskView>& tasks, const QStringList& fields)
{
    beginResetModel();
    m_tasks = tasks;
    m_fields = fields;
    endResetModel();
}

} // namespace padron::ui
