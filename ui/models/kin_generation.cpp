// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/kin_generation.h"

namespace padron::ui {

namespace {

struct Row
{
    const char* key;
    int generation;
};

constexpr Row kRows[] = {{"abuela", 2},    {"abuelo", 2},   {"madre", 1},     {"padre", 1},    {"suegra", 1},
                         {"suegro", 1},    {"tia", 1},      {"tio", 1},       {"hija", -1},    {"hijo", -1},
                         {"hijastra", -1}, {"hijastro", -1}, {"nuera", -1},   {"yerno", -1},   {"sobrina", -1},
                         {"sobrino", -1},  {"pupilo", -1},  {"nieta", -2},    {"nieto", -2}};

} // namespace

int generationOf(const QString& parentesco)
{
    for (const Row& row : kRows)
        if (parentesco == QLatin1String(row.key))
            return row.generation;
    return 0;
}

} // namespace padron::ui
