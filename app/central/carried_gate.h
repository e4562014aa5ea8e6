// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"

namespace padron::central {

/// The device of that store and epoch, whose word somebody else brought: no certificate, its signature has to prove it.
/// kDeviceNotFound, kDeviceRevoked unless an administrator passes over it by that key of a device ("D0007"). That it was here
/// is not noted: it was not.
core::Result<Device> admitCarried(CentralTransaction& tx, const core::StoreId& store, quint32 epoch,
                                  const QString& despiteRevoked = {});

} // namespace padron::central
