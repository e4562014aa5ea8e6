// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "core/secure_bytes.h"
#include "domain/folio.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace padron::ports {

/// The device's own keys: Ed25519 for batches and provisional QRs, P-256 for TLS. They live in the encrypted store.
struct DeviceKeys
{
    core::StoreId store;
    quint32 epoch = 1;
    core::SecureBytes signingSeed;   ///< Ed25519 seed, 32
    QByteArray signingPublic;        ///< 32
    core::SecureBytes tlsKeyPem;     ///< PKCS#8 PEM of the P-256 key
};

/// What enrolment brought (security.md, "From nothing to enrolled").
struct Enrolment
{
    QString deviceId;            ///< "D0137"
    QString centreUrl;           ///< https://host:port
    QString moduleName, clues, entidadIso; ///< "Módulo San Cristóbal", "CSIMB000123", "MX-CHP"
    domain::FolioPrefix folioPrefix;
    quint32 firstIndex = 0, indexCount = 0; ///< block of provisional status indexes
    QByteArray caPublic;         ///< Ed25519, 32: the pin
    QByteArray rootPublic;       ///< Ed25519, 32
    QByteArray buzonPublic;      ///< X25519, 32
    QByteArray recuperacionPublic; ///< X25519, 32
    QByteArray delegation;       ///< CA's COSE for provisional QRs
    QByteArray tlsCertificateDer, caCertificateDer;
    QByteArray trustList, finalStatus, provisionalStatus; ///< signed bytes as received
    friend bool operator==(const Enrolment&, const Enrolment&) = default;
};

/// Port: identity, enrolment, counters and settings of this store.
class DeviceStore
{
public:
    virtual ~DeviceStore() = default;
    virtual core::Result<void> insertKeys(const DeviceKeys& keys) = 0;
    virtual core::Result<DeviceKeys> keys() = 0;
    virtual core::Result<std::optional<Enrolment>> enrolment() = 0;
    virtual core::Result<void> saveEnrolment(const Enrolment& enrolment) = 0;
    virtual core::Result<int> nextFolioCounter() = 0;      ///< inside a transaction; kCountersExhausted past 999999
    virtual core::Result<quint32> nextStatusIndex() = 0;   ///< offset within the block; kCountersExhausted
    virtual core::Result<QString> setting(const QString& key, const QString& absent) = 0;
    virtual core::Result<void> setSetting(const QString& key, const QString& value) = 0;
};

} // namespace padron::ports
