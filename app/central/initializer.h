// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "central/key_ring.h"
#include "core/clock.h"

namespace padron::central {

/// Names of the rows of `ajuste`.
namespace setting {
inline constexpr QLatin1String kIssuer{"emisor"};
inline constexpr QLatin1String kHost{"host"};
inline constexpr QLatin1String kUrl{"url"}; ///< what enrolments tell devices; `serve` writes it
} // namespace setting

/// kKeyFileBroken when the folder's root did not sign the database's trust list.
core::Result<void> checkKeysBelong(CentralTransaction& tx, const KeyFolder& keys);

/// `init`: keys, certificates, first trust and status lists. Safe to run again: makes what is missing, changes nothing.
class Initializer
{
public:
    Initializer(CentralStore& store, KeyFolder keys, const core::Clock& clock)
        : m_store(store), m_keys(std::move(keys)), m_clock(clock)
    {
    }
    /// kArgumentsWrong when the database already has another issuer or host.
    core::Result<void> run(const QString& issuer, const QString& host);

private:
    core::Result<void> makeCertificates(const QString& issuer, const QString& host);
    core::Result<SignedLists> firstLists(const QString& issuer);

    CentralStore& m_store;
    KeyFolder m_keys;
    const core::Clock& m_clock;
};

} // namespace padron::central
