// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "envelope/keys.h"

#include <QList>
#include <QString>

#include <optional>

namespace padron::credential {

enum class KeyRole { Ca, Firma, Acuse, Catalogo, Recuperacion, Buzon };
QString keyOf(KeyRole role);

struct TrustedKey
{
    KeyRole role;
    QByteArray raw;     ///< 32 bytes, Ed25519; X25519 for Recuperacion and Buzon
    bool revoked = false;
    friend bool operator==(const TrustedKey&, const TrustedKey&) = default;
};

/// Which keys have which role, signed by the root. Carries a sequence number; an older one is refused.
struct TrustList
{
    quint32 sequence = 0;
    QString issuer;              ///< the iss of credentials: "MXPS", "MXPS-PRACTICA"
    qint64 issuedAt = 0;         ///< seconds
    QList<TrustedKey> keys;
    QList<QByteArray> revokedDeviceKeys; ///< 32 bytes each

    QList<envelope::VerifyKey> verifyKeys(KeyRole role) const; ///< live ones
    friend bool operator==(const TrustList&, const TrustList&) = default;
};

QByteArray signTrustList(const TrustList& list, const envelope::SigningKey& root);
core::Result<TrustList> verifyTrustList(const QByteArray& bytes, const envelope::VerifyKey& root);

enum class Status { InForce = 0, Replaced = 1, Suspended = 2, Cancelled = 3 };

/// Two bits an index, zlib inside the signed message. One list for finals, one for provisionals.
class StatusList
{
public:
    quint32 sequence = 0;
    qint64 issuedAt = 0;  ///< seconds
    bool provisional = false;
    void set(quint32 index, Status status);
    Status at(quint32 index) const; ///< beyond the end: InForce
    friend bool operator==(const StatusList&, const StatusList&) = default;

    QByteArray bits; ///< little end first within a byte; index 0 in bits 0-1
};

QByteArray signStatusList(const StatusList& list, const envelope::SigningKey& catalogo);
core::Result<StatusList> verifyStatusList(const QByteArray& bytes, const QList<envelope::VerifyKey>& catalogo);

/// The file beside the store that lets anybody verify with nobody signed in: signed trust list, status lists and the
/// root's public key (pinned when the store enrolled). CBOR map, see app/credential/lists.cddl.
struct TrustFile
{
    QByteArray rootPublic, trustList, finalStatus, provisionalStatus;
};
QByteArray encodeTrustFile(const TrustFile& file);
core::Result<TrustFile> decodeTrustFile(const QByteArray& bytes);

} // namespace padron::credential
