// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace padron::stores {

/// Every SQL text of the stores, so that a test can prepare each against the schema.
QList<const char*> allStatements();

} // namespace padron::stores
