// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cbor.h"
#include "domain/family_change.h"

namespace padron::domain {

/// Schema of "familia.registrada" that this program writes; 1 had no keys of INEGI in the domicilio, 2 no case of a
/// person and no consent but by strokes.
inline constexpr int kRecordSchema = 3;
int recordSchemaOfChange(int changeSchema);

/// Payload of the log entry "familia.registrada": deterministic CBOR with integer keys; shape in
/// app/domain/record.cddl. Decoding parses every value again: bytes from a laptop are hostile.
QCborValue toCbor(const FamilyRecord& record);
core::Result<FamilyRecord> familyRecordFromCbor(const QCborValue& value, int schema = kRecordSchema);

/// Payload of the log entry "familia.actualizada"; shape in app/domain/family_change.cddl.
QCborValue toCbor(const FamilyChange& change);
core::Result<FamilyChange> familyChangeFromCbor(const QCborValue& value, int schema = kChangeSchema);

} // namespace padron::domain
