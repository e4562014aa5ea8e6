// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/proof.h"
#include "ports/arco_store.h"
#include "ports/device_store.h"
#include "ports/draft_store.h"
#include "ports/log_index.h"
#include "ports/unit_of_work.h"
#include "usecases/holds.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// What a cancellation that the Unidad de Transparencia upheld does to a record: first it is blocked, kept and not used;
/// when the institution's term of conservation is over it is erased here. The centre has its own rules.
class ArcoRecords
{
public:
    ArcoRecords(ports::ArcoStore& arco, ports::RegistryStore& registry, ports::DraftStore& drafts, ports::DeviceStore& device,
                ports::LogIndex& index, Holds& holds, ports::UnitOfWork& work, Recorder& recorder, const core::Clock& clock);

    /// kCancellationNotUpheld, kBlockedAlready, kUpdateBegun.
    core::Result<void> block(const access::Proof& proof, const domain::ArcoRequestId& request);

    struct Erased
    {
        int pages = 0;
        int bodies = 0;
        int shared = 0; ///< entries that are other people's too: they stay, blocked for this person
    };
    /// kIndexBehind, kNotBlocked, kErasedAlready, kRetentionNotSet, kRetentionRuns, kStillInFamily, kNotReceiptedYet.
    core::Result<Erased> erase(const access::Proof& proof, const domain::ArcoRequestId& request);

private:
    core::Result<domain::ArcoRequest> upheld(const access::Proof& proof, const domain::ArcoRequestId& request);
    core::Result<core::FamilyId> familyToEnd(const core::PersonId& person);
    enum class Whose { Theirs, Shared, Others };
    core::Result<QList<ports::LogLine>> linesAbout(const core::PersonId& person);
    core::Result<Whose> whose(const ports::LogLine& line, const QByteArray& body, const core::PersonId& person);
    core::Result<QList<core::EntryId>> bodiesOf(const core::PersonId& person, int& shared);
    core::Result<quint64> receiptedUpTo(quint32 epoch);
    core::Result<QList<core::FamilyId>> familiesOf(const core::PersonId& person);
    core::Result<void> removeDiscarded(const QList<core::FamilyId>& families);
    core::Result<void> checkRetention(const ports::RecordBlock& block);

    ports::ArcoStore& m_arco;
    ports::RegistryStore& m_registry;
    ports::DraftStore& m_drafts;
    ports::DeviceStore& m_device;
    ports::LogIndex& m_index;
    Holds& m_holds;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
