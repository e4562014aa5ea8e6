// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAnyStringView>
#include <QLatin1String>

#include <cstddef>

namespace padron::ui {

/// A row of a table of words: a stable key and its text, marked for translation and not translated yet.
struct TextRow
{
    const char* key;
    const char* text;
};

/// Null: no such row.
template <std::size_t N> const char* textOf(const TextRow (&rows)[N], QAnyStringView key)
{
    for (const TextRow& row : rows)
        if (key == QLatin1String(row.key))
            return row.text;
    return nullptr;
}

} // namespace padron::ui
