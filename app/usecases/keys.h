// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/proof.h"
#include "ports/database_key.h"
#include "usecases/slot_editor.h"

#include <functional>

namespace padron::usecases {

/// The keys of the open store: one's own password, the printed recovery code, the data key.
class Keys
{
public:
    Keys(SlotEditor& slots, ports::DatabaseKey& database, Recorder& recorder, const core::Clock& clock);

    struct Facts
    {
        quint32 keyGeneration = 1;
        bool rotationOpen = false;    ///< the database still has to follow
        bool centreCanRecover = false;
    };
    core::Result<Facts> facts();

    /// Everybody may; the proof is made with the old one. kPasswordTooWeak.
    core::Result<void> changeOwnPassword(const access::Proof& proof, const core::SecureBytes& newPassword,
                                         access::KdfCost cost);
    /// The code is made and printed first, so that no power cut leaves a code that nobody saw.
    core::Result<void> renewRecovery(const access::Proof& proof, const access::RecoveryCode& printed);

    enum class Step { NewKeys, Database, Finish };
    /// A new data key: who was suspended or removed has nothing that opens what is written from here on, not even with an
    /// old copy of the slot file. One that was cut short goes on where it was. No backup may be under way.
    core::Result<void> rotate(const access::Proof& proof, const std::function<void(Step)>& progress = {});

private:
    SlotEditor& m_slots;
    ports::DatabaseKey& m_database;
    Recorder& m_recorder;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
