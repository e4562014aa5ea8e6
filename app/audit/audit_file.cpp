// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/audit_file.h"

#include "audit/errors.h"
#include "credential/qr_codec.h"
#include "credential/trust_list.h"
#include "envelope/log_chain.h"
#include "sync/messages/fields.h"
#include "sync/messages/receipt.h"

namespace padron::audit {

using core::Result;

namespace {

constexpr int kVersion = 1;
constexpr qsizetype kMostLinks = 2'000'000;
constexpr qsizetype kMostNames = 200'000;
constexpr qsizetype kMostText = 2000;
constexpr qsizetype kMostDelegation = 4096;

template <class Id> bool readId(const QCborValue& value, Id& id)
{
    const auto read = value.isByteArray() ? Id::fromBytes(value.toByteArray()) : Result<Id>(Id());
    if (!read || read->isNull())
        return false;
    id = *read;
    return true;
}

QCborMap toCbor(const Criteria& criteria)
{
    QCborMap map;
    if (!criteria.subjects.isEmpty()) {
        QCborArray subjects;
        for (const auto& subject : criteria.subjects)
            subjects.append(subject.bytes());
        map.insert(1, subjects);
    }
    if (!criteria.user.isNull())
        map.insert(2, criteria.user.bytes());
    if (!criteria.kinds.isEmpty())
        map.insert(3, QCborArray::fromStringList(criteria.kinds));
    if (criteria.fromMs > 0)
        map.insert(4, criteria.fromMs);
    if (criteria.untilMs > 0)
        map.insert(5, criteria.untilMs);
    return map;
}

bool readCriteria(const QCborValue& value, Criteria& criteria)
{
    core::CborMapReader reader(value);
    bool good = true;
    if (reader.has(1))
        for (const QCborValue item : reader.array(1, kMostNames))
            good = readId(item, criteria.subjects.emplaceBack()) && good;
    if (reader.has(2))
        good = readId(reader.value(2), criteria.user) && good;
    if (reader.has(3))
        for (const QCborValue item : reader.array(3, 1000)) {
            good = item.isString() && good;
            criteria.kinds.append(item.toString());
        }
    // What is there says something: a piece has one encoding.
    good = good && (!reader.has(1) || !criteria.subjects.isEmpty()) && (!reader.has(3) || !criteria.kinds.isEmpty());
    criteria.fromMs = reader.integerOr(4, 0, 1);
    criteria.untilMs = reader.integerOr(5, 0, 1);
    return reader.finish() && good;
}

QCborMap toCbor(const Section& section)
{
    QCborArray links;
    for (const Link& link : section.links)
        links.append(link.bytes.isEmpty() ? QCborValue(link.sha256) : QCborValue(QCborArray{link.bytes}));
    QCborMap map{{1, static_cast<qint64>(section.epoch)},
                 {2, static_cast<qint64>(section.firstSeq)},
                 {3, section.prev},
                 {4, links},
                 {5, section.end}};
    if (!section.receipt.isEmpty())
        map.insert(6, section.receipt);
    return map;
}

bool readLink(const QCborValue& value, Link& link)
{
    if (value.isByteArray()) {
        link.sha256 = value.toByteArray();
        return link.sha256.size() == 32;
    }
    const QCborArray items = value.toArray();
    if (items.size() != 1 || !items.at(0).isByteArray())
        return false;
    link.bytes = items.at(0).toByteArray();
    link.sha256 = envelope::sha256(link.bytes);
    return envelope::decodeEntry(link.bytes).has_value();
}

bool readSection(const QCborValue& value, Section& section)
{
    core::CborMapReader reader(value);
    section.epoch = sync::readU32(reader, 1, 1);
    section.firstSeq = sync::readSeq(reader, 2, 1);
    section.prev = reader.bytes(3, 32);
    bool good = true;
    for (const QCborValue item : reader.array(4, kMostLinks))
        good = good && readLink(item, section.links.emplaceBack());
    section.end = reader.bytes(5, 32);
    section.receipt = reader.bytesOr(6);
    good = good && (!reader.has(6) || !section.receipt.isEmpty());
    return reader.finish() && good && !section.links.isEmpty();
}

bool readPiece(const QCborValue& value, Piece& piece)
{
    core::CborMapReader reader(value);
    (void)reader.integer(1, kVersion, kVersion);
    piece.store = sync::readId<core::StoreId>(reader, 2);
    piece.madeMs = reader.integer(3);
    const QCborArray maker = reader.array(4, 3);
    bool good = maker.size() == 3 && readId(maker.at(0), piece.madeBy) && maker.at(1).isString() && maker.at(2).isString();
    piece.madeByName = maker.at(1).toString();
    piece.madeByRole = maker.at(2).toString();
    piece.reason = reader.text(5, kMostText);
    piece.device = reader.text(6, kMostText);
    good = good && readCriteria(reader.value(7), piece.criteria);
    for (const QCborValue item : reader.array(8, 1000))
        good = good && readSection(item, piece.sections.emplaceBack());
    for (const QCborValue item : reader.array(9, kMostNames)) {
        auto& user = piece.users.emplaceBack();
        good = good && item.toArray().size() == 2 && readId(item.toArray().at(0), user.first) && item.toArray().at(1).isString();
        user.second = item.toArray().at(1).toString();
    }
    for (const QCborValue item : reader.array(10, kMostNames)) {
        Whom& whom = piece.whom.emplaceBack();
        good = good && item.toArray().size() == 3 && readId(item.toArray().at(0), whom.id) && item.toArray().at(1).isString()
            && item.toArray().at(2).isString();
        whom.folio = item.toArray().at(1).toString();
        whom.name = item.toArray().at(2).toString();
    }
    if (reader.has(11)) {
        const QCborArray trust = reader.array(11, 2);
        piece.rootPublic = trust.at(0).toByteArray();
        piece.trustList = trust.at(1).toByteArray();
        good = good && trust.size() == 2 && piece.rootPublic.size() == 32 && trust.at(1).isByteArray();
    }
    if (reader.has(12))
        piece.delegation = reader.bytes(12, -1, kMostDelegation);
    return reader.finish() && good;
}

/// Keys of the centre's receipts, as its root says; none when it does not.
QList<envelope::VerifyKey> keysOf(const Piece& piece, credential::KeyRole role)
{
    const auto root = envelope::VerifyKey::fromBytes(piece.rootPublic);
    const auto trust = root ? credential::verifyTrustList(piece.trustList, *root) : core::fail(kAuditForged);
    return trust ? trust->verifyKeys(role) : QList<envelope::VerifyKey>();
}

/// Which device of the centre has that key, as its CA says; empty: it says nothing of it.
QString deviceOf(const Piece& piece, const envelope::VerifyKey& signer)
{
    for (const auto& ca : keysOf(piece, credential::KeyRole::Ca))
        if (const auto given = credential::verifyDelegation(piece.delegation, ca); given && given->devicePublic == signer.bytes())
            return given->device;
    return {};
}

Result<SectionProof> walk(const Piece& piece, const Section& section, const QList<envelope::VerifyKey>& acuse)
{
    SectionProof proof;
    std::optional<sync::Receipt> receipt;
    if (!section.receipt.isEmpty() && !acuse.isEmpty())
        if (auto read = sync::verifyReceipt(section.receipt, acuse); read && read->store == piece.store
                                                                     && read->epoch == section.epoch)
            receipt = *read;
    QByteArray hash = section.prev;
    quint64 seq = section.firstSeq;
    for (const Link& link : section.links) {
        hash = envelope::chainNext(piece.store, section.epoch, seq, hash, link.sha256);
        if (receipt && receipt->nextSeq == seq + 1) {
            if (receipt->headHash != hash)
                return core::fail(kAuditForged, QStringLiteral("receipt"));
            proof.receiptedSeq = seq;
            proof.receiptMs = receipt->centreMs;
        }
        proof.lastSeq = seq++;
    }
    if (hash != section.end)
        return core::fail(kAuditForged, QStringLiteral("chain"));
    return proof;
}

} // namespace

QByteArray signPiece(const Piece& piece, const envelope::SigningKey& device)
{
    QCborArray sections, users, whom;
    for (const Section& section : piece.sections)
        sections.append(toCbor(section));
    for (const auto& [id, name] : piece.users)
        users.append(QCborArray{id.bytes(), name});
    for (const Whom& one : piece.whom)
        whom.append(QCborArray{one.id.bytes(), one.folio, one.name});
    QCborMap map{{1, kVersion},
                 {2, piece.store.bytes()},
                 {3, piece.madeMs},
                 {4, QCborArray{piece.madeBy.bytes(), piece.madeByName, piece.madeByRole}},
                 {5, piece.reason},
                 {6, piece.device},
                 {7, toCbor(piece.criteria)},
                 {8, sections},
                 {9, users},
                 {10, whom}};
    if (!piece.rootPublic.isEmpty())
        map.insert(11, QCborArray{piece.rootPublic, piece.trustList});
    if (!piece.delegation.isEmpty())
        map.insert(12, piece.delegation);
    return envelope::signMessage(device, kTypLogPiece, core::encodeCbor(map),
                                 QCborMap{{sync::header::kSignerPublic, device.verifyKey().bytes()}});
}

Result<VerifiedPiece> verifyPiece(const QByteArray& bytes)
{
    const auto forged = [](const core::Error& why) { return core::fail(kAuditForged, why.printedId()); };
    const auto message = envelope::UnverifiedMessage::parse(bytes, kTypLogPiece, kMostFileBytes);
    if (!message)
        return forged(message.error());
    const auto signer = sync::signerInHeader(*message);
    if (!signer)
        return forged(signer.error());
    const auto verified = envelope::VerifiedMessage::verify(*message, *signer);
    if (!verified)
        return forged(verified.error());
    const auto value = core::decodeCbor(verified->payload(), {.maxDepth = 8, .maxBytes = kMostFileBytes});
    if (!value)
        return forged(value.error());
    VerifiedPiece out;
    if (!readPiece(*value, out.piece))
        return core::fail(kAuditForged, QStringLiteral("payload"));
    out.deviceThumbprint = signer->thumbprint();
    out.deviceProven = deviceOf(out.piece, *signer);
    const auto acuse = keysOf(out.piece, credential::KeyRole::Acuse);
    if (!acuse.isEmpty())
        out.rootThumbprint = envelope::VerifyKey::fromBytes(out.piece.rootPublic)->thumbprint();
    for (const Section& section : out.piece.sections) {
        PADRON_ASSIGN(const SectionProof proof, walk(out.piece, section, acuse));
        out.proofs.append(proof);
    }
    return out;
}

} // namespace padron::audit
