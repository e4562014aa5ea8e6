// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/family_change.h"

#include <QList>

#include <optional>

namespace padron::ports {

/// Where a registered person stands, for chips and lists.
enum class RecordState { PorEnviar, Incompleto, PorValidar, EnElPadron, PorAclarar, Baja };

/// A place in a family from a moment to another; nothing of the past is lost.
struct DatedMembership
{
    core::FamilyId family;
    domain::Folio familyFolio;
    core::PersonId person;
    QString fullName;
    domain::Parentesco parentesco;
    domain::Supuestos supuestos;
    qint64 sinceMs = 0;
    std::optional<qint64> untilMs;          ///< none: current
    std::optional<domain::Motivo> endedBy;  ///< of a past one
    friend bool operator==(const DatedMembership&, const DatedMembership&) = default;
};

/// Why and when somebody who was registered was updated (37).
struct LastUpdate
{
    domain::Motivo motivo = domain::Motivo::OtroDato;
    qint64 atMs = 0;
};

/// Port: people, families, memberships and consents as the log says they are.
class RegistryStore
{
public:
    virtual ~RegistryStore() = default;
    /// Writes family, people, memberships, consents and the search index. kAlreadyExists for a repeated id, folio or CURP.
    virtual core::Result<void> insert(const domain::FamilyRecord& record) = 0;
    /// Writes what a change brings; memberships that it alters end at its moment and begin anew. kAlreadyExists as above.
    virtual core::Result<void> apply(const domain::FamilyChange& change) = 0;
    /// Makes families stand just as others wrote them, together: people inserted or updated, places begun, ended or cut
    /// short; whoever is in one of them leaves any other. `ended`: emptied. What was consented to here stays. kAlreadyExists
    /// as above: nothing was written.
    virtual core::Result<void> replace(const QList<domain::FamilyRecord>& after, const QList<core::FamilyId>& ended,
                                       qint64 atMs) = 0;
    virtual core::Result<domain::FamilyRecord> family(const core::FamilyId& id) = 0; ///< kNotFound; as it stands
    virtual core::Result<core::FamilyId> familyOf(const core::PersonId& person) = 0; ///< kNotFound; the current one
    virtual core::Result<domain::Person> person(const core::PersonId& id) = 0;       ///< kNotFound
    virtual core::Result<QList<DatedMembership>> memberships(const core::PersonId& person) = 0; ///< oldest first
    virtual core::Result<QList<DatedMembership>> history(const core::FamilyId& family) = 0;     ///< oldest first
    virtual core::Result<std::optional<core::PersonId>> personByCurp(const domain::Curp& curp) = 0;
    virtual core::Result<RecordState> state(const core::PersonId& person) = 0;
    virtual core::Result<void> setState(const core::PersonId& person, RecordState state) = 0;
    /// The entry of a person's last change waits for its receipt; they stay PorEnviar until it is there.
    virtual core::Result<void> markUnsent(const core::PersonId& person, const core::EntryId& entry) = 0;
    /// An entry was receipted: PorValidar, or what the centre said meanwhile, unless a later one still waits. Nobody of
    /// that id: nothing happens.
    virtual core::Result<void> markReceived(const core::PersonId& person, const core::EntryId& entry) = 0;
    /// Consent that a person took back (15). kAlreadyExists when they have already.
    virtual core::Result<void> noteRevocation(const core::PersonId& person, const core::ConsentId& consent, qint64 atMs,
                                              const QString& reason) = 0;
    virtual core::Result<bool> isRevoked(const core::PersonId& person) = 0;
    /// Put apart by a cancellation (ARCO): kept, and neither found nor used.
    virtual core::Result<bool> isBlocked(const core::PersonId& person) = 0;
    /// What the centre says of a person; kept for later while something of theirs waits to be receipted.
    virtual core::Result<void> centreSays(const core::PersonId& person, RecordState state) = 0;
    /// The last log entry known for a subject; null id when there is none. Kept up by the log's writer.
    virtual core::Result<core::EntryId> lastEntry(const core::SubjectId& subject) = 0;
    virtual core::Result<void> setLastEntry(const core::SubjectId& subject, const core::EntryId& entry) = 0;
    /// A person's last update (37), as this device's log says; none: registered, and not updated here since.
    virtual core::Result<std::optional<LastUpdate>> lastUpdate(const core::PersonId& person) = 0;
    virtual core::Result<qint64> peopleCount() = 0;
    virtual core::Result<qint64> familyCount() = 0;
};

} // namespace padron::ports
