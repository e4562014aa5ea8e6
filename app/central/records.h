// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "domain/family_change.h"
#include "sync/messages/receipt.h"
#include "sync/messages/seal_order.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace padron::central {

/// Number of a device inside the centre's database; never leaves it.
using DeviceRow = qint64;

struct Module
{
    QString entidad; ///< INEGI "07"
    QString numero;  ///< "0457"
    QString nombre, clues;
    friend bool operator==(const Module&, const Module&) = default;
};

/// A one-time code as the centre keeps it.
struct EnrolCodeRow
{
    QByteArray codeId;       ///< 8 bytes
    QByteArray sealedSecret; ///< crypto_box_seal to the buzón
    qint64 moduleRow = 0;
    qint64 createdMs = 0, expiresMs = 0;
    std::optional<DeviceRow> usedBy;
};

struct NewDevice
{
    QString deviceId; ///< "D0001"
    core::StoreId store;
    quint32 epoch = 0;
    qint64 moduleRow = 0;
    int number = 0; ///< DD of the folio prefix
    quint32 firstIndex = 0, indexCount = 0;
    QByteArray signingPublic, tlsSpkiDer;
    QByteArray answer; ///< signed, resent when the first was lost
    qint64 enrolledMs = 0;
    QByteArray chainStart; ///< hash_0
    QByteArray certificateSha256;
    qint64 certificateExpiresMs = 0;
};

/// A device with what the centre holds of its log.
struct Device
{
    DeviceRow row = 0;
    QString deviceId;
    core::StoreId store;
    quint32 epoch = 0;
    QByteArray signingPublic, tlsSpkiDer, answer;
    QString folioPrefix; ///< eight digits
    bool revoked = false;
    quint64 nextBatch = 1, nextSeq = 1;
    QByteArray head, lastBatchSha256;
    quint64 streamPosition = 0;
};

struct ReceivedBatch
{
    quint64 number = 0;
    QByteArray sha256, bytes;
    quint64 firstSeq = 0;
    qint64 receivedMs = 0;
    QByteArray receipt;
};

/// One that arrived and is kept, and waits for its verdicts.
struct WaitingBatch
{
    quint64 number = 0;
    QByteArray sha256, bytes;
    quint64 firstSeq = 0, nextSeq = 0;
    QByteArray head; ///< of the device's chain after it
    qint64 arrivedMs = 0;
    bool isAside = false; ///< kept, and not projected: another one has its place
};

/// Whose batches wait, since when, and when the last one came.
struct WaitingDevice
{
    DeviceRow device = 0;
    qint64 firstMs = 0, lastMs = 0;
};

/// One link of a device's chain.
struct ReceivedEntry
{
    quint64 seq = 0, batch = 0;
    core::EntryId id;
    QByteArray sha256, hash, bytes;
    QString kind; ///< empty when it could not be read
    sync::Verdict verdict;
};

/// Where a person stands after the centre's checks.
struct PersonState
{
    QString state; ///< "en-el-padron", "incompleto", "por-aclarar"
    QString code;
    bool eligible() const { return state == QLatin1String("en-el-padron"); }
};

/// Whether a person is another one: asked, and what the supervisor said.
enum class DuplicateAnswer { EnDuda, Misma, Distinta };

/// A family as the projection holds it, without consents, and the store that registered it.
struct StoredFamily
{
    domain::FamilyRecord record;
    core::StoreId store;
};

/// What the signing process needs of a person who waits for a credential.
struct PendingCredential
{
    core::PersonId person;
    DeviceRow device = 0;
    QString folio;
    QString nombres, primerApellido, segundoApellido;
    QDate birth;
    QString sexo;    ///< CURP letter
    QString entidad; ///< INEGI code of the module that registered
    int issueNumber = 1;
    QString reason;  ///< "primera", "perdida", "dano", "dato"
};

struct SignedLists
{
    QByteArray trustList, finalStatus, provisionalStatus;
};

struct SignedCredential
{
    core::PersonId person;
    int issueNumber = 1;
    quint32 statusIndex = 0;
    qint64 issuedAt = 0; ///< seconds
    QByteArray cose;
    int listed = 0;      ///< two bits of it in the signed status list
};

/// A device that the centre gave up.
struct DeviceLoss
{
    sync::SealReason reason = sync::SealReason::Robo;
    qint64 atMs = 0;
    QByteArray order;             ///< signed; seals the laptop at its next contact
    quint32 confirmedIndexes = 0; ///< of its block, from the first on, that are not blocked
    qint64 handedMs = 0;          ///< the order was handed to it; 0: it never came
    bool recoverable = false;     ///< it was found
};

/// What the centre wrote down of a device beside its chain.
struct DeviceBooks
{
    qint64 enrolledMs = 0, lastContactMs = 0, lastBatchMs = 0; ///< 0: never
    quint32 firstIndex = 0, indexCount = 0;
    QString moduleName;
};

/// An entry that came and did not get into the padrón as it was.
struct UnsettledEntry
{
    quint64 seq = 0;
    core::EntryId id;
    QString kind, verdict, code;
};

/// Rows of the projection, to be held against what the raw entries say.
struct Totals
{
    qint64 families = 0, people = 0, memberships = 0, domicilios = 0, consents = 0, credentials = 0, pending = 0,
           alarms = 0, unseenAlarms = 0;
    friend bool operator==(const Totals&, const Totals&) = default;
};

} // namespace padron::central
