// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/roles.h"
#include "core/clock.h"
#include "core/result.h"

namespace padron::access {

inline constexpr qint64 kProofLastsMs = 2 * 60 * 1000;

/// That a user's password was asked for again and was right. Made by usecases::SignIn::prove.
struct Proof
{
    core::UserId user;
    qint64 monoMs = 0; ///< Clock::monoMs() when it was
};

/// kProofNeeded: of another user, or older than kProofLastsMs of the monotonic clock.
core::Result<void> checkProof(const Proof& proof, const SessionUser& user, const core::Clock& clock);

} // namespace padron::access
