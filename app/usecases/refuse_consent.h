// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/draft_store.h"
#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// A person said no (15): the refusal is recorded without their data, the capture stops politely, the draft goes.
class RefuseConsent
{
public:
    RefuseConsent(ports::DraftStore& drafts, ports::UnitOfWork& work, Recorder& recorder);
    core::Result<void> run(const domain::FamilyDraft& draft, int member);

private:
    ports::DraftStore& m_drafts;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
};

} // namespace padron::usecases
