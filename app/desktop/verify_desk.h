// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/verify_tools.h"

#include <QString>

namespace padron::desktop {

/// Verifying over a folder of lists and nothing else: no store, nobody signed in, no network.
ui::VerifyTools verifyToolsOver(const QString& directory, const QString& decoder);

} // namespace padron::desktop
