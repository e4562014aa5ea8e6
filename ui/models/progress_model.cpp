// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/progress_model.h"

#include "exports/csv.h"
#include "widgets/label.h"

#include <QLocale>

namespace padron::ui {

namespace {
constexpr int kNames = 2; ///< columns before the figures: week, locality
} // namespace

int ProgressModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_report.rows.isEmpty() ? 0 : int(m_report.rows.size()) + 1;
}

int ProgressModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kNames + ports::kProgressFigures;
}

QString ProgressModel::cell(int row, int column) const
{
    const bool total = row == m_report.rows.size();
    const ports::ProgressRow& one = total ? m_report.total : m_report.rows.at(row);
    if (column >= kNames)
        return QLocale().toString(one.figures[std::size_t(column - kNames)]);
    if (total)
        return column == 0 ? tr("Total") : QString();
    if (column == 1)
        return one.localidad.isEmpty() ? tr("Sin localidad registrada") : shownText(one.localidad);
    int year = 0;
    const int week = one.monday.weekNumber(&year);
    return tr("%1, semana %2 (del %3)").arg(year).arg(week).arg(one.monday.toString(QStringLiteral("dd/MM")));
}

QVariant ProgressModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return cell(index.row(), index.column());
    if (role == Qt::TextAlignmentRole)
        return int((index.column() >= kNames ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant ProgressModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= kNames ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case 0: return tr("Semana");
    case 1: return tr("Localidad");
    case 2: return tr("Registradas");
    case 3: return tr("Firmadas");
    case 4: return tr("Recibidas");
    case 5: return tr("Entregadas");
    case 6: return tr("Por recoger");
    case 7: return tr("Repuestas");
    default: return {};
    }
}

void ProgressModel::setReport(const usecases::DeliveryProgress::Report& report)
{
    beginResetModel();
    m_report = report;
    endResetModel();
}

QByteArray ProgressModel::csv() const
{
    QByteArray text = exports::kCsvBom + exports::csvRow({m_report.module.name, m_report.module.clues, m_report.module.prefix});
    QStringList cells;
    for (int column = 0; column < columnCount(); ++column)
        cells.append(headerData(column, Qt::Horizontal).toString());
    text += exports::csvRow(cells);
    for (int row = 0; row < rowCount(); ++row) {
        const bool total = row == m_report.rows.size();
        const ports::ProgressRow& one = total ? m_report.total : m_report.rows.at(row);
        cells = {cell(row, 0), cell(row, 1)};
        for (const qint64 figure : one.figures) // without thousands marks: a spreadsheet adds them up
            cells.append(QString::number(figure));
        text += exports::csvRow(cells);
    }
    return text;
}

} // namespace padron::ui
