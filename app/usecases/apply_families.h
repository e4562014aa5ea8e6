// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/id_source.h"
#include "ports/centre_family_store.h"
#include "ports/draft_store.h"
#include "ports/centre_task_store.h"
#include "ports/log_index.h"
#include "ports/log_store.h"
#include "ports/registry_store.h"
#include "ports/sync_ledger_store.h"
#include "ports/task_store.h"
#include "usecases/stream_taker.h"

#include <QHash>

namespace padron::usecases {

/// Families as the padrón holds them, written over what is here, together. Left as they are: those of which this device
/// wrote something that the centre had not seen (it merges that, and sends them again), and whose record is apart (ARCO).
/// A CURP that somebody else has is left out here, and a supervisor is asked whether they are the same person. What cannot be
/// written for all that is a task: nothing that came goes in silence.
class ApplyFamilies final : public StreamTaker
{
public:
    struct Stores
    {
        ports::RegistryStore& registry;
        ports::CentreFamilyStore& families;
        ports::TaskStore& tasks;
        ports::DraftStore& drafts;
        ports::LogStore& log;
        ports::LogIndex& logIndex;
        ports::SyncLedgerStore& ledger;
        ports::CentreTaskStore& centreTasks;
    };
    ApplyFamilies(const Stores& stores, const core::Clock& clock, core::IdSource& ids)
        : m_stores(stores), m_clock(clock), m_ids(ids)
    {
    }
    core::Result<bool> take(const sync::StreamBody& body, StreamContext& context) override;

private:
    struct Claim ///< of a CURP that somebody else has
    {
        core::PersonId person, owner;
        domain::Curp curp;
    };
    core::Result<void> apply(const sync::FamiliesSent& sent, quint32 epoch);
    core::Result<bool> writtenSince(const QList<core::SubjectId>& subjects, quint64 seq);
    core::Result<bool> foundInLog(const QList<core::SubjectId>& subjects, quint64 seq);
    core::Result<bool> isHere(const core::PersonId& person);
    core::Result<void> keepApart(QList<domain::FamilyRecord>& records);
    core::Result<QList<Claim>> withholdClaimed(const sync::FamiliesSent& sent, QList<domain::FamilyRecord>& records);
    core::Result<core::PersonId> keeperOf(const domain::Curp& curp, const sync::FamiliesSent& sent,
                                          const QList<domain::FamilyRecord>& records);
    core::Result<void> tellRefused(const sync::FamiliesSent& sent, const QList<domain::FamilyRecord>& records,
                                   const core::Error& why);
    core::Result<QHash<core::FamilyId, QByteArray>> whatDraftsBeganOn(const sync::FamiliesSent& sent);
    core::Result<void> note(const sync::FamiliesSent& sent, const QList<domain::FamilyRecord>& records, quint32 epoch,
                            const QHash<core::FamilyId, QByteArray>& begun);
    core::Result<void> stand(const sync::FamiliesSent& sent, const QList<core::PersonId>& fresh, const QList<Claim>& claims);

    const Stores m_stores;
    const core::Clock& m_clock;
    core::IdSource& m_ids;
};

/// Where somebody stands by the centre's word: "en-el-padron", "incompleto", "por-aclarar"; else por validar.
ports::RecordState recordStateFrom(const QString& word);
/// A family out of a stream item, of a schema that this program writes or an older one; kProgramOld, kStreamForged.
core::Result<domain::FamilyRecord> recordSent(const QByteArray& cbor, int schema);
/// Without those whose record is apart (ARCO): of them nothing is kept that came.
core::Result<domain::FamilyRecord> withoutThoseApart(ports::RegistryStore& registry, const domain::FamilyRecord& record);

} // namespace padron::usecases
