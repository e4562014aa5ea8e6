// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/audit.h"

#include <QAbstractListModel>

namespace padron::ui {

/// Entries of the log, newest first, a page at a time: what was done and to whom; when, by whom and under which numeral.
class LogModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    void setFirst(const usecases::AuditPage& page);
    void addPage(const usecases::AuditPage& page);
    const usecases::AuditLine& line(int row) const { return m_lines.at(row); }
    bool isComplete() const { return m_complete; }

Q_SIGNALS:
    void moreWanted(quint64 before);

private:
    QString who(const usecases::AuditLine& line) const;

    QList<usecases::AuditLine> m_lines;
    bool m_complete = true, m_asked = false;
};

} // namespace padron::ui
