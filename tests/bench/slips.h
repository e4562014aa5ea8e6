// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/likeness.h"

#include <random>
#include <string>

namespace bench {

/// One letter wrong, missing, doubled or two swapped, in the longest word; short words stay.
QString mistyped(const QString& text, std::mt19937& random);

/// Types a person again with one thing wrong, or two; CURP and document are not at hand. Answers which: "" when that kind
/// cannot be done to this person.
std::string slip(padron::domain::PersonTraits& traits, int kind, std::mt19937& random);

} // namespace bench
