// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace padron::usecases {

/// What a scanner read, without the line ends, controls and symbol mark that it sends around a code.
QString withoutScannerEnds(const QString& text);
/// Long and in capitals without a break, or a web address: no person's name was ever typed like that.
bool isScannedCode(const QString& text);
/// A code somewhere in it: what a scanner sent into a field that asks for something else.
bool holdsScannedCode(const QString& text);

} // namespace padron::usecases
