// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace padron::exports {

inline constexpr char kCsvBom[] = "\xEF\xBB\xBF"; ///< without it Excel reads UTF-8 as something else

/// A text that no spreadsheet takes for a formula: an apostrophe before what would begin one (= + - @, in full width too,
/// also behind spaces), at the start of the cell and wherever a reader with another separator would start one. Controls
/// become spaces: one line a row.
QString harmlessCell(const QString& text);

/// RFC 4180 in UTF-8: each cell made harmless and quoted, CRLF at the end.
QByteArray csvRow(const QStringList& cells);

} // namespace padron::exports
