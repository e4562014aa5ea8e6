// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ports/derechohabiencia_store.h"
#include "ports/document_store.h"
#include "ports/draft_store.h"
#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// A person said no (15): the refusal is recorded without their data, what they had given leaves the draft with
/// their pages and what institutions answered, and the rest of the family's capture stays. The draft goes with its last person.
class RefuseConsent
{
public:
    RefuseConsent(ports::DraftStore& drafts, ports::DocumentStore& documents, ports::DerechohabienciaStore& consultas,
                  ports::UnitOfWork& work, Recorder& recorder, const core::Clock& clock);
    core::Result<void> run(const domain::FamilyDraft& draft, int member);

private:
    ports::DraftStore& m_drafts;
    ports::DocumentStore& m_documents;
    ports::DerechohabienciaStore& m_consultas;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
