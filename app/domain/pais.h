// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

namespace padron::domain {

/// A country of birth that is not México: ISO 3166-1 alpha-3, and its name in Spanish (a proper name, not translated).
struct Pais
{
    const char16_t* code;
    const char16_t* name;
};

std::span<const Pais> paises();          ///< by name
QString nameOfPais(QStringView code);    ///< "Guatemala"; empty for a code that is none

} // namespace padron::domain
