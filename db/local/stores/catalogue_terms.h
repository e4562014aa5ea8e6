// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace padron::stores {

/// The numbers that a catalogue's rows are found by (0004_catalogos.sql).
inline constexpr qint64 kRowsPerVersion = qint64(1) << 20;

/// Of a version's rows in its own table.
constexpr qint64 firstNum(qint64 version) { return version * kRowsPerVersion; }
constexpr qint64 lastNum(qint64 version) { return firstNum(version + 1) - 1; }

/// Of its rows in the search index.
qint64 searchRow(qint64 num, qint64 population);
qint64 firstSearchRow(qint64 version);
qint64 lastSearchRow(qint64 version);
qint64 numOfSearchRow(qint64 searchRow);

/// What the index holds of a row: its marks and words. `whole`: what it is found by from its very start, joined.
QString indexText(const QString& whole, const QStringList& words, int entidad, int municipio);

QString joinedName(QStringView name); ///< "San Cristóbal de las Casas" -> "sancristobaldelascasas"

/// What to ask the index for, best first: names that start so, then names with words that do. None: nothing was asked.
QStringList searchExpressions(const QString& text, std::optional<int> entidad, std::optional<int> municipio);

QString geoKey(qint64 number, int digits); ///< 7 of 2 digits: "07"

} // namespace padron::stores
