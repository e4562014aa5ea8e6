// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/print_certificado.h"

#include "credential/qr_codec.h"
#include "credential/trust_list.h"
#include "envelope/log_chain.h"
#include "ports/errors.h"
#include "usecases/blocking.h"
#include "usecases/errors.h"
#include "usecases/paper_module.h"

namespace padron::usecases {

PrintCertificado::PrintCertificado(ports::RegistryStore& registry, ports::CredentialStore& credentials,
                                   ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder,
                                   const core::Clock& clock)
    : m_registry(registry), m_credentials(credentials), m_device(device), m_work(work), m_recorder(recorder),
      m_clock(clock)
{
}

core::Result<QList<CertificadoPage>> PrintCertificado::run(const core::FamilyId& family)
{
    PADRON_TRY(m_recorder.permit(access::Permission::PrintCertificates));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const auto enrolment, m_device.enrolment());
    if (!enrolment)
        return core::fail(kNotEnrolledYet);
    PADRON_ASSIGN(domain::FamilyRecord record, m_registry.family(family));
    QList<core::PersonId> blocked; // on nobody's paper, whoever prints it
    for (const auto& person : record.people) {
        PADRON_ASSIGN(const bool apart, m_registry.isBlocked(person.id));
        if (apart)
            blocked.append(person.id);
    }
    hide(record, blocked);

    QString titularName;
    QList<PaperMember> members;
    for (qsizetype i = 0; i < record.people.size(); ++i) {
        const auto& person = record.people.at(i);
        const PaperMember member{person.name.full(), record.family.members.at(i).parentesco};
        if (record.family.titular != person.id) {
            members.append(member);
            continue;
        }
        titularName = member.name;
        members.prepend(member);
    }

    QList<CertificadoPage> pages;
    for (qsizetype i = 0; i < record.people.size(); ++i) {
        const auto& person = record.people.at(i);
        if (blocked.contains(person.id))
            continue;
        auto qr = provisionalQr(person, *enrolment);
        if (!qr && !(qr.error().code == kNoDelegation))
            return core::fail(qr.error());
        PADRON_ASSIGN(const qint64 registered, registeredAt(record.family.members.at(i)));
        PADRON_ASSIGN(const auto updated, m_registry.lastUpdate(person.id));
        CertificadoPage page{.module = paperModule(*enrolment),
                             .person = person,
                             .family = record.family,
                             .titularName = titularName,
                             .qrText = qr.value_or(QString()),
                             .registeredMs = registered,
                             .attendedBy = m_recorder.user().name,
                             .members = members};
        if (updated)
            page.update = CertificadoUpdate{updated->motivo, updated->atMs};
        QCborMap payload;
        payload.insert(2, envelope::sha256(page.qrText.toLatin1()));
        if (updated) { // of that update, not of the registration
            payload.insert(3, domain::keyOf(updated->motivo));
            payload.insert(4, updated->atMs);
        }
        PADRON_TRY(m_recorder.record({.kind = envelope::kind::kCertificadoPrinted,
                                      .subjects = {subjectOf(person.id)},
                                      .numeral = "4.VI",
                                      .payload = payload}));
        pages.append(page);
    }
    PADRON_TRY(transaction.commit());
    return pages;
}

core::Result<qint64> PrintCertificado::registeredAt(const domain::Membership& membership)
{
    PADRON_ASSIGN(const auto places, m_registry.memberships(membership.person));
    return places.isEmpty() ? membership.sinceMs : places.first().sinceMs;
}

core::Result<QString> PrintCertificado::provisionalQr(const domain::Person& person, const ports::Enrolment& enrolment)
{
    PADRON_ASSIGN(const bool revoked, m_registry.isRevoked(person.id));
    if (revoked)
        return core::fail(kNoDelegation); // who took their consent back carries no data of theirs in a QR
    PADRON_ASSIGN(const auto kept, m_credentials.latest(person.id, true));
    // One of an earlier enrolment is signed with a key that may be revoked: another takes its place.
    if (kept && kept->statusIndex >= enrolment.firstIndex && kept->statusIndex - enrolment.firstIndex < enrolment.indexCount) {
        PADRON_TRY(m_credentials.countPrint(person.id, true, kept->issueNumber));
        return credential::qrText(kept->cose);
    }

    PADRON_ASSIGN(const auto ca, envelope::VerifyKey::fromBytes(enrolment.caPublic));
    const auto delegation = credential::verifyDelegation(enrolment.delegation, ca);
    const qint64 now = m_clock.wallMs() / 1000;
    if (!delegation || now < delegation->notBefore || now >= delegation->expires)
        return core::fail(kNoDelegation);
    const auto offset = m_device.nextStatusIndex();
    if (!offset)
        return offset.error().code == ports::kCountersExhausted ? core::fail(kNoDelegation)
                                                                : core::fail(offset.error());
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_device.keys());
    PADRON_ASSIGN(const auto signing, envelope::SigningKey::fromSeed(keys.signingSeed));

    const credential::Claims claims{.issuer = delegation->issuer,
                                    .issuedAt = now,
                                    .folio = person.folio,
                                    .fullName = credential::nameForQr(person.name),
                                    .birth = person.fechaNacimiento,
                                    .sexo = person.sexo,
                                    .entity = enrolment.entidadIso,
                                    .cls = credential::CredentialClass::Provisional,
                                    .statusIndex = delegation->firstIndex + *offset,
                                    .issueNumber = std::nullopt};
    ports::StoredCredential made;
    made.person = person.id;
    made.provisional = true;
    made.statusIndex = claims.statusIndex;
    made.issuedAt = now;
    made.cose = credential::signProvisional(claims, signing, enrolment.delegation);
    made.timesPrinted = 1;
    PADRON_TRY(m_credentials.save(made));
    return credential::qrText(made.cose);
}

} // namespace padron::usecases
