// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "domain/conflict_id.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace padron::ports {

/// Two versions of the same data that somebody here is asked to decide between.
struct Conflict
{
    domain::ConflictId id;
    core::FamilyId family;
    core::PersonId person;   ///< null: of the family's composition
    QByteArray body;         ///< the stream item: CBOR of sync::ConflictSent
    qint64 atMs = 0;         ///< centre's clock
    bool open = true;
    core::EntryId decidedBy; ///< the entry of this device that decides; null: nobody did
    QString decision;        ///< "queda" or "otra", while the centre has not closed it
    friend bool operator==(const Conflict&, const Conflict&) = default;
};

/// Port: conflicts that the centre told of; a decision made here waits for its word.
class ConflictStore
{
public:
    virtual ~ConflictStore() = default;
    /// One that comes as it was keeps its decision; one that changed is asked again.
    virtual core::Result<void> save(const Conflict& conflict) = 0;
    virtual core::Result<Conflict> conflict(const domain::ConflictId& id) = 0; ///< kNotFound
    virtual core::Result<QList<Conflict>> open() = 0;                          ///< oldest first
    virtual core::Result<QList<Conflict>> openOf(const core::FamilyId& family) = 0;
    virtual core::Result<void> decide(const domain::ConflictId& id, const core::EntryId& entry, const QString& decision) = 0;
};

} // namespace padron::ports
