// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace padron::domain {

/// The words of a name as they are compared: lower case without accents, written variants in full (Ma. = maria,
/// Gpe = guadalupe, Hdez = hernandez), "San Juan" as one word, particles (de, la, y ...) dropped unless nothing is left.
QStringList nameWords(QStringView text);

/// How a normalised word sounds in Mexico: "vazquez" and "basques" alike, "jimenez", "gimenez" and "ximenez" too.
QString soundOf(QStringView word);

/// A given name so common that another common one is another name, never a slip of the pen: "marta" and "maria".
bool isCommonGivenName(const QString& word);

/// Damerau-Levenshtein of neighbours (a swapped pair counts one), `most + 1` as soon as it is over `most`.
int editDistance(QStringView a, QStringView b, int most);

/// How many mistakes a word of so many letters may have and still be that word: none under 4, one to 7, two from 8.
int mistakesAllowed(qsizetype letters);

} // namespace padron::domain
