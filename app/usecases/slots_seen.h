// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace padron::usecases {

/// Setting of the store: the generation of the slot file as it saw it last. An older one was put back.
inline constexpr char kSlotsSeen[] = "llaves.generacion";

} // namespace padron::usecases
