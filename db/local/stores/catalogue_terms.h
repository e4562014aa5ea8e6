// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace padron::stores {

/// The numbers that a catalogue's rows are found by (0004_catalogos.sql).
inline constexpr qint64 kRowsPerVersion = qint64(1) << 20;
inline constexpr qint64 kEntidades = 64;

/// Of a version's rows in its own table.
constexpr qint64 firstNum(qint64 version)
{
    return version * kRowsPerVersion;
}
constexpr qint64 lastNum(qint64 version)
{
    return firstNum(version + 1) - 1;
}

/// Of the blocks that hold its names.
constexpr qint64 blockNum(qint64 firstRow, int entidad)
{
    return firstRow * kEntidades + entidad;
}
constexpr qint64 firstRowOf(qint64 block)
{
    return block / kEntidades;
}
constexpr qint64 firstBlock(qint64 version)
{
    return blockNum(firstNum(version), 0);
}
constexpr qint64 lastBlock(qint64 version)
{
    return firstBlock(version + 1) - 1;
}

QString geoKey(qint64 number, int digits); ///< 7 of 2 digits: "07"
QString joinedName(QStringView name);      ///< "San Cristóbal de las Casas" -> "sancristobaldelascasas"

} // namespace padron::stores
