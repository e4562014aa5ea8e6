// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/family.h"

#include <QList>

#include <optional>

namespace padron::ports {

/// Where a registered person stands, for chips and lists.
enum class RecordState { PorEnviar, Incompleto, PorValidar, EnElPadron, PorAclarar };

/// Port: people, families, memberships and consents as the log says they are.
class RegistryStore
{
public:
    virtual ~RegistryStore() = default;
    /// Writes family, people, memberships, consents and the search index. kAlreadyExists for a repeated id, folio or CURP.
    virtual core::Result<void> insert(const domain::FamilyRecord& record) = 0;
    virtual core::Result<domain::FamilyRecord> family(const core::FamilyId& id) = 0; ///< kNotFound
    virtual core::Result<core::FamilyId> familyOf(const core::PersonId& person) = 0; ///< kNotFound
    virtual core::Result<std::optional<core::PersonId>> personByCurp(const domain::Curp& curp) = 0;
    virtual core::Result<RecordState> state(const core::PersonId& person) = 0;
    virtual core::Result<void> setState(const core::PersonId& person, RecordState state) = 0;
    /// The last log entry known for a subject; null id when there is none. Kept up by the log's writer.
    virtual core::Result<core::EntryId> lastEntry(const core::SubjectId& subject) = 0;
    virtual core::Result<void> setLastEntry(const core::SubjectId& subject, const core::EntryId& entry) = 0;
    virtual core::Result<qint64> peopleCount() = 0;
    virtual core::Result<qint64> familyCount() = 0;
};

} // namespace padron::ports
