// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/enrol_device.h"

#include "access/slots.h"
#include "credential/trust_list.h"
#include "credential/verify.h"
#include "sync/messages/enrolment.h"
#include "usecases/enrolled_lists.h"
#include "usecases/errors.h"

namespace padron::usecases {

EnrolDevice::EnrolDevice(ports::DeviceStore& device, ports::KeyVault& vault, ports::UnitOfWork& work,
                         Recorder& recorder, const core::Clock& clock)
    : m_device(device), m_vault(vault), m_work(work), m_recorder(recorder), m_clock(clock)
{
}

core::Result<QByteArray> EnrolDevice::request(const QString& code, const QByteArray& tlsSpkiDer)
{
    PADRON_TRY(m_recorder.permit(access::Permission::EnrolDevice));
    PADRON_ASSIGN(const auto enrolment, m_device.enrolment());
    if (enrolment)
        return core::fail(kAlreadyEnrolled);
    PADRON_ASSIGN(const sync::EnrolCode parsed, sync::EnrolCode::parse(code));
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_device.keys());
    PADRON_ASSIGN(const envelope::SigningKey signing, envelope::SigningKey::fromSeed(keys.signingSeed));
    sync::EnrolRequest request;
    request.codeId = parsed.codeId();
    request.store = keys.store;
    request.epoch = keys.epoch;
    request.signingPublic = keys.signingPublic;
    request.tlsSpkiDer = tlsSpkiDer;
    request.wallMs = m_clock.wallMs();
    request.proof = sync::proofOf(parsed, request);
    return sync::signEnrolRequest(request, signing);
}

core::Result<ports::Enrolment> EnrolDevice::accept(const QString& code, const QByteArray& answer,
                                                   const QString& centreUrl, const core::SecureBytes& dataKey)
{
    PADRON_TRY(m_recorder.permit(access::Permission::EnrolDevice));
    PADRON_ASSIGN(const auto already, m_device.enrolment());
    if (already)
        return core::fail(kAlreadyEnrolled);
    PADRON_ASSIGN(const sync::EnrolCode parsed, sync::EnrolCode::parse(code));
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_device.keys());
    PADRON_ASSIGN(const sync::EnrolAnswer verified,
                  sync::verifyEnrolAnswer(answer, parsed, keys.store, keys.epoch));
    ports::Enrolment enrolment = verified.enrolment;
    if (!centreUrl.isEmpty())
        enrolment.centreUrl = centreUrl; // the address that reached it; its identity is the pinned CA, not the name

    // The lists must hold under the root before anything is kept.
    const credential::TrustFile trust = enrolledLists(enrolment);
    PADRON_TRY(credential::verifierFrom(trust));

    // Order: what can be repeated first. A crash before the commit leaves the device not enrolled and a slot and a
    // trust file that the next try writes again.
    PADRON_ASSIGN(const QByteArray slotBytes, m_vault.load());
    PADRON_TRY(access::authenticateSlotFile(slotBytes, dataKey));
    PADRON_ASSIGN(access::SlotFile slots, access::decodeSlotFile(slotBytes));
    slots = access::withCentre(std::move(slots), dataKey, envelope::BoxPublicKey{enrolment.recuperacionPublic});
    PADRON_TRY(m_vault.save(access::encodeSlotFile(slots, dataKey)));
    PADRON_TRY(m_vault.saveTrustFile(credential::encodeTrustFile(trust)));

    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_device.saveEnrolment(enrolment));
    QCborMap payload;
    payload.insert(1, enrolment.deviceId);
    payload.insert(2, enrolment.folioPrefix.digits());
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kEnrolled, .payload = payload}));
    PADRON_TRY(transaction.commit());
    return enrolment;
}

core::Result<std::optional<ports::Enrolment>> EnrolDevice::current()
{
    return m_device.enrolment();
}

} // namespace padron::usecases
