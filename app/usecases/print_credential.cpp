// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/print_credential.h"

#include "credential/qr_codec.h"
#include "domain/entidad.h"
#include "usecases/errors.h"
#include "usecases/paper_module.h"
#include "usecases/registered_person.h"

namespace padron::usecases {

namespace {
constexpr int kMaxRows = 1000;
} // namespace

PrintCredential::PrintCredential(ports::RegistryStore& registry, ports::CredentialStore& credentials,
                                 ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder,
                                 Holds& holds)
    : m_registry(registry), m_credentials(credentials), m_device(device), m_work(work), m_recorder(recorder), m_holds(holds)
{
}

core::Result<QList<PrintCredential::Row>> PrintCredential::ready()
{
    PADRON_TRY(m_recorder.permit(access::Permission::PrintCredentials));
    PADRON_ASSIGN(const QList<ports::StoredCredential> finals, m_credentials.finals(kMaxRows));
    QList<Row> rows;
    for (const auto& credential : finals) {
        PADRON_ASSIGN(const bool held, m_holds.holds(credential.person));
        if (held)
            continue;
        PADRON_ASSIGN(const domain::Person person, registeredPerson(m_registry, credential.person));
        rows.append({person.id, person.name.full(), person.folio, credential.issueNumber, credential.issuedAt,
                     credential.timesPrinted});
    }
    return rows;
}

core::Result<QList<CredentialCard>> PrintCredential::run(const QList<core::PersonId>& people)
{
    PADRON_TRY(m_recorder.permit(access::Permission::PrintCredentials));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const auto enrolment, m_device.enrolment());
    if (!enrolment)
        return core::fail(kNotEnrolledYet);
    const PaperModule module = paperModule(*enrolment);
    const auto entity = domain::Entidad::fromIso(enrolment->entidadIso);

    QList<CredentialCard> cards;
    for (const auto& id : people) {
        PADRON_ASSIGN(const auto credential, m_credentials.latest(id, false));
        PADRON_ASSIGN(const bool held, m_holds.holds(id));
        if (!credential || held)
            return core::fail(kNoFinalCredential);
        PADRON_ASSIGN(const domain::Person person, registeredPerson(m_registry, id));
        PADRON_TRY(m_credentials.countPrint(id, false, credential->issueNumber));
        QCborMap payload;
        payload.insert(1, credential->issueNumber);
        PADRON_TRY(m_recorder.record({.kind = envelope::kind::kCredentialPrinted,
                                      .subjects = {subjectOf(id)},
                                      .numeral = "40",
                                      .payload = payload}));
        cards.append({.module = module,
                      .fullName = person.name.full(),
                      .folio = person.folio,
                      .birth = person.fechaNacimiento,
                      .sex = person.sexo,
                      .entityName = entity ? entity->name() : QString(),
                      .issueNumber = credential->issueNumber,
                      .qrText = credential::qrText(credential->cose)});
    }
    PADRON_TRY(transaction.commit());
    return cards;
}

} // namespace padron::usecases
