// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/draft_store.h"
#include "ports/errors.h"
#include "ports/unit_of_work.h"

#include <atomic>

namespace fixture {

/// A store of one capture whose disk is full until told otherwise.
class FullDisk final : public padron::ports::DraftStore, public padron::ports::UnitOfWork
{
public:
    padron::core::Result<void> save(const padron::domain::FamilyDraft& draft, const padron::ports::DraftStamp&) override
    {
        if (full)
            return padron::core::fail(padron::ports::kStoreFull);
        kept = draft;
        return {};
    }
    padron::core::Result<padron::domain::FamilyDraft> load(const padron::core::DraftId& id) override
    {
        if (!kept || kept->id != id)
            return padron::core::fail(padron::ports::kNotFound);
        return *kept;
    }
    padron::core::Result<padron::ports::DraftSummary> summary(const padron::core::DraftId&) override { return padron::core::fail(padron::ports::kNotFound); }
    padron::core::Result<QList<padron::ports::DraftSummary>> list(QDate) override { return QList<padron::ports::DraftSummary>{}; }
    padron::core::Result<void> remove(const padron::core::DraftId&) override { return {}; }
    padron::core::Result<void> discard(const padron::core::DraftId&, qint64) override { return {}; }
    padron::core::Result<void> restore(const padron::core::DraftId&) override { return {}; }
    padron::core::Result<QList<padron::ports::DraftSummary>> discarded(qint64) override { return QList<padron::ports::DraftSummary>{}; }
    padron::core::Result<void> purgeDiscarded(qint64) override { return {}; }
    padron::core::Result<void> handOver(const padron::core::DraftId&, const padron::core::UserId&, const QString&) override { return {}; }
    padron::core::Result<void> toEndOfQueue(const padron::core::DraftId&) override { return {}; }
    padron::core::Result<std::optional<padron::core::DraftId>> findUpdating(const padron::core::FamilyId&) override { return std::nullopt; }
    padron::core::Result<void> markOpen(const padron::core::UserId&, const padron::core::DraftId&) override { return {}; }
    padron::core::Result<std::optional<padron::core::DraftId>> lastOpen(const padron::core::UserId&) override { return std::nullopt; }
    padron::core::Result<void> begin() override { return {}; }
    padron::core::Result<void> commit() override { return {}; }
    void rollback() override {}

    std::atomic_bool full = true;
    std::optional<padron::domain::FamilyDraft> kept;
};

} // namespace fixture
