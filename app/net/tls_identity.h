// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"
#include "ports/device_store.h"

#include <QByteArray>
#include <QSslConfiguration>

namespace padron::net {

/// Fresh P-256 key as PKCS#8 PEM: Qt 6.4's QSsl knows no Ed25519.
core::Result<core::SecureBytes> generateTlsKey();

/// SubjectPublicKeyInfo (DER) of that key: what the centre certifies.
core::Result<QByteArray> tlsSpkiDer(const core::SecureBytes& keyPem);

/// The Ed25519 public key (32 bytes) inside a certificate; kTlsCertificateUnusable when it has another kind.
core::Result<QByteArray> ed25519PublicOf(const QByteArray& certificateDer);

/// TLS 1.3 that trusts this CA and no other, system's included.
core::Result<QSslConfiguration> trustingOnly(const QByteArray& caCertificateDer);

/// As above with the CA pinned at enrolment, and the device's own certificate for the centre to check.
core::Result<QSslConfiguration> deviceConfiguration(const ports::Enrolment& enrolment, const core::SecureBytes& keyPem);

} // namespace padron::net
