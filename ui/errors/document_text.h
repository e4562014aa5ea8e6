// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "documents/legibility.h"

#include <QList>
#include <QString>

#include <utility>

namespace padron::ui {

/// Sentence of an error about digital pages, in the context of error_text; null: not one of them.
const char* documentErrorText(core::ErrorCode code);

/// Kinds of papers that may be digitalised at the desk, keys and labels, in the order of the norm (10, 15).
QList<std::pair<QString, QString>> documentKinds();
QString documentKindLabel(const QString& kind);          ///< also of what consent leaves; a key it does not know: itself
QString legibilityText(documents::LegibilityWarning warning); ///< what is wrong and what to do

} // namespace padron::ui
