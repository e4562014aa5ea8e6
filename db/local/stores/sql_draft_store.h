// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/draft_store.h"

namespace padron::stores {

class SqlDraftStore final : public ports::DraftStore
{
public:
    explicit SqlDraftStore(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<void> save(const domain::FamilyDraft& draft, const ports::DraftStamp& by) override;
    core::Result<domain::FamilyDraft> load(const core::DraftId& id) override;
    core::Result<ports::DraftSummary> summary(const core::DraftId& id) override;
    core::Result<QList<ports::DraftSummary>> list(QDate today) override;
    core::Result<void> remove(const core::DraftId& id) override;
    core::Result<void> discard(const core::DraftId& id, qint64 nowMs) override;
    core::Result<void> restore(const core::DraftId& id) override;
    core::Result<QList<ports::DraftSummary>> discarded(qint64 sinceMs) override;
    core::Result<void> purgeDiscarded(qint64 beforeMs) override;
    core::Result<void> handOver(const core::DraftId& id, const core::UserId& user, const QString& name) override;
    core::Result<void> toEndOfQueue(const core::DraftId& id) override;
    core::Result<std::optional<core::DraftId>> findUpdating(const core::FamilyId& family) override;
    core::Result<void> markOpen(const core::UserId& user, const core::DraftId& draft) override;
    core::Result<std::optional<core::DraftId>> lastOpen(const core::UserId& user) override;
    static QList<const char*> statements();

private:
    core::Result<bool> update(const domain::FamilyDraft& draft, qint64 nowMs);
    core::Result<void> insert(const domain::FamilyDraft& draft, const ports::DraftStamp& by);
    core::Result<void> changeOne(sqlite::Statement& statement); ///< kNotFound when it changed no row
    core::Result<std::optional<core::DraftId>> idOf(sqlite::Statement& read);

    sqlite::Connection& m_connection;
};

} // namespace padron::stores
