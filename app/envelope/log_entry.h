// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cbor.h"
#include "core/ids.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace padron::envelope {

/// A subject of an entry with the last entry known for it (null when new): what conflict detection stands on.
struct EntrySubject
{
    core::SubjectId id;
    core::EntryId base;
    friend bool operator==(const EntrySubject&, const EntrySubject&) = default;
};

/// Kinds of entries. Stable text: databases and the centre hold them.
namespace kind {
inline constexpr char kStoreCreated[] = "almacen.creado";
inline constexpr char kStoreChecked[] = "almacen.revisado"; ///< {1: [[part, faults] ...], 2: entries that follow}
/// A backup became this store: {1: epoch left, 2: its last seq, 3: its last hash, 4: entries of it that open this chain}
inline constexpr char kStoreRestored[] = "almacen.restaurado";
inline constexpr char kBackupMade[] = "respaldo.hecho";     ///< {1: when, 2: bytes}
inline constexpr char kBackupProven[] = "respaldo.probado"; ///< {1: when it was made, 2: last seq, 3: families}
inline constexpr char kBackupFailed[] = "respaldo.fallido"; ///< {1: printed id, ? 2: "simulacro"}; once until another or a good one
inline constexpr char kEnrolled[] = "equipo.alta";
inline constexpr char kSignedIn[] = "sesion.inicio";
inline constexpr char kSettingChanged[] = "ajuste.cambiado";
inline constexpr char kWorkdaySet[] = "jornada.fijada";             ///< the entry's own modality says which
inline constexpr char kFamilyRegistered[] = "familia.registrada";   ///< payload: domain/record.cddl
inline constexpr char kFamilyUpdated[] = "familia.actualizada";     ///< payload: domain/family_change.cddl
inline constexpr char kPersonOpened[] = "persona.consultada";
inline constexpr char kPersonCompared[] = "persona.comparada"; ///< seen beside somebody who looks like them
/// {? 1: status index, 2: sha256 of the provisional QR, ? 3: motivo of the last update (37), ? 4: when, UTC}; 3 and 4 on the
/// certificado of an update.
inline constexpr char kCertificadoPrinted[] = "certificado.impreso";
inline constexpr char kCredentialPrinted[] = "credencial.impresa";   ///< payload {1: issue number}
inline constexpr char kCatalogueLoaded[] = "catalogo.cargado"; ///< {1: kind, 2: rows, 3: bad lines, 4: sha256}
inline constexpr char kConsentRefused[] = "consentimiento.negado";
inline constexpr char kConsentRevoked[] = "consentimiento.revocado"; ///< {1: consent id; empty: the one in force, 2: reason}
inline constexpr char kNoticesLoaded[] = "avisos.cargados";          ///< {1: number of the set, 2: sha256 of the message}
inline constexpr char kLetterPrinted[] = "carta.impresa";            ///< {1: which paper}
inline constexpr char kDocumentAdded[] = "documento.agregado";       ///< {1: kind, 2: sha256, 3: bytes}
inline constexpr char kFileLocated[] = "expediente.ubicado";         ///< {1: where the paper lies}
inline constexpr char kDuplicateDismissed[] = "duplicado.descartado"; ///< not the same person; {1: score, 2: reason}
inline constexpr char kDuplicateReferred[] = "duplicado.consultado";  ///< asked; {1: score, 2: reason, ? 3: CURP that both claim}
inline constexpr char kDuplicateResolved[] = "duplicado.resuelto";    ///< {1: "distinta" / "misma", 2: reason}
inline constexpr char kDerechohabienciaConsulted[] =
    "derechohabiencia.consultada"; ///< {1: institution, 2: outcome, 3: CURP asked, ? 4: why none, ? 5: dated, ? 6: kind}
inline constexpr char kVigenteContested[] = "derechohabiencia.impugnada"; ///< the person does not agree; {1: institution, 2: CURP}
inline constexpr char kContestSettled[] = "derechohabiencia.atendida";    ///< {1: institution, 2: what was done}
inline constexpr char kUserAdded[] = "usuario.agregado";         ///< {1: user id, 2: name, 3: role}
inline constexpr char kUserChanged[] = "usuario.cambiado";       ///< {1: user id, 2: name, 3: role}
inline constexpr char kUserSuspended[] = "usuario.suspendido";   ///< {1: user id, ? 2: until, ISO date}
inline constexpr char kUserLifted[] = "usuario.reactivado";      ///< {1: user id}
inline constexpr char kUserRemoved[] = "usuario.retirado";       ///< {1: id of a user, or of somebody without an account}
inline constexpr char kPasswordChanged[] = "usuario.clave";      ///< {1: user id}; one's own, or set anew by a responsable
inline constexpr char kAccessNoted[] = "acceso.anotado";         ///< somebody without an account; {1: id, 2: name, 3: duty}
inline constexpr char kLetterNoted[] = "acceso.carta";           ///< confidentiality (49.I); {1: id, 2: signed on, ISO date}
inline constexpr char kAppointmentNoted[] = "acceso.nombramiento"; ///< custodian (49.III); {1: id, 2: by, 3: from, ? 4: until}
inline constexpr char kKeysRotated[] = "llaves.rotadas";         ///< {1: generation of the data key}
inline constexpr char kRecoveryRenewed[] = "llaves.codigo";      ///< the printed recovery code
/// The slot file is newer than the last act noted: a recovery, or the power went in between. {1: its generation, 2: data key's}
inline constexpr char kSlotsFound[] = "llaves.halladas";
/// The centre had given the laptop up and let it be opened again. {1: epoch that ended, 2: why it was given up, 3: when}
inline constexpr char kDeviceReturned[] = "equipo.devuelto";
/// Pages that the centre holds left this laptop. subjects: whose; {1: [sha256 ...], 2: bytes, 3: folio}
inline constexpr char kPagesRemoved[] = "documento.retirado";
inline constexpr char kLogRead[] = "bitacora.consultada"; ///< subjects: whom it was asked about; {? 1: user, ? 2: [kinds], ? 3: from, ? 4: until}
inline constexpr char kLogExported[] = "bitacora.exportada"; ///< {1: entries, 2: reason, 3: sha256 of the file, ? 4: from, ? 5: until, ? 6: user, ? 7: [kinds]}
/// An export of people: {1: its folio, 2: reason, 3: columns, 4: sealed or not, ? 5: from, ? 6: until, ? 7: localidad, ? 8: state}
inline constexpr char kExportBegun[] = "exportacion.iniciada";
inline constexpr char kPeopleExported[] = "exportacion.personas"; ///< subjects: whose data went in; {1: folio, 2: reason}
inline constexpr char kExportDone[] = "exportacion.hecha"; ///< {1: folio, 2: reason, 3: people, 4: left out, 5: sha256, 6: bytes}
inline constexpr char kExportStopped[] = "exportacion.interrumpida"; ///< no file is left; {1: folio, 2: printed id, 3: people}
inline constexpr char kIncidentNoted[] = "incidente.anotado"; ///< {1: id, 2: kind, 3: what ...}: usecases/incidents.cpp
inline constexpr char kIncidentAmended[] = "incidente.corregido"; ///< {1: id, 2: kind of note, 3: note, ? 4: people}
// ARCO (LGPDPPSO); subjects: the person, when registered here.
inline constexpr char kArcoReceived[] = "arco.recibida"; ///< {1: id, 2: folio, 3: right, 4: asker ...}: usecases/arco.cpp
inline constexpr char kArcoAdvanced[] = "arco.avanzada"; ///< {1: id, 2: step, 3: on, ISO date, ? 4: reason, 5: folio}
inline constexpr char kArcoSheet[] = "arco.hoja";        ///< {1: "impresa", "pdf" or "archivo"}
inline constexpr char kArcoBlocked[] = "arco.bloqueo";   ///< {1: request id}
inline constexpr char kArcoErased[] = "arco.supresion";  ///< {1: request id, 2: [ids of the entries whose bodies went]}
} // namespace kind

/// Where the work was done (17-21): domain/modality.h as it stood when the entry was written.
struct EntryModality
{
    QString kind;            ///< "modulo_fijo", "modulo_movil", "modulo_temporal", "brigada"
    QString place, event, brigade;
    friend bool operator==(const EntryModality&, const EntryModality&) = default;
};

/// Who did what to which subjects, when, under which numeral (deterministic CBOR, frozen when written):
/// {1 id, 2 at, 3 mono, 4 boot, 5 user, 6 role, 7 kind, 8 subjects, 9 numeral, 10 schema, 11 payload, 12 version,
/// 13 modality}; the last only where there is one.
/// CDDL: app/envelope/log.cddl. Null ids are written as null; a payload that is no map, as null.
struct LogEntry
{
    core::EntryId id;
    qint64 atMs = 0;
    qint64 monoMs = 0;
    QByteArray bootId;       ///< 16 bytes
    core::UserId user;       ///< null before there is one
    QString role;            ///< "capturista", "supervisora" ...
    QString kind;            ///< one of kind::*
    QList<EntrySubject> subjects;
    QString numeral;         ///< "11", "" when none applies
    int schema = 1;          ///< of the payload
    QCborValue payload;      ///< a map, or null
    QString appVersion;
    std::optional<EntryModality> modality; ///< none: before it was first said, or of an older program

    friend bool operator==(const LogEntry&, const LogEntry&) = default;
};

QByteArray encodeEntry(const LogEntry& entry);
core::Result<LogEntry> decodeEntry(const QByteArray& bytes); ///< kEntryMalformed; hostile input

} // namespace padron::envelope
