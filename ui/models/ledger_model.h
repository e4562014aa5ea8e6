// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/sync_ledger.h"
#include "widgets/theme.h"

#include <QAbstractListModel>
#include <QDateTime>

namespace padron::ui {

Theme::Tone toneOf(usecases::LedgerState state); ///< green with a receipt and never else

/// Entries on their way to the centre, newest first, a page at a time.
class LedgerModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    void setFirst(const usecases::LedgerPage& page, const QDateTime& now);
    void addPage(const usecases::LedgerPage& page);
    const usecases::LedgerLine& line(int row) const { return m_lines.at(row); }
    int rowOf(const core::EntryId& entry) const; ///< -1: not among those shown

Q_SIGNALS:
    void moreWanted(const padron::ports::LedgerPlace& before);

private:
    void keep(const usecases::LedgerPage& page);

    QList<usecases::LedgerLine> m_lines;
    QDateTime m_now;
    ports::LedgerPlace m_last;
    bool m_complete = true, m_asked = false;
};

} // namespace padron::ui
