// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/conflicts.h"

#include "core/cbor.h"
#include "domain/text_rules.h"
#include "envelope/sync_kinds.h"
#include "ports/errors.h"
#include "sync/messages/stream_codec.h"
#include "usecases/apply_families.h"
#include "usecases/blocking.h"
#include "usecases/conflict_errors.h"
#include "usecases/errors.h"
#include "usecases/log_reading.h"

#include <QCborMap>

namespace padron::usecases {

using core::Result;

namespace {

constexpr int kMaxReason = 300;
constexpr int kEntriesLookedAt = 50;

Result<sync::ConflictSent> sentIn(const ports::Conflict& conflict)
{
    PADRON_ASSIGN(const QCborValue value, core::decodeCbor(conflict.body));
    PADRON_ASSIGN(const sync::StreamBody body, sync::decodeBody(sync::kindOf(sync::ConflictSent()), value));
    return std::get<sync::ConflictSent>(body);
}

core::SubjectId subjectOf(const ports::Conflict& conflict)
{
    return conflict.person.isNull() ? usecases::subjectOf(conflict.family) : usecases::subjectOf(conflict.person);
}

} // namespace

Result<QList<ConflictView>> Conflicts::open()
{
    PADRON_TRY(m_recorder.permit(access::Permission::FindPeople));
    PADRON_ASSIGN(const auto rows, m_stores.conflicts.open());
    QList<ConflictView> views;
    for (const ports::Conflict& row : rows) {
        PADRON_ASSIGN(auto one, view(row));
        if (one)
            views.append(std::move(*one));
    }
    return views;
}

Result<std::optional<ConflictView>> Conflicts::view(const ports::Conflict& conflict)
{
    PADRON_ASSIGN(const sync::ConflictSent sent, sentIn(conflict));
    ConflictView view;
    view.id = conflict.id;
    view.family = conflict.family;
    view.person = conflict.person;
    view.atMs = conflict.atMs;
    view.decision = conflict.decision;
    for (const QString& key : sent.fields)
        if (const auto field = domain::recordFieldByKey(key))
            view.fields.append(*field);
    const std::pair<ConflictSide*, const sync::ConflictSent::Side*> sides[] = {{&view.kept, &sent.kept},
                                                                             {&view.other, &sent.other}};
    for (const auto& [side, said] : sides) {
        side->device = said->device;
        side->module = said->module;
        side->atMs = said->atMs;
        PADRON_ASSIGN(side->record, recordSent(said->record, sent.schema));
        PADRON_ASSIGN(const auto hidden, hiddenAmong(m_stores.registry, m_recorder, side->record.people));
        if (hidden.contains(conflict.person)) // put apart by a cancellation: who may see those decides
            return std::optional<ConflictView>();
        hide(side->record, hidden);
    }
    if (!sent.before.isEmpty()) {
        PADRON_ASSIGN(view.before, recordSent(sent.before, sent.schema));
        PADRON_ASSIGN(const auto hidden, hiddenAmong(m_stores.registry, m_recorder, view.before->people));
        hide(*view.before, hidden);
    }
    PADRON_ASSIGN(view.own, isOwn(subjectOf(conflict), {sent.kept.entry, sent.other.entry}));
    return std::optional(std::move(view));
}

Result<bool> Conflicts::isOwn(const core::SubjectId& subject, const QList<core::EntryId>& entries)
{
    ports::LogFilter mine;
    mine.subjects = {subject};
    mine.user = m_recorder.user().id;
    mine.kinds = {QString::fromLatin1(envelope::kind::kFamilyRegistered), QString::fromLatin1(envelope::kind::kFamilyUpdated)};
    PADRON_ASSIGN(const auto lines, m_stores.log.page(mine, kEntriesLookedAt));
    for (const ports::LogLine& line : lines) {
        PADRON_ASSIGN(const auto row, rowAt(m_stores.log, line));
        if (row && entries.contains(row->entryId))
            return true;
    }
    return false;
}

Result<qint64> Conflicts::waiting(const core::FamilyId& family)
{
    PADRON_TRY(m_recorder.permit(access::Permission::FindPeople));
    PADRON_ASSIGN(const auto rows, m_stores.conflicts.openOf(family));
    qint64 count = 0;
    for (const ports::Conflict& row : rows)
        count += row.decidedBy.isNull() ? 1 : 0;
    return count;
}

Result<void> Conflicts::decide(const domain::ConflictId& id, const QString& decision, const QString& reason)
{
    PADRON_TRY(m_recorder.permit(access::Permission::ResolveTasks));
    if (decision != QLatin1String("queda") && decision != QLatin1String("otra"))
        return core::fail(kUnknownOutcome);
    const QString why = domain::tidyText(reason);
    if (why.isEmpty() || domain::textFault(why, kMaxReason))
        return core::fail(kConflictReason);
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    const auto conflict = m_stores.conflicts.conflict(id);
    if (!conflict && conflict.error().code != ports::kNotFound)
        return core::fail(conflict.error());
    if (!conflict || !conflict->open)
        return core::fail(kConflictClosed);
    if (!conflict->decidedBy.isNull())
        return core::fail(kConflictDecided);
    if (!conflict->person.isNull())
        PADRON_TRY(refuseBlocked(m_stores.registry, m_recorder, conflict->person));
    PADRON_ASSIGN(const sync::ConflictSent sent, sentIn(*conflict));
    PADRON_ASSIGN(const bool own, isOwn(subjectOf(*conflict), {sent.kept.entry, sent.other.entry}));
    if (own)
        return core::fail(kConflictOwn);
    PADRON_ASSIGN(const core::EntryId entry,
                  m_recorder.record({.kind = envelope::kind::kConflictDecided,
                                     .subjects = {subjectOf(*conflict)},
                                     .numeral = "37",
                                     .payload = QCborMap{{1, id.bytes()},
                                                         {2, decision},
                                                         {3, why},
                                                         {4, sent.kept.entry.bytes()},
                                                         {5, sent.other.entry.bytes()}}}));
    PADRON_TRY(m_stores.conflicts.decide(id, entry, decision));
    return transaction.commit();
}

Result<std::optional<ports::CentreFamily>> Conflicts::cameFrom(const core::FamilyId& family)
{
    PADRON_TRY(m_recorder.permit(access::Permission::FindPeople));
    return m_stores.families.family(family);
}

} // namespace padron::usecases
