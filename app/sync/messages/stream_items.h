// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "domain/card.h"
#include "domain/conflict_id.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QStringList>

#include <variant>

namespace padron::sync {

/// A final credential signed by the padrón for a person this module registered.
struct CredentialSigned
{
    core::PersonId person;
    int issueNumber = 1;
    quint32 statusIndex = 0;
    qint64 issuedAt = 0;      ///< seconds
    QByteArray cose;
    friend bool operator==(const CredentialSigned&, const CredentialSigned&) = default;
};

/// Where a person stands at the centre after its checks: "en-el-padron", "incompleto", "por-aclarar" + code.
struct PersonStateChanged
{
    core::PersonId person;
    QString state;
    QString code;
    friend bool operator==(const PersonStateChanged&, const PersonStateChanged&) = default;
};

/// New signed lists (trust, finals, provisionals); each empty when unchanged.
struct ListsUpdated
{
    QByteArray trustList, finalStatus, provisionalStatus;
    friend bool operator==(const ListsUpdated&, const ListsUpdated&) = default;
};

/// The centre's leave to print credentials here (39-40); the highest number holds.
struct PrintAuthorised
{
    quint32 number = 0;       ///< rising at the centre
    QString reference;        ///< oficio or act
    qint64 fromSeconds = 0;
    qint64 untilSeconds = 0;  ///< 0: until taken back
    bool granted = false;     ///< false: taken back
    friend bool operator==(const PrintAuthorised&, const PrintAuthorised&) = default;
};

/// The list of a box of cards that the centre had printed and sent to this module.
struct LotSent
{
    struct Card
    {
        core::PersonId person;
        QString folio;        ///< fifteen digits
        int issueNumber = 1;
        QString name;         ///< as printed
        friend bool operator==(const Card&, const Card&) = default;
    };
    domain::LotId lot;
    QString name;             ///< as written on the box
    qint64 sentAt = 0;        ///< seconds
    QList<Card> cards;        ///< 1..500
    friend bool operator==(const LotSent&, const LotSent&) = default;
};

/// A family as the padrón holds it.
struct FamilyState
{
    core::FamilyId family;
    core::EntryId version;    ///< last entry of its subjects from now on: an entry's id, or a merge's
    bool ended = false;       ///< emptied; `record` is empty then
    int schema = 0;           ///< of the record
    QByteArray record;        ///< CBOR of domain/record.cddl, without consents
    friend bool operator==(const FamilyState&, const FamilyState&) = default;
};

/// Families that somebody else changed, that were merged, or that this device asked for: they replace what is here, together.
/// Whoever wrote one of their people after `throughSeq` keeps their own: the centre merges that entry when it comes, and
/// sends them again.
struct FamiliesSent
{
    QList<FamilyState> families; ///< 1..8
    QList<PersonStateChanged> standings; ///< of their people
    quint64 throughSeq = 0;   ///< this device's entries up to it are in
    QString why;              ///< "cambio", "fusion", "busqueda", "decision"
    QString device, module;   ///< who changed it: "D0002", the module's name; empty for what was asked for
    qint64 atMs = 0;          ///< of the change
    friend bool operator==(const FamiliesSent&, const FamiliesSent&) = default;
};

/// Two versions of the same data that the padrón does not choose between: a person decides, by "conflicto.decidido". Sent again
/// when it changes or ends; once it is over, without records.
struct ConflictSent
{
    struct Side
    {
        core::EntryId entry;
        QString device, module;
        qint64 atMs = 0;      ///< of the entry
        QByteArray record;    ///< the family as that side says it: CBOR of domain/record.cddl, without consents
        friend bool operator==(const Side&, const Side&) = default;
    };
    domain::ConflictId id;
    core::FamilyId family;
    core::PersonId person;    ///< null: of the family's composition
    QStringList fields;       ///< keys of domain::RecordField
    int schema = 0;           ///< of both records
    Side kept, other;         ///< `kept` stands while nobody decides
    bool open = true;
    QString outcome;          ///< "queda" or "otra", when it was decided
    QByteArray before;        ///< the family as both had seen it; empty: they had seen nothing of it
    friend bool operator==(const ConflictSent&, const ConflictSent&) = default;
};

/// What the centre asks of this module: a correction, or what numerals 28, 30 and 47 let it ask. Sent again when it ends.
struct TaskSent
{
    core::TaskId id;
    QString kind;             ///< "correccion", "contraste" (28), "aclaracion" (30), "verificacion" (47)
    QString numeral;          ///< "28", "30", "47"; empty for a correction
    core::PersonId person;    ///< null: about nobody in particular
    QString folio;            ///< fifteen digits, or empty
    QString field;            ///< of a correction: a draft field's key; else empty
    QString reason;           ///< as the centre wrote it
    QString reference;        ///< oficio
    qint64 askedMs = 0;
    QDate due;                ///< invalid: none
    bool closed = false;
    QString outcome;          ///< when it is closed
    friend bool operator==(const TaskSent&, const TaskSent&) = default;
};

/// The device's certificate and delegation for another ninety days; the keys stay.
struct RenewalIssued
{
    QByteArray tlsCertificateDer, delegation;
    friend bool operator==(const RenewalIssued&, const RenewalIssued&) = default;
};

/// The module this device works for, as the centre has it now (17-21).
struct ModuleChanged
{
    QString name, clues;
    QString kind;             ///< "modulo_fijo", "modulo_movil", "modulo_temporal", "brigada"
    QString place, hours, coverage;
    friend bool operator==(const ModuleChanged&, const ModuleChanged&) = default;
};

/// A signed set of privacy notices, the same bytes as in its file.
struct NoticesPublished
{
    QByteArray bytes;
    friend bool operator==(const NoticesPublished&, const NoticesPublished&) = default;
};

/// What changed in a catalogue, signed by the role catálogo (sync/messages/catalogue_delta.h).
struct CatalogueChanged
{
    QByteArray bytes;
    friend bool operator==(const CatalogueChanged&, const CatalogueChanged&) = default;
};

/// What the centre decided about a user of this laptop, or asks to be added.
struct UserOrdered
{
    QString order;            ///< "alta", "suspension", "reactivacion", "retiro"
    core::UserId user;        ///< null for "alta"
    QString name, role;       ///< as in access/roles.h
    QDate until;              ///< of a suspension; invalid: until lifted
    QString reference;        ///< oficio
    qint64 orderedMs = 0;     ///< the centre's clock: tells one order from the same again
    friend bool operator==(const UserOrdered&, const UserOrdered&) = default;
};

/// The receipt of a batch that had only been told that it arrived; the same bytes as that batch's URL answers from now on.
struct BatchReceipted
{
    quint64 batchSeq = 0;
    QByteArray receipt;
    friend bool operator==(const BatchReceipted&, const BatchReceipted&) = default;
};

using StreamBody = std::variant<CredentialSigned, PersonStateChanged, ListsUpdated, PrintAuthorised, LotSent, FamiliesSent,
                                ConflictSent, TaskSent, RenewalIssued, ModuleChanged, NoticesPublished, CatalogueChanged,
                                UserOrdered, BatchReceipted>;

} // namespace padron::sync
