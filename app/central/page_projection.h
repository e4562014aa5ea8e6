// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "envelope/log_entry.h"

namespace padron::central {

/// "documento.agregado": that device has a page, and may bring its content. False: the entry does not say which.
core::Result<bool> announcePage(CentralTransaction& tx, DeviceRow device, const envelope::LogEntry& entry);

/// Every page that its log names; what cannot be read is passed over.
core::Result<void> announceAll(CentralTransaction& tx, DeviceRow device);

} // namespace padron::central
