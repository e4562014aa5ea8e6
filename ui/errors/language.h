// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace padron::ui {

/// Texts, dates and numbers of the program: "es" (México) or "en". Spanish needs it too, for its plurals. Once, early.
void installLanguage(QCoreApplication& app, const QString& code);

} // namespace padron::ui
