// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log.h"

namespace padron::core {

Q_LOGGING_CATEGORY(lcStore, "padron.store", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSync, "padron.sync", QtWarningMsg)
Q_LOGGING_CATEGORY(lcAccess, "padron.access", QtWarningMsg)
Q_LOGGING_CATEGORY(lcCentral, "padron.central", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "padron.ui", QtWarningMsg)

} // namespace padron::core
