// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace padron::core {

// Program log, not the bitácora. Ids and codes only: personal types have no stream operator.
Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcSync)
Q_DECLARE_LOGGING_CATEGORY(lcAccess)
Q_DECLARE_LOGGING_CATEGORY(lcCentral)
Q_DECLARE_LOGGING_CATEGORY(lcUi)

} // namespace padron::core
