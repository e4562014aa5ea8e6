// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/renewals.h"

#include "central/certificates.h"
#include "central/errors.h"
#include "central/initializer.h"
#include "central/log_event.h"
#include "credential/qr_codec.h"
#include "envelope/log_chain.h"

namespace padron::central {

core::Result<void> renewWhenDue(CentralTransaction& tx, const EnrolmentAuthority& authority, Device& device, qint64 nowMs)
{
    if (device.revoked)
        return {};
    PADRON_ASSIGN(const qint64 ends, tx.certificateEndsMs(device.row));
    if (ends > nowMs + kRenewBeforeMs)
        return {};
    PADRON_TRY(tx.lockDevice(device.row));
    PADRON_ASSIGN(const qint64 endsNow, tx.certificateEndsMs(device.row));
    if (endsNow != ends) // another page renewed it meanwhile: the item comes with the next
        return {};
    PADRON_ASSIGN(const auto issuer, tx.setting(QString(setting::kIssuer)));
    if (!issuer)
        return core::fail(kNotInitialised, QStringLiteral("settings"));
    PADRON_ASSIGN(const DeviceBooks books, tx.books(device.row));

    const Validity validity = deviceValidity(nowMs / 1000);
    sync::RenewalIssued renewal;
    PADRON_ASSIGN(renewal.tlsCertificateDer, certifyDevice(authority.caCertificateDer, authority.ca, device.tlsSpkiDer,
                                                           device.deviceId, validity));
    renewal.delegation = credential::signDelegation({*issuer, device.deviceId, validity.notBefore, validity.notAfter,
                                                     device.signingPublic, books.firstIndex, books.indexCount},
                                                    authority.ca);
    PADRON_TRY(tx.insertCertificate(device.row, envelope::sha256(renewal.tlsCertificateDer), validity.notAfter * 1000));
    PADRON_ASSIGN(const quint64 position, tx.takePosition(device.row));
    PADRON_TRY(tx.insertItem(device.row, position, renewal));
    device.streamPosition = position;
    logEvent("certificado-renovado", {{QStringLiteral("equipo"), device.deviceId}});
    return {};
}

} // namespace padron::central
