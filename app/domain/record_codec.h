// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cbor.h"
#include "domain/family.h"

namespace padron::domain {

/// Payload of the log entry "familia.registrada", schema 1: deterministic CBOR with integer keys; shape in
/// app/domain/record.cddl. Decoding parses every value again: bytes from a laptop are hostile.
QCborValue toCbor(const FamilyRecord& record);
core::Result<FamilyRecord> familyRecordFromCbor(const QCborValue& value);

} // namespace padron::domain
