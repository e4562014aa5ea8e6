// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace padron::scanner {

/// Where sheets are taken from.
enum class Source { Glass, Feeder, FeederBothSides };

/// What a scanner calls that one among its own sources; empty: it has none.
QString nameOf(Source source, const QStringList& offered);

} // namespace padron::scanner
