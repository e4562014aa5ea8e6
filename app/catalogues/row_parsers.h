// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogues/columns.h"

#include <optional>

namespace padron::catalogues {

/// The cells of one row by their meaning, as columnsOf() lists them.
class Cells
{
public:
    Cells(const SourceRow& row, const ColumnPlaces& columns) : m_row(row), m_columns(columns) {}

    /// A tidy text of at most `longest` characters; none: too long, or with control or other invisible characters.
    std::optional<QString> text(int column, int longest) const;
    std::optional<int> number(int column, int least, int most) const; ///< digits only, leading zeros or not
    QByteArrayView bytes(int column) const { return m_row.bytes(m_columns.places.at(column)).trimmed(); }
    /// none: not two numbers within Mexico.
    std::optional<domain::GeoPoint> point(int latitud, int longitud) const;
    std::optional<QString> codigoPostal(int column) const; ///< five digits; a spreadsheet may have eaten the zero

private:
    const SourceRow& m_row;
    const ColumnPlaces& m_columns;
};

/// What a row turned out to be: good, left out on purpose (an establishment that closed), or bad.
struct Outcome
{
    bool skipped = false;
    std::optional<domain::LineFault> fault;
};

Outcome parseRow(const Cells& cells, domain::AsentamientoRow& row);
Outcome parseRow(const Cells& cells, domain::MunicipioRow& row);
Outcome parseRow(const Cells& cells, domain::LocalidadRow& row);
Outcome parseRow(const Cells& cells, domain::CluesRow& row);
Outcome parseRow(const Cells& cells, domain::ModuloRow& row);

/// Whether a line of INEGI's files is one of the notes at their end: what should be the entidad's key is none.
bool looksLikeNote(const Cells& cells);

} // namespace padron::catalogues
