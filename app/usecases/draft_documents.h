// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family.h"
#include "ports/document_store.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// The pages of a capture go over to the people and the family that came of it; each is an entry of its own. Call inside
/// the transaction, before the draft is removed: what nobody kept goes with it.
core::Result<void> keepDocuments(ports::DocumentStore& documents, Recorder& recorder, const core::DraftId& draft,
                                 const domain::FamilyRecord& record);

/// EvidenceNeeded for each consent whose signed sheet, fingerprint or file is not among the pages of its capture any more.
core::Result<domain::Issues> missingEvidence(ports::DocumentStore& documents, const core::DraftId& draft,
                                             const QList<domain::Consent>& consents);

/// The entry of one page of the expediente (50).
core::Result<void> recordDocument(Recorder& recorder, const ports::StoredDocument& document);

} // namespace padron::usecases
