// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace padron::stores {

/// What a typed search may mean; several at once. Pure, so that pasted rubbish meets no SQL.
struct SearchQuery
{
    QString curp;      ///< a whole CURP, wherever it stands in the text; then nothing else is looked for
    QString curpStart; ///< 3 to 17 characters that can start a CURP
    QString curpPiece; ///< 3 to 17 characters that can stand further on in one
    QString digits;    ///< 1 to 15 digits of a folio, or of a telephone
    QString telephone; ///< 4 to 10 digits
    QList<QDate> births; ///< the days that a date may mean: 12/05/1980, 1980-05-12, 12051980, 12 de mayo de 1980
    QStringList words; ///< normalised words of a name, at most eight
};

SearchQuery parseSearch(const QString& text);

/// FTS5 terms. Words are quoted, so no operator passes.
QString ftsWord(const QString& word);
QString ftsStart(const QString& word);      ///< for starts that have their list in the index
QString ftsAnyOf(const QStringList& terms); ///< "": none
QString ftsAllOf(const QStringList& terms); ///< "" when a term is missing
QString ftsTrigrams(const QString& piece);  ///< all its runs of three, for curp_search

inline constexpr qsizetype kLongestIndexedStart = 3; ///< prefix = '1 2 3' of person_search

} // namespace padron::stores
