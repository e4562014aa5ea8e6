// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/roles.h"
#include "envelope/keys.h"
#include "envelope/log_entry.h"

namespace padron::audit {

inline constexpr char kTypLogPiece[] = "application/padron-bitacora+cbor";
inline constexpr char kMagic[] = "PADRON-BITACORA\n";
inline constexpr qint64 kMostFileBytes = 256LL * 1024 * 1024;

/// What was asked for; empty and zero: not narrowed by it.
struct Criteria
{
    QList<core::SubjectId> subjects;
    core::UserId user;
    QStringList kinds;
    qint64 fromMs = 0, untilMs = 0;
    friend bool operator==(const Criteria&, const Criteria&) = default;
};

/// An entry, or only its hash when it was not asked for.
struct Link
{
    QByteArray sha256; ///< 32
    QByteArray bytes;  ///< empty: not asked for, or expunged
    friend bool operator==(const Link&, const Link&) = default;
};

struct Section
{
    quint32 epoch = 0;
    quint64 firstSeq = 0;
    QByteArray prev;  ///< hash before the first link
    QList<Link> links;
    QByteArray end;   ///< hash after the last
    QByteArray receipt; ///< of the centre, as received; empty: none covers it
    friend bool operator==(const Section&, const Section&) = default;
};

struct Whom
{
    core::SubjectId id;
    QString folio, name;
    friend bool operator==(const Whom&, const Whom&) = default;
};

/// A piece of a log. CDDL: app/audit/audit.cddl.
struct Piece
{
    core::StoreId store;
    qint64 madeMs = 0;
    core::UserId madeBy;
    QString madeByName, madeByRole;
    QString reason;
    QString device; ///< as people call it: "D0137 - Módulo San Cristóbal"
    Criteria criteria;
    QList<Section> sections;
    QList<std::pair<core::UserId, QString>> users;
    QList<Whom> whom;
    QByteArray rootPublic, trustList; ///< empty: before enrolment
    QByteArray delegation;            ///< of the centre's CA to the device's key, as received; empty: as above
    friend bool operator==(const Piece&, const Piece&) = default;
};

QByteArray signPiece(const Piece& piece, const envelope::SigningKey& device);

/// What a receipt of the centre says of a section.
struct SectionProof
{
    quint64 lastSeq = 0;
    quint64 receiptedSeq = 0; ///< 0: no receipt, or none that holds
    qint64 receiptMs = 0;
};

struct VerifiedPiece
{
    Piece piece;
    QByteArray deviceThumbprint; ///< of the key that signed: to be compared with the centre's list
    QString deviceProven;        ///< whose key it is ("D0137") by a CA of that root; empty: nobody says so
    QByteArray rootThumbprint;   ///< of the root that the receipts stand on; empty: none
    QList<SectionProof> proofs;  ///< one a section
};

/// Signature, every hash, every entry and the receipts. kAuditForged.
core::Result<VerifiedPiece> verifyPiece(const QByteArray& message);

} // namespace padron::audit
