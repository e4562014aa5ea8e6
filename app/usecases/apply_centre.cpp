// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/apply_centre.h"

#include "credential/qr_codec.h"
#include "envelope/device_certificate.h"
#include "sync/messages/errors.h"

namespace padron::usecases {

using core::Result;

Result<bool> ApplyCentre::take(const sync::StreamBody& body, StreamContext& context)
{
    if (const auto* renewal = std::get_if<sync::RenewalIssued>(&body)) {
        PADRON_TRY(apply(*renewal, context));
        return true;
    }
    if (const auto* module = std::get_if<sync::ModuleChanged>(&body)) {
        PADRON_TRY(apply(*module, context));
        return true;
    }
    return false;
}

Result<void> ApplyCentre::apply(const sync::RenewalIssued& renewal, StreamContext& context)
{
    ports::Enrolment& centre = context.centre;
    PADRON_ASSIGN(const auto ca, envelope::VerifyKey::fromBytes(centre.caPublic));
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_device.keys());
    PADRON_ASSIGN(const auto before, envelope::readDeviceCertificate(centre.tlsCertificateDer, ca));
    PADRON_ASSIGN(const auto delegatedBefore, credential::verifyDelegation(centre.delegation, ca));
    const auto certificate = envelope::readDeviceCertificate(renewal.tlsCertificateDer, ca);
    const auto delegation = credential::verifyDelegation(renewal.delegation, ca);
    if (!certificate || !delegation)
        return core::fail(sync::kRenewalForged, QStringLiteral("signature"));
    if (certificate->device != centre.deviceId || certificate->spkiDer != before.spkiDer)
        return core::fail(sync::kRenewalForged, QStringLiteral("certificate"));
    if (delegation->device != centre.deviceId || delegation->issuer != delegatedBefore.issuer
        || delegation->devicePublic != keys.signingPublic || delegation->firstIndex != centre.firstIndex
        || delegation->indexCount != centre.indexCount)
        return core::fail(sync::kRenewalForged, QStringLiteral("delegation"));
    if (certificate->notAfter <= before.notAfter || delegation->expires <= delegatedBefore.expires)
        return {}; // said again, or an older one
    centre.tlsCertificateDer = renewal.tlsCertificateDer;
    centre.delegation = renewal.delegation;
    context.enrolmentChanged = true;
    return {};
}

Result<void> ApplyCentre::apply(const sync::ModuleChanged& module, StreamContext& context)
{
    if (!module.name.isEmpty() && !module.clues.isEmpty()) {
        context.centre.moduleName = module.name;
        context.centre.clues = module.clues;
        context.enrolmentChanged = true;
    }
    PADRON_TRY(m_device.setSetting(QString(module_setting::kKind), module.kind));
    PADRON_TRY(m_device.setSetting(QString(module_setting::kPlace), module.place));
    PADRON_TRY(m_device.setSetting(QString(module_setting::kHours), module.hours));
    return m_device.setSetting(QString(module_setting::kCoverage), module.coverage);
}

qint64 certificateEndsMs(const ports::Enrolment& enrolment)
{
    const auto ca = envelope::VerifyKey::fromBytes(enrolment.caPublic);
    const auto certificate = ca ? envelope::readDeviceCertificate(enrolment.tlsCertificateDer, *ca)
                                : core::fail(ca.error());
    return certificate ? certificate->notAfter * 1000 : 0;
}

} // namespace padron::usecases
