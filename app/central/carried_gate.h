// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"

namespace padron::central {

/// The device of that store and epoch, whose word somebody else brought: no certificate, its signature has to prove it.
/// kDeviceNotFound, kDeviceRevoked. That it was here is not noted: it was not.
core::Result<Device> admitCarried(CentralTransaction& tx, const core::StoreId& store, quint32 epoch);

} // namespace padron::central
