// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ports/draft_store.h"
#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// A person said no (15): the refusal is recorded without their data, what they had given leaves the draft, and the
/// rest of the family's capture stays. The draft goes with its last person.
class RefuseConsent
{
public:
    RefuseConsent(ports::DraftStore& drafts, ports::UnitOfWork& work, Recorder& recorder, const core::Clock& clock);
    core::Result<void> run(const domain::FamilyDraft& draft, int member);

private:
    ports::DraftStore& m_drafts;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
