// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/enroller.h"
#include "core/clock.h"
#include "envelope/keys.h"

namespace padron::central {

/// Signed pages of a device's stream.
class StreamReader
{
public:
    StreamReader(CentralStore& store, const EnrolmentAuthority& authority, const envelope::SigningKey& acuse,
                 const core::Clock& clock)
        : m_store(store), m_authority(authority), m_acuse(acuse), m_clock(clock)
    {
    }
    core::Result<QByteArray> page(const core::StoreId& store, quint32 epoch, quint64 from,
                                  const QByteArray& certificateSha256);
    /// As it would be answered to that device, whatever way it gets there; its certificate is renewed when it is time.
    core::Result<QByteArray> pageFor(CentralTransaction& tx, Device device, quint64 from);

private:
    CentralStore& m_store;
    const EnrolmentAuthority& m_authority;
    const envelope::SigningKey& m_acuse;
    const core::Clock& m_clock;
};

} // namespace padron::central
