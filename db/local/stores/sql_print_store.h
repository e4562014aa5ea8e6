// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/print_store.h"

namespace padron::stores {

class SqlPrintStore final : public ports::PrintStore
{
public:
    explicit SqlPrintStore(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<std::optional<domain::PrintAuthorisation>> authorisation() override;
    core::Result<void> saveAuthorisation(const domain::PrintAuthorisation& authorisation) override;
    core::Result<QList<ports::PrintCandidate>> candidates(const ports::PrintFilter& filter, int limit) override;
    core::Result<std::optional<ports::PrintCandidate>> candidate(const core::PersonId& person) override;
    core::Result<QList<ports::PrintPlace>> places() override;
    core::Result<QList<QDate>> days() override;
    core::Result<void> insertRun(const domain::PrintRun& run, const QList<domain::RunCard>& cards) override;
    core::Result<std::optional<domain::PrintRun>> run(const domain::PrintRunId& id) override;
    core::Result<QList<domain::PrintRun>> openRuns() override;
    core::Result<QList<domain::RunCard>> cards(const domain::PrintRunId& id) override;
    core::Result<void> tell(const domain::PrintRunId& id, int position, domain::PrintOutcome outcome) override;
    core::Result<void> close(const domain::PrintRunId& id, qint64 atMs) override;
    static QList<const char*> statements();

private:
    sqlite::Connection& m_connection;
};

} // namespace padron::stores
