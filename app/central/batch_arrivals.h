// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/batch_intake.h"

#include <variant>

namespace padron::central {

/// Keeps a batch of whoever has more to send, and says so at once: checked, chained to what arrived before it, raw on the disk.
/// What it does to the padrón, its verdicts and its receipt follow, in the order of arrival (BatchIntake::projectNext).
class BatchArrivals
{
public:
    /// `kept`: called after one was, from any thread.
    BatchArrivals(CentralStore& store, BatchIntake& intake, const envelope::BoxKeyPair& buzon, const envelope::SigningKey& acuse,
                  const core::Clock& clock, std::function<void()> kept)
        : m_store(store), m_intake(intake), m_buzon(buzon), m_acuse(acuse), m_clock(clock), m_kept(std::move(kept))
    {
    }

    struct Answer
    {
        QByteArray bytes;
        bool isReceipt = false; ///< else a sync::Arrival
    };
    /// As BatchIntake::receive. When BatchIntake::kMostWaiting of its device wait already, the first of them is projected before.
    core::Result<Answer> receive(const sync::BatchHeader& named, const QByteArray& bytes, const QByteArray& certificateSha256);

private:
    struct Full { DeviceRow device = 0; }; ///< more would only pile up
    struct Revoked { };                    ///< while it came
    using Kept = std::variant<Answer, Full, Revoked>;
    core::Result<Kept> keep(const sync::BatchHeader& named, const QByteArray& bytes, const QByteArray& certificateSha256);
    Answer arrivalOf(const Device& device, const WaitingBatch& batch) const;

    CentralStore& m_store;
    BatchIntake& m_intake;
    const envelope::BoxKeyPair& m_buzon;
    const envelope::SigningKey& m_acuse;
    const core::Clock& m_clock;
    const std::function<void()> m_kept;
};

} // namespace padron::central
