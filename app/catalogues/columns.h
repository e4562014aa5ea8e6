// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogues/row_source.h"

#include <QList>
#include <QStringList>

namespace padron::catalogues {

/// A column as files have named it over the years, the preferred name first; compared without case, accents or signs.
struct Column
{
    QStringList names;
    bool required = true;
};

/// Where each column of a catalogue stands in a file; -1: it is not there.
struct ColumnPlaces
{
    QList<int> places;
    qsizetype headerCells = 0;
};

/// The columns of a catalogue, in the order of its enum in row_parsers.h.
const QList<Column>& columnsOf(domain::CatalogueKind kind);

/// Looks for a catalogue's header among the first lines of a file.
class HeaderFinder
{
public:
    explicit HeaderFinder(domain::CatalogueKind kind) : m_kind(kind) {}
    bool isHeader(const SourceRow& row); ///< true: places() holds
    const ColumnPlaces& places() const { return m_places; }
    QString missing() const; ///< the first column that the nearest line lacked

private:
    domain::CatalogueKind m_kind;
    ColumnPlaces m_places;
    qsizetype m_most = -1; ///< columns found in the nearest line
    QString m_missing;
};

} // namespace padron::catalogues
