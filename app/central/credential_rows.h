// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/records.h"
#include "core/result.h"
#include "credential/trust_list.h"
#include "domain/card.h"
#include "sync/messages/stream.h"

#include <QList>

namespace padron::central {

/// A final credential and where it stands.
struct IssuedCredential
{
    core::PersonId person;
    int issueNumber = 1;
    quint32 statusIndex = 0;
    qint64 issuedAt = 0; ///< seconds
    credential::Status status = credential::Status::InForce;
    QString reason;      ///< of the status
    bool listed = false; ///< the signed list says so already
};

/// Somebody by their folio.
struct FolioHolder
{
    core::PersonId person;
    QString name;          ///< as printed
    core::StoreId store;   ///< that registered them
    qint64 moduleRow = 0;
};

/// Final credentials: issue after issue, and what the signed list says of each.
class CredentialRows
{
public:
    virtual ~CredentialRows() = default;
    virtual core::Result<std::optional<FolioHolder>> holderOf(const QString& folio) = 0; ///< fifteen digits
    /// The newest last; locked for this transaction.
    virtual core::Result<QList<IssuedCredential>> issuesOf(const core::PersonId& person) = 0;
    virtual core::Result<void> setStatus(const core::PersonId& person, int issueNumber, credential::Status status,
                                         const QString& reason) = 0;
    /// The one after the newest, asked for by that device; it goes to who registered them. `reason`: "perdida", "dano", "dato"; a
    /// loss or damage is stronger than a datum.
    virtual core::Result<void> awaitNext(const core::PersonId& person, DeviceRow device, const QString& reason,
                                         qint64 nowMs) = 0;
    virtual core::Result<void> awaitNone(const core::PersonId& person) = 0; ///< of whatever issue
    /// One more next issue that the device asks for: how many of one day that makes. The caller holds its lock.
    virtual core::Result<int> countReissue(DeviceRow device, qint64 nowMs) = 0;
    /// Whether the signed list does not say the state of one yet, or a device was not told of the newest.
    virtual core::Result<bool> anyUnlisted() = 0;
    struct Listed
    {
        quint32 index = 0;
        credential::Status status = credential::Status::InForce;
    };
        /// From now on they are listed. Those that somebody is changing are left for the next time: nobody is waited for.
    virtual core::Result<QList<Listed>> takeUnlisted() = 0;
    /// That list of finals into the stream of every device that is not revoked, was not told of it and is not busy just now; how
    /// many. Its bytes are kept once, and one that was replaced meanwhile goes out empty: the newer one comes behind it.
    virtual core::Result<qint64> announceFinals(quint32 sequence) = 0;
};

/// Leave to print, at a module or at one laptop of it.
struct PrintPermit
{
    sync::PrintAuthorised leave;
    qint64 moduleRow = 0;
    DeviceRow device = 0; ///< 0: the whole module
};

class PermitRows
{
public:
    virtual ~PermitRows() = default;
    virtual core::Result<std::optional<qint64>> moduleRow(const QString& entidad, const QString& numero) = 0;
    virtual core::Result<qint64> moduleOf(DeviceRow device) = 0;
    virtual core::Result<QList<qint64>> modules() = 0;
    virtual core::Result<void> lockModule(qint64 moduleRow) = 0;
    virtual core::Result<QList<DeviceRow>> lockDevicesOf(qint64 moduleRow) = 0; ///< those that are not revoked
    virtual core::Result<void> insertPermit(const PrintPermit& permit) = 0;
    virtual core::Result<QList<PrintPermit>> permits() = 0;
    /// The last word for that device: of the highest number that names it or its module.
    virtual core::Result<std::optional<sync::PrintAuthorised>> permitOf(DeviceRow device) = 0;
    /// Whether an earlier device of its store was told of leave to print, or of its end, at another module or for itself alone.
    virtual core::Result<bool> hadOtherPermit(DeviceRow device) = 0;
};

/// A card or certificado by what was said of it.
struct CardFacts
{
    core::PersonId person;
    int issueNumber = 1; ///< 0: certificado
    qint64 printedMs = 0;
    DeviceRow printedBy = 0; ///< 0: the centre, or nobody yet
    QByteArray run;          ///< of the printing; 16 bytes, empty at the centre
    int spoilt = 0;
    domain::LotId box;       ///< the last it travelled in
    qint64 moduleRow = 0;    ///< where it is; 0: nobody said
    bool missing = false;    ///< in the list of a box and not in the box
    qint64 deliveredMs = 0;
    DeviceRow deliveredBy = 0;
};

/// A box that went to a module.
struct Box
{
    sync::LotSent lot;
    qint64 moduleRow = 0;
    qint64 receivedMs = 0; ///< 0: nobody said
};

/// What a signed card of a module's people has against going into a box; empty: nothing.
struct BoxCandidate
{
    core::PersonId person;
    QString folio, name;
    int issueNumber = 1;
    QString against;
};

/// How many of one module, locality and ISO week.
struct ProgressLine
{
    QString module, localidad, week;
    qint64 registered = 0, signedOnes = 0, printed = 0, delivered = 0;
};

/// Cards between printer and hand.
class CardRows
{
public:
    virtual ~CardRows() = default;
    virtual core::Result<CardFacts> lockCard(const core::PersonId& person, int issueNumber) = 0; ///< made when nobody spoke of it
    virtual core::Result<void> saveCard(const CardFacts& card) = 0;
    virtual core::Result<void> insertBox(const Box& box) = 0;
    virtual core::Result<std::optional<Box>> box(const domain::LotId& id) = 0;
    virtual core::Result<QList<Box>> boxes() = 0;
    virtual core::Result<void> noteBoxReceived(const domain::LotId& id, qint64 nowMs) = 0; ///< the first time counts
    /// Of the device's module, not received yet and not in its stream.
    virtual core::Result<QList<sync::LotSent>> boxesFor(DeviceRow device) = 0;
    /// The newest credential of each person of a module. `folio`: of one of them; empty: of all, those without anything
    /// against first, at most `limit`.
    virtual core::Result<QList<BoxCandidate>> boxCandidates(qint64 moduleRow, const QString& folio, qint64 nowSeconds,
                                                            int limit) = 0;
    virtual core::Result<QList<std::pair<QString, qint64>>> leftOut(qint64 moduleRow, qint64 nowSeconds) = 0; ///< how many by what
    virtual core::Result<QList<ProgressLine>> progress(const QString& module) = 0; ///< six digits; empty: all
};

} // namespace padron::central
