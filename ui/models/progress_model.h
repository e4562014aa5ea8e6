// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/delivery_progress.h"

#include <QAbstractTableModel>

namespace padron::ui {

/// The progress report (43) as a table: a week and a locality a row, the total last.
class ProgressModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setReport(const usecases::DeliveryProgress::Report& report);
    QByteArray csv() const; ///< with the module and the headings; nobody's name

private:
    QString cell(int row, int column) const;

    usecases::DeliveryProgress::Report m_report;
};

} // namespace padron::ui
