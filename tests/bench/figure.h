// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdio>
#include <string>

namespace bench {

/// One line of bench.sh: name, value, unit, reference, ratio (value against the reference; "-" when there is none).
inline void figure(const char* name, double value, const char* unit, const std::string& reference, double ratio = 0)
{
    if (ratio > 0)
        std::printf("%-34s %14.2f %-12s %-44s %.2f\n", name, value, unit, reference.c_str(), ratio);
    else
        std::printf("%-34s %14.2f %-12s %-44s -\n", name, value, unit, reference.c_str());
    std::fflush(stdout);
}

template <class F> double secondsOf(F&& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace bench
