// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/registry_store.h"

namespace padron::stores {

class SqlRegistryStore final : public ports::RegistryStore
{
public:
    explicit SqlRegistryStore(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<void> insert(const domain::FamilyRecord& record) override;
    core::Result<void> apply(const domain::FamilyChange& change) override;
    core::Result<void> replace(const QList<domain::FamilyRecord>& after, const QList<core::FamilyId>& ended,
                               qint64 atMs) override;
    core::Result<domain::FamilyRecord> family(const core::FamilyId& id) override;
    core::Result<core::FamilyId> familyOf(const core::PersonId& person) override;
    core::Result<domain::Person> person(const core::PersonId& id) override;
    core::Result<QList<ports::DatedMembership>> memberships(const core::PersonId& person) override;
    core::Result<QList<ports::DatedMembership>> history(const core::FamilyId& family) override;
    core::Result<std::optional<core::PersonId>> personByCurp(const domain::Curp& curp) override;
    core::Result<ports::RecordState> state(const core::PersonId& person) override;
    core::Result<void> setState(const core::PersonId& person, ports::RecordState state) override; ///< kNotFound
    core::Result<void> markUnsent(const core::PersonId& person, const core::EntryId& entry) override;
    core::Result<void> markReceived(const core::PersonId& person, const core::EntryId& entry) override;
    core::Result<void> noteRevocation(const core::PersonId& person, const core::ConsentId& consent, qint64 atMs,
                                      const QString& reason) override;
    core::Result<bool> isRevoked(const core::PersonId& person) override;
    core::Result<bool> isBlocked(const core::PersonId& person) override;
    core::Result<void> centreSays(const core::PersonId& person, ports::RecordState state) override; ///< kNotFound
    core::Result<core::EntryId> lastEntry(const core::SubjectId& subject) override;
    core::Result<void> setLastEntry(const core::SubjectId& subject, const core::EntryId& entry) override;
    core::Result<std::optional<ports::LastUpdate>> lastUpdate(const core::PersonId& person) override;
    core::Result<qint64> peopleCount() override;
    core::Result<qint64> familyCount() override;
    static QList<const char*> statements();

private:
    core::Result<void> applyPeople(const QList<domain::FamilyRecord>& after);
    core::Result<void> insertConsent(const domain::Consent& consent, qint64 position);
    core::Result<QList<domain::Consent>> readConsents(const core::FamilyId& id);

    sqlite::Connection& m_connection;
};

} // namespace padron::stores
