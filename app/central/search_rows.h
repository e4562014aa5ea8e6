// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/records.h"
#include "core/result.h"
#include "sync/messages/stream_items.h"

#include <optional>

namespace padron::central {

/// Somebody who was asked for by CURP or folio.
struct FoundPerson
{
    core::PersonId person;
    core::FamilyId family; ///< null: in none now
    PersonState state;
    bool died = false;
    bool held = false;     ///< the device has that family
};

/// A device that asks the padrón for one person.
class SearchRows
{
public:
    virtual ~SearchRows() = default;
    virtual core::Result<std::optional<FoundPerson>> findPerson(const QString& by, const QString& value, DeviceRow device) = 0;
    virtual core::Result<qint64> searchesSince(DeviceRow device, qint64 ms) = 0;
    /// Never what was typed; a null person: nobody.
    virtual core::Result<void> noteSearch(DeviceRow device, const core::UserId& user, qint64 ms, const QString& by,
                                          const core::PersonId& person) = 0;
    virtual core::Result<QList<sync::PersonStateChanged>> standingsOf(const core::FamilyId& family) = 0;
};

} // namespace padron::central
