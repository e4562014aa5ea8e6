// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/draft.h"

#include <QDate>
#include <QList>

#include <optional>

namespace padron::ports {

/// Who saves, and when. The first save of a capture gives it its turn of that day and its owner.
struct DraftStamp
{
    qint64 nowMs = 0;
    QDate today;
    core::UserId user;
    QString userName;
};

/// A capture in progress as a row of the queue tells it.
struct DraftSummary
{
    core::DraftId id;
    qint64 savedMs = 0;
    QString title;          ///< first person's name as typed, may be empty
    int people = 0;
    qint64 createdMs = 0;
    int turn = 0;           ///< 1, 2, 3... within its day; 0: of before there were turns
    QDate day;              ///< of the turn
    core::UserId owner;     ///< null: whoever comes next
    QString ownerName;
    int signatures = 0;     ///< consents already signed
    QString section;        ///< where it was left, FamilyDraft::currentSection
    qint64 discardedMs = 0; ///< 0: open
    core::FamilyId updates; ///< null: a new family
};

/// Port: captures in progress. Outside the log; encrypted like the rest. A discarded one can be brought back until it
/// is purged; only removing takes it away at once.
class DraftStore
{
public:
    virtual ~DraftStore() = default;
    /// Keeps turn, owner and place of one that is there. kAlreadyExists: another open one updates the same family.
    virtual core::Result<void> save(const domain::FamilyDraft& draft, const DraftStamp& by) = 0;
    virtual core::Result<domain::FamilyDraft> load(const core::DraftId& id) = 0; ///< kNotFound; discarded ones too
    virtual core::Result<DraftSummary> summary(const core::DraftId& id) = 0;     ///< kNotFound
    /// Open ones: today's in the order of the queue, then older days, newest first.
    virtual core::Result<QList<DraftSummary>> list(QDate today) = 0;
    virtual core::Result<void> remove(const core::DraftId& id) = 0; ///< it became a record, or consent was refused

    virtual core::Result<void> discard(const core::DraftId& id, qint64 nowMs) = 0;
    virtual core::Result<void> restore(const core::DraftId& id) = 0; ///< kAlreadyExists as save()
    virtual core::Result<QList<DraftSummary>> discarded(qint64 sinceMs) = 0; ///< newest first
    virtual core::Result<void> purgeDiscarded(qint64 beforeMs) = 0;

    virtual core::Result<void> handOver(const core::DraftId& id, const core::UserId& user, const QString& name) = 0;
    virtual core::Result<void> toEndOfQueue(const core::DraftId& id) = 0;
    virtual core::Result<std::optional<core::DraftId>> findUpdating(const core::FamilyId& family) = 0; ///< open ones

    /// The capture a user has before them; null: none. lastOpen() answers only one that is open and not handed over.
    virtual core::Result<void> markOpen(const core::UserId& user, const core::DraftId& draft) = 0;
    virtual core::Result<std::optional<core::DraftId>> lastOpen(const core::UserId& user) = 0;
};

} // namespace padron::ports
