// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/records.h"
#include "core/result.h"
#include "domain/family.h"
#include "envelope/log_entry.h"

#include <QSet>

#include <optional>
#include <vector>

namespace padron::central {

/// An entry that does nothing but register people nobody knows, or nothing at all beyond being kept.
struct PlainEntry
{
    ReceivedEntry link; ///< as it will be kept, with its verdict
    std::optional<envelope::EntryModality> modality;
    std::optional<domain::FamilyRecord> family; ///< none: only kept
    QList<PersonState> states;                  ///< of its people, in their order
};

/// What PlainEntry supposes that nobody has said before.
struct PlainKeys
{
    QList<QUuid> entries, people;
    QStringList curps;
};

/// Of PlainKeys, those about which something was said.
struct SaidBefore
{
    QSet<QUuid> entries, people;
    QSet<QString> curps;
};

/// The same rows as one by one, a table at a time.
class BulkRows
{
public:
    virtual ~BulkRows() = default;
    virtual core::Result<SaidBefore> saidBefore(const PlainKeys& keys) = 0;
    /// `position` is the last one of the device's stream. kRowRefused when one of them was not plain after all.
    virtual core::Result<void> insertPlain(DeviceRow device, quint64 position, const std::vector<PlainEntry>& run,
                                           qint64 nowMs) = 0;
};

} // namespace padron::central
