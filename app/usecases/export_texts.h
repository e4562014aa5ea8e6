// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/export_source.h"
#include "ports/export_steps.h"

#include <QStringList>

namespace padron::usecases {

/// Who made an export of what, when and where: what each row and the note beside the table say.
struct ExportMark
{
    QString folio, user, role, module, time; ///< time: ISO 8601 with its offset
    bool practica = false;
};

QStringList exportHeadings(ports::ExportColumns columns);
QStringList exportCells(const ports::ExportRow& row, ports::ExportColumns columns, const QString& watermark);
QString watermarkOf(const ExportMark& mark); ///< survives when rows are copied elsewhere
QByteArray exportReadme(const ExportMark& mark, const ports::ExportWanted& wanted, const ports::ExportCounts& counts);

inline constexpr int kMostExportReason = 300;
bool isExportReason(const QString& text); ///< some words: "x" is none

QString exportStateText(ports::RecordState state); ///< "En el padrón"

} // namespace padron::usecases
