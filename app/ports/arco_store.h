// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/arco.h"

namespace padron::ports {

/// A record that a cancellation put apart: it is kept and not used.
struct RecordBlock
{
    domain::ArcoRequestId request;
    QDate on;
    std::optional<qint64> erasedMs; ///< when its data went
    friend bool operator==(const RecordBlock&, const RecordBlock&) = default;
};

/// What goes when a blocked record is erased. Folio, dates, state and who saw it stay.
struct Erasure
{
    core::PersonId person;
    core::FamilyId family;        ///< nobody else was ever in it; null: somebody was
    QList<core::EntryId> entries; ///< whose bodies go
    core::EntryId saidBy;         ///< the entry of the log that says so
    qint64 atMs = 0;
};

/// Port: ARCO requests, which are only added to, and the records that they put apart.
class ArcoStore
{
public:
    virtual ~ArcoStore() = default;
    virtual core::Result<int> nextNumber() = 0;
    virtual core::Result<void> insert(const domain::ArcoRequest& request) = 0;
    virtual core::Result<void> add(const domain::ArcoRequestId& request, const domain::ArcoStep& step, bool open) = 0;
    virtual core::Result<domain::ArcoRequest> request(const domain::ArcoRequestId& id) = 0;            ///< kNotFound
    virtual core::Result<QList<domain::ArcoRequest>> all() = 0;                                        ///< newest first
    virtual core::Result<QList<domain::ArcoRequest>> ofPerson(const core::PersonId& person) = 0;       ///< newest first

    virtual core::Result<std::optional<RecordBlock>> block(const core::PersonId& person) = 0;
    virtual core::Result<void> setBlock(const core::PersonId& person, const RecordBlock& block) = 0; ///< kAlreadyExists
    /// The person's pages, answers, signatures and data, and the bodies; how many pages. RegistryStore::isBlocked before.
    virtual core::Result<int> erase(const Erasure& erasure) = 0;
};

} // namespace padron::ports
