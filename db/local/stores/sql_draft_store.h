// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/draft_store.h"

namespace padron::stores {

class SqlDraftStore final : public ports::DraftStore
{
public:
    explicit SqlDraftStore(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<void> save(const domain::FamilyDraft& draft, qint64 nowMs) override;
    core::Result<domain::FamilyDraft> load(const core::DraftId& id) override;
    core::Result<QList<ports::DraftSummary>> list() override;
    core::Result<void> remove(const core::DraftId& id) override;
    static QList<const char*> statements();

private:
    sqlite::Connection& m_connection;
};

} // namespace padron::stores
