// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ports/device_store.h"
#include "sync/messages/stream_items.h"

#include <optional>

namespace padron::envelope {
struct LogEntry;
}

namespace padron::usecases {

/// What a page of the centre's stream is about, for whoever applies its items inside its transaction.
struct StreamContext
{
    ports::Enrolment& centre;      ///< as it stands; set `enrolmentChanged` when it is touched
    bool& enrolmentChanged;
    qint64 centreMs = 0;
    bool restored = false;         ///< what it says may be of people registered after the backup that this store was
};

/// Applies some kinds of items of the centre's stream to the store. Said twice, the same thing changes nothing.
class StreamTaker
{
public:
    virtual ~StreamTaker() = default;
    /// False: not of this one's kinds. An error undoes the whole page, which comes again.
    virtual core::Result<bool> take(const sync::StreamBody& body, StreamContext& context) = 0;
    /// What a receipt says of an entry that was written here. `refused`: the centre's code; none: it was taken.
    virtual core::Result<void> answered(const envelope::LogEntry& /*entry*/, const std::optional<QString>& /*refused*/) { return {}; }
};

} // namespace padron::usecases
