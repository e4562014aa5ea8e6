// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/issue.h"
#include "ports/credential_store.h"
#include "ports/registry_store.h"
#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// One family as the page shows it.
struct FamilyView
{
    domain::FamilyRecord record;
    QList<ports::RecordState> states;              ///< one a person
    QList<domain::Issues> missing;                 ///< what each case still lacks
    QList<std::optional<ports::StoredCredential>> finals; ///< one a person
    QList<ports::DatedMembership> history;         ///< who was in this family and as what, past and current
    QList<ports::DatedMembership> elsewhere;       ///< where its people were before; oldest first for each
};

/// Opens the family of a person. Who looked at whom is an entry of the log. Of a blocked record (ARCO) others of the family
/// see that it is one; it is opened by who may: kRecordBlocked.
class OpenFamily
{
public:
    OpenFamily(ports::RegistryStore& registry, ports::CredentialStore& credentials, ports::UnitOfWork& work,
               Recorder& recorder, const core::Clock& clock);
    core::Result<FamilyView> run(const core::PersonId& person);

private:
    core::Result<core::FamilyId> familyShown(const core::PersonId& person); ///< of who died: the last they were in

    ports::RegistryStore& m_registry;
    ports::CredentialStore& m_credentials;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
