// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "envelope/log_entry.h"
#include "ports/log_index.h"

#include <functional>

namespace padron::usecases {

/// What stands where the index says; none: nothing does.
core::Result<std::optional<envelope::LogRow>> rowAt(ports::LogIndex& index, const ports::LogLine& line);

/// All that the filter asks for, newest first, until `goOn` says no. Those that cannot be read are passed over.
core::Result<void> eachEntry(ports::LogIndex& index, ports::LogFilter filter, const std::function<bool(const envelope::LogEntry&)>& goOn);

} // namespace padron::usecases
