// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/drafts.h"
#include "widgets/theme.h"

#include <QAbstractListModel>
#include <QDateTime>

namespace padron::ui {

/// The queue of the day: captures in progress by turn, then what was discarded today and can still be undone.
class DraftsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    void setQueue(const usecases::DraftQueue& queue, const core::UserId& me, const QDateTime& now);
    const ports::DraftSummary& draft(int row) const { return m_drafts.at(row); }
    int rowOf(const core::DraftId& id) const; ///< -1: not there
    bool isMine(int row) const { return m_drafts.at(row).owner == m_me; }
    QString title(int row) const; ///< first person's name as typed, or "Sin nombre todavía"
    QString what(int row) const;  ///< "3 personas, firmas: 2"

private:
    QString turn(const ports::DraftSummary& draft) const;
    QString detail(int row) const;
    QString chip(int row) const;
    Theme::Tone tone(int row) const;

    QList<ports::DraftSummary> m_drafts;
    QDate m_today; ///< of the turns
    core::UserId m_me;
    QDateTime m_now;
};

} // namespace padron::ui
