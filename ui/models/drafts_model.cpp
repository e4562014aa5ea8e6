// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/drafts_model.h"

#include "models/row_roles.h"
#include "models/row_texts.h"
#include "widgets/label.h"

namespace padron::ui {

int DraftsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_drafts.size());
}

QString DraftsModel::title(int row) const
{
    const QString typed = shownText(m_drafts.at(row).title.trimmed());
    return typed.isEmpty() ? tr("Sin nombre todavía") : typed;
}

QVariant DraftsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ports::DraftSummary& draft = m_drafts.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(title(index.row()), whenText(draft.savedMs, m_now));
    case TitleRole:
        return title(index.row());
    case DetailRole:
        return tr("%1, guardado %2").arg(tr("%n persona(s)", nullptr, draft.people), whenText(draft.savedMs, m_now));
    case ChipRole:
        return tr("Borrador");
    case ChipToneRole:
        return int(Theme::Tone::Neutral);
    default:
        return {};
    }
}

void DraftsModel::setDrafts(const QList<ports::DraftSummary>& drafts, const QDateTime& now)
{
    beginResetModel();
    m_drafts = drafts;
    m_now = now;
    endResetModel();
}

} // namespace padron::ui
