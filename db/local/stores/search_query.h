// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace padron::stores {

/// What a typed search may mean; several at once. Pure, so that pasted rubbish meets no SQL.
struct SearchQuery
{
    QString curp;      ///< upper case, 4 to 18 characters that can start a CURP; else empty
    QString digits;    ///< 1 to 15 digits of a folio, or of a telephone; else empty
    QString telephone; ///< 4 to 10 digits; else empty
    QStringList words; ///< normalised words of a name, at most eight

    bool isWholeCurp() const { return curp.size() == 18; }
};

SearchQuery parseSearch(const QString& text);

/// FTS5 terms. Words are quoted, so no operator passes.
QString ftsWord(const QString& word);
QString ftsStart(const QString& word);      ///< for starts that have their list in the index
QString ftsAnyOf(const QStringList& words); ///< "": none
QString ftsAllOf(const QStringList& terms); ///< "" when a term is missing

inline constexpr qsizetype kLongestIndexedStart = 3; ///< prefix = '1 2 3' of person_search

} // namespace padron::stores
