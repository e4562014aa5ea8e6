// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "sync/engine/sync_engine.h"

namespace padron::sync {

// What an answer over the line says, and of what.

inline constexpr int kArrived = 202, kForbidden = 403, kNoRoom = 507;
inline constexpr QLatin1String kCertificateOverKey("certificado-vencido");

QString printed(core::ErrorCode code);
QString keyIn(const QByteArray& body); ///< of the centre's refusal; empty when it is none
/// A page for people, or the way to one, where our centre answers with its own bytes or with JSON.
bool looksLikePortal(int httpStatus, const QByteArray& body);
/// An answer about that page; anything else is about us, the centre or the line.
bool isOfThePage(int httpStatus, const QByteArray& body);
QString problemOf(TransportFailed::Why why);
/// A busy or broken centre mends itself; any other answer is about us, or comes from a portal in between. The centre's
/// refusals are JSON with a "clave"; some of them a person must know by name.
QString problemOf(int httpStatus, const QByteArray& body);
/// The order to seal in a revoked device's refusal; empty when there is none. Whether it is the centre's is not known here.
QByteArray orderIn(int httpStatus, const QByteArray& body);

} // namespace padron::sync
