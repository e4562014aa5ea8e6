// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/search_people.h"

namespace padron::usecases {

namespace {
constexpr int kMaxRows = 50;
constexpr qsizetype kMaxQuery = 200; // a paste longer than any name, folio and CURP together
} // namespace

core::Result<QList<ports::SearchHit>> SearchPeople::run(const QString& text)
{
    const QString wanted = text.left(kMaxQuery).simplified();
    if (wanted.size() < 2)
        return QList<ports::SearchHit>();
    return m_index.search(wanted, kMaxRows);
}

} // namespace padron::usecases
