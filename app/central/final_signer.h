// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "core/clock.h"
#include "envelope/keys.h"

namespace padron::central {

/// Gives final credentials to the people who wait for one. Runs in a process of its own: the only one with `firma`.
class FinalSigner
{
public:
    FinalSigner(CentralStore& store, const envelope::SigningKey& firma, const core::Clock& clock)
        : m_store(store), m_firma(firma), m_clock(clock)
    {
    }

    /// Signs up to `limit`; credential, status index, the end of the issue before
    /// and the stream item are one transaction. How many it signed.
    core::Result<int> signPending(int limit);

private:
    core::Result<bool> signOne(CentralTransaction& tx, const PendingCredential& person, const QString& issuer);
    /// The issues before it are replaced; false when one of them must stay what it is.
    core::Result<bool> retireEarlier(CentralTransaction& tx, const PendingCredential& person);

    CentralStore& m_store;
    const envelope::SigningKey& m_firma;
    const core::Clock& m_clock;
};

} // namespace padron::central
