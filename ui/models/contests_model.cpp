// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/contests_model.h"

#include "errors/derechohabiencia_text.h"
#include "models/row_roles.h"
#include "models/row_texts.h"
#include "widgets/label.h"

namespace padron::ui {

int ContestsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_contests.size());
}

QVariant ContestsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const usecases::ContestView& view = m_contests.at(index.row());
    const QString name = shownText(view.person.name.full());
    const QString asked = tr("%1, %2").arg(shownText(view.task.askedBy), whenText(view.task.createdMs, m_now));
    const QString what = tr("%1 dice que tiene derechohabiencia").arg(institucionLabel(view.institucion));
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2. %3. %4").arg(name, view.person.folio.text(), what, asked);
    case TitleRole:
        return name;
    case MonoRole:
        return view.person.folio.text();
    case DetailRole:
        return what;
    case ReasonRole:
        return asked;
    case ChipRole:
        return tr("No está de acuerdo");
    case ChipToneRole:
        return int(Theme::Tone::Warn);
    default:
        return {};
    }
}

void ContestsModel::setContests(const QList<usecases::ContestView>& contests, const QDateTime& now)
{
    beginResetModel();
    m_contests = contests;
    m_now = now;
    endResetModel();
}

} // namespace padron::ui
