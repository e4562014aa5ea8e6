// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/messages/enrolment.h"

#include "sync/messages/errors.h"
#include "sync/messages/fields.h"

#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace padron::sync {

using core::Result;

namespace {

constexpr qsizetype kMaxRequestBytes = 16 * 1024;
constexpr qsizetype kMaxAnswerBytes = 8 * 1024 * 1024;
constexpr qsizetype kMaxCertificate = 16 * 1024;

QCborMap signedBy(const envelope::SigningKey& key)
{
    QCborMap extra;
    extra.insert(header::kSignerPublic, key.verifyKey().bytes());
    return extra;
}

Result<ports::Enrolment> readEnrolment(const QCborValue& value)
{
    core::CborMapReader reader(value);
    ports::Enrolment enrolment;
    readVersion(reader);
    enrolment.deviceId = reader.text(2, 40);
    enrolment.centreUrl = reader.text(3, 500);
    enrolment.moduleName = reader.text(4, 200);
    enrolment.clues = reader.text(5, 20);
    enrolment.entidadIso = reader.text(6, 10);
    if (const auto prefix = domain::FolioPrefix::parse(reader.text(7, 20)))
        enrolment.folioPrefix = *prefix;
    else
        reader.reject(QStringLiteral("folio prefix"));
    enrolment.firstIndex = readU32(reader, 8);
    enrolment.indexCount = readU32(reader, 9);
    enrolment.caPublic = reader.bytes(10, 32);
    enrolment.rootPublic = reader.bytes(11, 32);
    enrolment.buzonPublic = reader.bytes(12, 32);
    enrolment.recuperacionPublic = reader.bytes(13, 32);
    enrolment.delegation = reader.bytes(14, -1, 4096);
    enrolment.tlsCertificateDer = reader.bytes(15, -1, kMaxCertificate);
    enrolment.caCertificateDer = reader.bytes(16, -1, kMaxCertificate);
    enrolment.trustList = reader.bytes(17);
    enrolment.finalStatus = reader.bytes(18);
    enrolment.provisionalStatus = reader.bytes(19);
    PADRON_TRY(reader.finish());
    return enrolment;
}

QCborMap enrolmentMap(const ports::Enrolment& enrolment)
{
    QCborMap map;
    map.insert(1, kMessageVersion);
    map.insert(2, enrolment.deviceId);
    map.insert(3, enrolment.centreUrl);
    map.insert(4, enrolment.moduleName);
    map.insert(5, enrolment.clues);
    map.insert(6, enrolment.entidadIso);
    map.insert(7, enrolment.folioPrefix.digits());
    map.insert(8, static_cast<qint64>(enrolment.firstIndex));
    map.insert(9, static_cast<qint64>(enrolment.indexCount));
    map.insert(10, enrolment.caPublic);
    map.insert(11, enrolment.rootPublic);
    map.insert(12, enrolment.buzonPublic);
    map.insert(13, enrolment.recuperacionPublic);
    map.insert(14, enrolment.delegation);
    map.insert(15, enrolment.tlsCertificateDer);
    map.insert(16, enrolment.caCertificateDer);
    map.insert(17, enrolment.trustList);
    map.insert(18, enrolment.finalStatus);
    map.insert(19, enrolment.provisionalStatus);
    return map;
}

} // namespace

QByteArray proofOf(const EnrolCode& code, const EnrolRequest& request)
{
    const quint32 epoch = qToBigEndian(request.epoch);
    QMessageAuthenticationCode mac(QCryptographicHash::Sha256, code.secret);
    mac.addData(request.store.bytes());
    mac.addData(reinterpret_cast<const char*>(&epoch), sizeof epoch);
    mac.addData(request.signingPublic);
    mac.addData(request.tlsSpkiDer);
    return mac.result();
}

QByteArray signEnrolRequest(const EnrolRequest& request, const envelope::SigningKey& device)
{
    QCborMap map;
    map.insert(1, kMessageVersion);
    map.insert(2, request.codeId);
    map.insert(3, request.store.bytes());
    map.insert(4, static_cast<qint64>(request.epoch));
    map.insert(5, request.tlsSpkiDer);
    map.insert(6, request.proof);
    map.insert(7, request.wallMs);
    return envelope::signMessage(device, envelope::typ::kEnrolRequest, core::encodeCbor(map), signedBy(device));
}

Result<EnrolRequest> verifyEnrolRequest(const QByteArray& bytes)
{
    PADRON_ASSIGN(const auto message,
                  envelope::UnverifiedMessage::parse(bytes, envelope::typ::kEnrolRequest, kMaxRequestBytes));
    PADRON_ASSIGN(const envelope::VerifyKey signer, signerInHeader(message));
    PADRON_ASSIGN(const auto verified, envelope::VerifiedMessage::verify(message, signer));
    PADRON_ASSIGN(const QCborValue value, core::decodeCbor(verified.payload(), {.maxDepth = 2}));
    core::CborMapReader reader(value);
    EnrolRequest request;
    request.signingPublic = signer.bytes();
    readVersion(reader);
    request.codeId = reader.bytes(2, 8);
    request.store = readId<core::StoreId>(reader, 3);
    request.epoch = readU32(reader, 4, 1);
    request.tlsSpkiDer = reader.bytes(5, -1, 200);
    request.proof = reader.bytes(6, 32);
    request.wallMs = reader.integer(7);
    PADRON_TRY(reader.finish());
    return request;
}

QByteArray signEnrolAnswer(const EnrolAnswer& answer, const envelope::SigningKey& ca)
{
    QCborMap map;
    map.insert(1, kMessageVersion);
    map.insert(2, answer.store.bytes());
    map.insert(3, static_cast<qint64>(answer.epoch));
    map.insert(4, enrolmentMap(answer.enrolment));
    return envelope::signMessage(ca, envelope::typ::kEnrolAnswer, core::encodeCbor(map), signedBy(ca));
}

Result<EnrolAnswer> verifyEnrolAnswer(const QByteArray& bytes, const EnrolCode& code, const core::StoreId& store,
                                      quint32 epoch)
{
    const auto forged = [](const core::Error& why) {
        return core::fail(kEnrolAnswerForged, why.detail.isEmpty() ? why.printedId() : why.detail);
    };
    const auto message = envelope::UnverifiedMessage::parse(bytes, envelope::typ::kEnrolAnswer, kMaxAnswerBytes);
    if (!message)
        return forged(message.error());
    const auto ca = signerInHeader(*message);
    if (!ca)
        return forged(ca.error());
    if (EnrolCode::hashOfCa(ca->bytes()) != code.caHash)
        return core::fail(kEnrolAnswerForged, QStringLiteral("another CA"));
    const auto verified = envelope::VerifiedMessage::verify(*message, *ca);
    if (!verified)
        return forged(verified.error());
    const auto value = core::decodeCbor(verified->payload(), {.maxDepth = 3, .maxBytes = kMaxAnswerBytes});
    if (!value)
        return forged(value.error());

    core::CborMapReader reader(*value);
    EnrolAnswer answer;
    readVersion(reader);
    answer.store = readId<core::StoreId>(reader, 2);
    answer.epoch = readU32(reader, 3, 1);
    const auto enrolment = readEnrolment(reader.value(4));
    if (const auto done = reader.finish(); !done)
        return forged(done.error());
    if (!enrolment)
        return forged(enrolment.error());
    answer.enrolment = *enrolment;
    if (answer.store != store || answer.epoch != epoch || answer.enrolment.caPublic != ca->bytes())
        return core::fail(kEnrolAnswerForged, QStringLiteral("for another store, epoch or CA"));
    return answer;
}

QByteArray encodeEnrolment(const ports::Enrolment& enrolment)
{
    return core::encodeCbor(enrolmentMap(enrolment));
}

Result<ports::Enrolment> decodeEnrolment(const QByteArray& bytes)
{
    PADRON_ASSIGN(const QCborValue value, core::decodeCbor(bytes, {.maxDepth = 2, .maxBytes = kMaxAnswerBytes}));
    return readEnrolment(value);
}

} // namespace padron::sync
