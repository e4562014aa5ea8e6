// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "core/clock.h"
#include "envelope/keys.h"

namespace padron::central {

inline constexpr QLatin1String kNoticesPublished{"avisos"};

/// What goes to every laptop, by a rising number; whoever enrols later gets the newest.
class Publications
{
public:
    Publications(CentralStore& store, const core::Clock& clock) : m_store(store), m_clock(clock) {}

    struct Done
    {
        quint32 number = 0;
        qsizetype toldDevices = 0;
    };
    /// A set as `avisos` signs it, checked as a module will. kNumberNotNewer; a forged one as envelope and credential say.
    core::Result<Done> publishNotices(const QByteArray& signedSet, const QList<envelope::VerifyKey>& catalogo);

private:
    CentralStore& m_store;
    const core::Clock& m_clock;
};

/// The newest of each kind, for a device that enrols now.
core::Result<void> greetWithPublications(CentralTransaction& tx, DeviceRow device);

} // namespace padron::central
