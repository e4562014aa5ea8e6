// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/errors.h"

#include <chrono>
#include <thread>

namespace padron::central {

/// How kStoreUnavailable says that another transaction was in the way: what was being done may be done again at once.
inline constexpr QLatin1String kBusyDetail{": busy"};

inline bool isBusy(const core::Error& error)
{
    return error.code == kStoreUnavailable && error.detail.endsWith(kBusyDetail);
}

/// Two transactions that write about the same families, or into each other's streams, may each wait for the other: PostgreSQL
/// ends one of them, nothing of it is done, and it begins anew. Its last answer.
template <class Do> auto unlessBusy(int attempts, Do once) -> decltype(once())
{
    constexpr std::chrono::milliseconds kPause(25);
    for (int attempt = 1;; ++attempt) {
        auto done = once();
        if (done || !isBusy(done.error()) || attempt >= attempts)
            return done;
        std::this_thread::sleep_for(kPause * attempt);
    }
}

} // namespace padron::central
