// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/permissions.h"
#include "core/clock.h"
#include "ports/device_store.h"
#include "ports/search_index.h"

namespace padron::usecases {

struct SearchAnswer
{
    QList<ports::SearchHit> hits;
    bool unknownCode = false; ///< a scanner read a code that is no credential this device can verify
};

/// Search of the home page: what was typed or what a scanner read; at most 50 rows. A credential's QR finds its folio
/// when its signature holds. A single character or none gives no rows; no text makes it fail.
class SearchPeople
{
public:
    SearchPeople(ports::SearchIndex& index, ports::DeviceStore& device, const core::Clock& clock,
                 access::SessionUser user)
        : m_index(index), m_device(device), m_clock(clock), m_user(std::move(user))
    {
    }
    core::Result<SearchAnswer> run(const QString& text);
    /// The worklist of CURP pendientes (10.I), the youngest first; `after`: the last one of the page before.
    core::Result<QList<ports::SearchHit>> withoutCurp(const std::optional<ports::SearchHit>& after, int limit);

private:
    core::Result<SearchAnswer> ofCredential(const QString& qrText);

    ports::SearchIndex& m_index;
    ports::DeviceStore& m_device;
    const core::Clock& m_clock;
    access::SessionUser m_user;
};

} // namespace padron::usecases
