// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/likeness.h"

#include <QList>
#include <QStringView>

namespace padron::stores {

/// Keys of the search tables: 47 bits of a hash that never changes, as a store keeps them. Two texts under one key cost
/// a comparison, never a wrong answer.
qint64 hashKey(QStringView text);

/// Of a normalised word: itself, its sound, and what one or two letters taken out leave, as mistakesAllowed says.
QList<qint64> nearKeys(const QString& word);

/// What people who look alike share: the birth date whichever of day and month came first; the sounds of the whole name in
/// any order; each two of given names and surnames with the year, and with the day and month; identification and acta.
QList<qint64> likenessKeys(const domain::PersonTraits& traits);

} // namespace padron::stores
