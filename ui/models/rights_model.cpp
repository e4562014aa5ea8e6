// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rights_model.h"

#include "errors/arco_text.h"
#include "models/row_roles.h"
#include "models/row_texts.h"
#include "widgets/label.h"

namespace padron::ui {

namespace {
constexpr int kSoon = 3; // working days
} // namespace

int RightsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_requests.size());
}

QVariant RightsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const usecases::ArcoView& one = m_requests.at(index.row());
    const QString title =
        QStringLiteral("%1: %2").arg(arcoRightLabel(one.request.right), shownText(one.request.personName));
    const QString left = one.deadline ? arcoLeftText(one.left) : QString();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3, %4").arg(title, one.request.folio, arcoStateLabel(one.state), left);
    case TitleRole:
        return title;
    case AsideRole:
        return dayText(one.request.receivedOn);
    case MonoRole:
        return one.request.folio;
    case DetailRole:
        return arcoStateLabel(one.state);
    case NoteRole:
        return one.deadline && one.left <= kSoon ? left : QString();
    case ReasonRole:
        return one.deadline && one.left > kSoon ? left : QString();
    default:
        return {};
    }
}

void RightsModel::setRequests(const QList<usecases::ArcoView>& requests)
{
    beginResetModel();
    m_requests = requests;
    endResetModel();
}

int RightsModel::rowOf(const domain::ArcoRequestId& id) const
{
    for (int i = 0; i < m_requests.size(); ++i)
        if (m_requests.at(i).request.id == id)
            return i;
    return -1;
}

} // namespace padron::ui
