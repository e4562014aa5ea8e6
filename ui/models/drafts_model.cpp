// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/drafts_model.h"

#include "errors/draft_text.h"
#include "models/row_roles.h"
#include "models/row_texts.h"
#include "widgets/label.h"

#include <QTimeZone>

namespace padron::ui {

int DraftsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_drafts.size());
}

int DraftsModel::rowOf(const core::DraftId& id) const
{
    for (int row = 0; row < m_drafts.size(); ++row)
        if (m_drafts.at(row).id == id)
            return row;
    return -1;
}

QString DraftsModel::title(int row) const
{
    const QString typed = shownText(m_drafts.at(row).title.trimmed());
    return typed.isEmpty() ? tr("Sin nombre todavía") : typed;
}

QString DraftsModel::what(int row) const
{
    const ports::DraftSummary& draft = m_drafts.at(row);
    const QString people = tr("%n persona(s)", nullptr, draft.people);
    return draft.signatures == 0 ? people : tr("%1, firmas: %2").arg(people).arg(draft.signatures);
}

QString DraftsModel::turn(const ports::DraftSummary& draft) const
{
    return turnText(draft.turn, draft.day, m_today);
}

QString DraftsModel::detail(int row) const
{
    const ports::DraftSummary& draft = m_drafts.at(row);
    if (draft.discardedMs != 0)
        return tr("%1. Entrar o Ctrl+Z la deshace, hasta el fin del día").arg(what(row));
    const QString saved = tr("guardada %1").arg(whenText(draft.savedMs, m_now));
    const QString section = draftSectionLabel(draft.section);
    return section.isEmpty() ? tr("%1, %2").arg(what(row), saved)
                             : tr("%1, va en %2, %3").arg(what(row), section, saved);
}

QString DraftsModel::chip(int row) const
{
    const ports::DraftSummary& draft = m_drafts.at(row);
    if (draft.discardedMs != 0) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(draft.discardedMs).toTimeZone(m_now.timeZone());
        return tr("Descartada %1 - Deshacer").arg(at.time().toString(QStringLiteral("HH:mm")));
    }
    if (draft.owner.isNull())
        return tr("A quien siga");
    return isMine(row) ? tr("La tiene usted") : tr("La tiene %1").arg(shownText(draft.ownerName.left(32)));
}

Theme::Tone DraftsModel::tone(int row) const
{
    const ports::DraftSummary& draft = m_drafts.at(row);
    if (draft.discardedMs != 0)
        return Theme::Tone::Warn;
    if (draft.owner.isNull())
        return Theme::Tone::Ok;
    return isMine(row) ? Theme::Tone::Neutral : Theme::Tone::Info;
}

QVariant DraftsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const ports::DraftSummary& draft = m_drafts.at(row);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        const QStringList parts{turn(draft), title(row), detail(row), chip(row)};
        return draft.turn == 0 ? parts.mid(1).join(QStringLiteral(", ")) : parts.join(QStringLiteral(", "));
    }
    case TitleRole:
        return draft.turn == 0 ? title(row) : tr("%1 - %2").arg(turn(draft), title(row));
    case AsideRole:
        return draft.updates.isNull() ? QString() : tr("actualización");
    case DetailRole:
        return detail(row);
    case ChipRole:
        return chip(row);
    case ChipToneRole:
        return int(tone(row));
    default:
        return {};
    }
}

void DraftsModel::setQueue(const usecases::DraftQueue& queue, const core::UserId& me, const QDateTime& now)
{
    beginResetModel();
    m_drafts = queue.open + queue.discarded;
    m_today = queue.today;
    m_me = me;
    m_now = now;
    endResetModel();
}

} // namespace padron::ui
