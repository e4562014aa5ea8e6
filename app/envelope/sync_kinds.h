// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Of entries about what the centre sent down, and what was carried by hand.
namespace padron::envelope::kind {

/// Who decided between two versions. subjects: the person, or the family of a composition;
/// {1: conflict id, 2: "queda" or "otra", 3: reason, 4: entry that stands, 5: entry of the other}
inline constexpr char kConflictDecided[] = "conflicto.decidido";
/// subjects: the person, if it is about one; {1: task id, 2: outcome, 3: note}
inline constexpr char kTaskAttended[] = "tarea.atendida";
/// Somebody was asked for at the centre. {1: by "curp" or "folio", 2: reason}; nobody's data
inline constexpr char kPadronSearched[] = "padron.buscado";
/// {1: batches, 2: pages of expedientes, 3: packages of other laptops}
inline constexpr char kPackageWritten[] = "memoria.escrita";
/// {1: receipts, 2: pages of the stream, 3: packages of other laptops}
inline constexpr char kPackageRead[] = "memoria.leida";
/// What the centre did not take was corrected and goes anew. subjects: the family, its people; {1: [entries it stands for], 2: reason}
inline constexpr char kEntryResent[] = "entrada.reenviada";
/// Somebody knows what the centre said of an entry that nothing ends. subjects: that entry's; {1: entry or task id, 2: its code}
inline constexpr char kVerdictSeen[] = "veredicto.visto";
/// Notices, a catalogue, the module or a user changed by the centre's word. {1: what, 2: number or order}
inline constexpr char kCentreApplied[] = "centro.aplicado";

} // namespace padron::envelope::kind
