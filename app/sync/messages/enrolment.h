// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "envelope/cose.h"
#include "ports/device_store.h"

#include <QString>

namespace padron::sync {

/// One-time enrolment code: 128 random bits and the first 16 bytes of the SHA-256 of the CA's public key, in Crockford
/// base32 with a check character, groups of four. Valid 72 h, once, bound to a module.
struct EnrolCode
{
    QByteArray secret;   ///< 16
    QByteArray caHash;   ///< 16
    QString text() const;
    static core::Result<EnrolCode> parse(QStringView text); ///< kEnrolCodeMalformed
    QByteArray codeId() const;                              ///< first 8 bytes of SHA-256(secret): what the centre looks up
    static QByteArray hashOfCa(const QByteArray& caPublic32);
    friend bool operator==(const EnrolCode&, const EnrolCode&) = default;
};

/// The device's request, the same bytes by HTTPS or file. The secret never travels: `proof` is
/// HMAC-SHA256(secret, store | epoch u32 | signing public | tls SPKI), so who copies the file gains nothing.
struct EnrolRequest
{
    QByteArray codeId;        ///< 8
    core::StoreId store;
    quint32 epoch = 1;
    QByteArray signingPublic; ///< Ed25519, 32
    QByteArray tlsSpkiDer;    ///< P-256 SubjectPublicKeyInfo
    QByteArray proof;         ///< 32
    qint64 wallMs = 0;
    friend bool operator==(const EnrolRequest&, const EnrolRequest&) = default;
};

QByteArray proofOf(const EnrolCode& code, const EnrolRequest& request);
QByteArray signEnrolRequest(const EnrolRequest& request, const envelope::SigningKey& device); ///< typ kEnrolRequest
core::Result<EnrolRequest> verifyEnrolRequest(const QByteArray& bytes); ///< self-signed: proves possession of the key

/// The centre's answer, signed by its CA, whose public key's hash the code carries. Store and epoch are echoed.
struct EnrolAnswer
{
    core::StoreId store;
    quint32 epoch = 0;
    ports::Enrolment enrolment;
};

QByteArray signEnrolAnswer(const EnrolAnswer& answer, const envelope::SigningKey& ca);
/// kEnrolAnswerForged unless the CA inside hashes to code.caHash, signs the answer, and it is for this store and epoch.
core::Result<EnrolAnswer> verifyEnrolAnswer(const QByteArray& bytes, const EnrolCode& code, const core::StoreId& store,
                                            quint32 epoch);

inline constexpr char kEnrolPath[] = "/v1/altas"; ///< POST; 200 answer, 409 used or expired, 404 unknown

/// CBOR of an Enrolment: inside the answer, and as the local store keeps it.
QByteArray encodeEnrolment(const ports::Enrolment& enrolment);
core::Result<ports::Enrolment> decodeEnrolment(const QByteArray& bytes);

} // namespace padron::sync
