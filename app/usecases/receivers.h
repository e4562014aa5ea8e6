// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/delivery_rules.h"
#include "ports/registry_store.h"

namespace padron::usecases {

/// Who may receive a registered person's cards, or ask for another (41, 45).
core::Result<domain::Receivers> receiversFor(ports::RegistryStore& registry, const domain::Person& person, QDate today);

/// The one of them that `chosen` is. What was written down at the desk counts only where somebody else is told by what
/// they showed. kMayNotReceive; kDeliveryIncomplete.
core::Result<domain::Receiver> takeReceiver(const domain::Receivers& receivers, const domain::Receiver& chosen, const QString& shown);

} // namespace padron::usecases
