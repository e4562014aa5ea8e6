// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/draft_store.h"

#include <QAbstractListModel>
#include <QDateTime>

namespace padron::ui {

/// Captures in progress, newest first.
class DraftsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    void setDrafts(const QList<ports::DraftSummary>& drafts, const QDateTime& now);
    const ports::DraftSummary& draft(int row) const { return m_drafts.at(row); }
    QString title(int row) const; ///< first person's name as typed, or "Sin nombre todavía"

private:
    QList<ports::DraftSummary> m_drafts;
    QDateTime m_now;
};

} // namespace padron::ui
