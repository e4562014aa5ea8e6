// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ports/centre_family_store.h"
#include "ports/registry_store.h"
#include "ports/unit_of_work.h"
#include "usecases/holds.h"
#include "usecases/recorder.h"

namespace padron::usecases {

inline constexpr int kMaxRevocationReason = 300;

/// A registered person, or who represents them, takes their consent back (4.VIII, 15). The record is held: nothing of
/// it is erased here, the institution resolves, and care does not depend on it.
class RevokeConsent
{
public:
    RevokeConsent(ports::RegistryStore& registry, ports::CentreFamilyStore& families, Holds& holds, ports::UnitOfWork& work,
                  Recorder& recorder, const core::Clock& clock);
    /// Of whom the centre sent, whose consent was given elsewhere, the one in force is taken back: the centre knows which.
    /// `reason` may be empty: nobody has to give one. kNoConsentToRevoke when there is none,
    /// kRevokedAlready when it was taken back before.
    core::Result<void> run(const core::PersonId& person, const QString& reason);

private:
    core::Result<void> takeBackElsewhere(const core::PersonId& person, const QString& why);
    core::Result<core::EntryId> note(const core::PersonId& person, const core::ConsentId& consent, const QString& why);

    ports::RegistryStore& m_registry;
    ports::CentreFamilyStore& m_families;
    Holds& m_holds;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
