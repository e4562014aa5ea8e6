// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/records.h"
#include "core/result.h"
#include "domain/family.h"
#include "envelope/log_entry.h"

#include <optional>
#include <vector>

namespace padron::central {

/// An entry of a batch with all that its bytes alone say of it.
struct ReadEntry
{
    QByteArray bytes, sha256;
    core::Result<envelope::LogEntry> entry = core::fail(core::kInternal);
    bool isPlain = false; ///< only kept, or a registration in order that is this device's to make
    std::optional<domain::FamilyRecord> family = {}; ///< of a plain registration
    QList<PersonState> states = {};                  ///< of its people, in their order
};

/// Reads and checks the entries of a batch, on several cores when there are many.
std::vector<ReadEntry> readEntries(const QList<QByteArray>& entries, const Device& device, qint64 nowMs);

} // namespace padron::central
