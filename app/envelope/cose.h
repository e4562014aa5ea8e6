// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cbor.h"
#include "envelope/keys.h"

#include <QList>

namespace padron::envelope {

/// `typ` values (COSE header 16, RFC 9596) so that no message passes for another.
namespace typ {
inline constexpr char kBatch[] = "application/padron-lote+cbor";
inline constexpr char kReceipt[] = "application/padron-acuse+cbor";
inline constexpr char kArrival[] = "application/padron-llegada+cbor";
inline constexpr char kStream[] = "application/padron-flujo+cbor";
inline constexpr char kEnrolRequest[] = "application/padron-alta+cbor";
inline constexpr char kEnrolAnswer[] = "application/padron-alta-respuesta+cbor";
inline constexpr char kTrustList[] = "application/padron-confianza+cbor";
inline constexpr char kPageReceipt[] = "application/padron-adjunto-acuse+cbor";
inline constexpr char kStreamRequest[] = "application/padron-flujo-pedido+cbor";
inline constexpr char kSearch[] = "application/padron-busqueda+cbor";
inline constexpr char kSearchAnswer[] = "application/padron-busqueda-respuesta+cbor";
inline constexpr char kCatalogueDelta[] = "application/padron-catalogo+cbor";
inline constexpr char kStatusList[] = "application/padron-estado+cbor";
} // namespace typ

/// Signs payload as tagged COSE_Sign1 (RFC 9052): protected {1: -8, 4: kid, 16: typ, ...extra}, unprotected {}.
/// extra keys must be integers outside {1, 4, 16}.
QByteArray signMessage(const SigningKey& key, const char* typ, const QByteArray& payload,
                       const QCborMap& extraProtected = {});

/// What a signed message says before anybody checked it: enough to choose the key, nothing else.
class UnverifiedMessage
{
public:
    static core::Result<UnverifiedMessage> parse(const QByteArray& bytes, const char* expectedTyp,
                                                 qsizetype maxBytes = 8 * 1024 * 1024);
    const QByteArray& kid() const { return m_kid; }
    /// Protected headers beyond alg, kid, typ. Hostile until verified.
    const QCborMap& extraProtected() const { return m_extra; }

private:
    friend class VerifiedMessage;
    QByteArray m_protected, m_payload, m_signature, m_kid;
    QCborMap m_extra;
};

/// Payload of a message whose signature holds under the given key. Can only come out of verify().
class VerifiedMessage
{
public:
    static core::Result<VerifiedMessage> verify(const UnverifiedMessage& message, const VerifyKey& key);
    /// Chooses the key by kid; kCoseUnknownKey when none matches.
    static core::Result<VerifiedMessage> verify(const UnverifiedMessage& message, const QList<VerifyKey>& keys);
    const QByteArray& payload() const { return m_payload; }
    const QCborMap& extraProtected() const { return m_extra; }
    const VerifyKey& key() const { return m_key; }

private:
    VerifiedMessage(QByteArray payload, QCborMap extra, VerifyKey key)
        : m_payload(std::move(payload)), m_extra(std::move(extra)), m_key(std::move(key)) {}
    QByteArray m_payload;
    QCborMap m_extra;
    VerifyKey m_key;
};

/// Sig_structure ["Signature1", protected, h'', payload] of RFC 9052, 4.4: the bytes that are signed.
QByteArray sigStructure(const QByteArray& protectedBytes, const QByteArray& payload);

} // namespace padron::envelope
