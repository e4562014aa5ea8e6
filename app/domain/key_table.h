// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QStringView>

#include <array>
#include <optional>

namespace padron::domain {

/// The value whose key it is, in a table that has one key a value in their order.
template <class Value, std::size_t N> std::optional<Value> valueOf(const std::array<QLatin1String, N>& keys, QStringView key)
{
    for (std::size_t i = 0; i < N; ++i)
        if (key == keys[i])
            return static_cast<Value>(i);
    return {};
}

} // namespace padron::domain
