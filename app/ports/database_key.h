// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

namespace padron::ports {

/// Port: the key of the open database.
class DatabaseKey
{
public:
    virtual ~DatabaseKey() = default;
    /// The whole database under another key, or none of it. Takes seconds; nothing else may be under way.
    virtual core::Result<void> rekey(const core::SecureBytes& from, const core::SecureBytes& to) = 0;
};

} // namespace padron::ports
