// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace padron::domain {

/// Annex 2 of the Instructivo Normativo: four letters that RENAPO alters when it assigns a key.
bool isInconvenientWord(QStringView fourLetters);

} // namespace padron::domain
