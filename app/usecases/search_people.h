// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/search_index.h"

namespace padron::usecases {

/// Search of the home page; at most 50 rows. A single character or none gives no rows.
class SearchPeople
{
public:
    explicit SearchPeople(ports::SearchIndex& index) : m_index(index) {}
    core::Result<QList<ports::SearchHit>> run(const QString& text);

private:
    ports::SearchIndex& m_index;
};

} // namespace padron::usecases
