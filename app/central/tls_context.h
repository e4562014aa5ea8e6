// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/key_ring.h"

#include <QByteArray>

#include <openssl/types.h>

#include <cstdint>

namespace padron::central {

/// TLS 1.3 with the server's certificate and the CA's. Asks for a client certificate without needing one: enrolment has
/// none, and each route decides for itself (device_gate.h).
bool setUpTls(SSL_CTX& context, const KeyFolder& keys);

/// SHA-256 over the peer's certificate (DER); empty when it showed none.
QByteArray peerCertificateSha256(const SSL* connection);

/// Whether our CA signed the peer's certificate, however old it is: which device it is, and whether it may speak, is
/// device_gate.h's to say.
bool peerIsOurs(const SSL* connection);

/// Reads that many bytes and keeps none: a socket that is closed with bytes unread takes its last answer with it. Whether all came.
bool discard(const SSL* connection, std::uint64_t bytes);

/// Says at once that what comes is here. A client that writes in small pieces waits for that before its last one (RFC 1122,
/// 4.2.3.2, against RFC 896): some forty milliseconds a request. Where the system cannot, nothing.
void acknowledgeAtOnce(const SSL* connection);

/// Makes the next read on this connection find its end, once what is being answered is written.
void readNoMore(const SSL* connection);

} // namespace padron::central
