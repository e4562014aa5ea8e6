// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Of entries about the laptop itself that few write; the others: envelope/log_entry.h.
namespace padron::envelope::kind {

/// The laptop obeyed the centre's order to seal itself. {1: epoch, 2: why it was given up, 3: when}
inline constexpr char kDeviceSealed[] = "equipo.sellado";

} // namespace padron::envelope::kind
