// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/person_sheet.h"

#include "ports/errors.h"
#include "usecases/blocking.h"
#include "usecases/paper_module.h"

#include <QCborMap>

#include <algorithm>

namespace padron::usecases {

using core::Result;

namespace {

constexpr int kMostEntries = 10'000;
constexpr std::array<const char*, 3> kMedia{"impresa", "pdf", "archivo"};

} // namespace

MakePersonSheet::MakePersonSheet(Stores stores, Audit& audit, ports::UnitOfWork& work, Recorder& recorder,
                                 const core::Clock& clock)
    : m_stores(stores), m_audit(audit), m_work(work), m_recorder(recorder), m_clock(clock)
{
}

Result<void> MakePersonSheet::fillFamilies(PersonSheet& sheet)
{
    PADRON_ASSIGN(const auto own, m_stores.registry.memberships(sheet.person.id));
    for (const ports::DatedMembership& place : own) {
        SheetFamily family{place, {}};
        PADRON_ASSIGN(const auto history, m_stores.registry.history(place.family));
        for (ports::DatedMembership other : history) {
            if (other.person == sheet.person.id)
                continue;
            other.fullName.clear(); // somebody else's data
            family.others.append(std::move(other));
        }
        sheet.families.append(std::move(family));
    }
    return {};
}

Result<void> MakePersonSheet::fillCards(PersonSheet& sheet)
{
    const domain::Folio folio = sheet.person.folio;
    PADRON_ASSIGN(sheet.cards, m_stores.cards.ofFolio(folio));
    PADRON_ASSIGN(sheet.deliveries, m_stores.deliveries.ofFolio(folio));
    PADRON_ASSIGN(sheet.replacements, m_stores.deliveries.replacements(folio));
    for (const domain::Card& card : std::as_const(sheet.cards)) {
        PADRON_ASSIGN(const auto tried, m_stores.deliveries.attempts(card.key));
        sheet.attempts.append(tried);
    }
    return {};
}

Result<PersonSheet> MakePersonSheet::run(const access::Proof& proof, const core::PersonId& person, SheetMedium medium)
{
    PADRON_TRY(m_recorder.permit(access::Permission::AttendRights));
    PADRON_TRY(access::checkProof(proof, m_recorder.user(), m_clock));
    PADRON_TRY(refuseBlocked(m_stores.registry, m_recorder, person));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const domain::Person whose, m_stores.registry.person(person));
    PersonSheet sheet{.person = whose};
    PADRON_ASSIGN(sheet.state, m_stores.registry.state(person));
    PADRON_ASSIGN(sheet.revoked, m_stores.registry.isRevoked(person));
    PADRON_ASSIGN(sheet.block, m_stores.arco.block(person));
    PADRON_TRY(fillFamilies(sheet));
    const auto family = m_stores.registry.familyOf(person);
    if (!family && family.error().code != ports::kNotFound)
        return core::fail(family.error());
    if (family) {
        PADRON_ASSIGN(const domain::FamilyRecord record, m_stores.registry.family(*family));
        std::copy_if(record.consents.begin(), record.consents.end(), std::back_inserter(sheet.consents),
                     [&person](const domain::Consent& consent) { return consent.person == person; });
    }
    PADRON_ASSIGN(sheet.documents, m_stores.documents.ofPerson(person));
    PADRON_ASSIGN(sheet.place, m_stores.documents.place(subjectOf(person)));
    PADRON_ASSIGN(sheet.consultas, m_stores.consultas.ofPerson(person));
    for (const bool provisional : {true, false}) {
        PADRON_ASSIGN(const auto credential, m_stores.credentials.latest(person, provisional));
        if (credential)
            sheet.credentials.append(*credential);
    }
    PADRON_TRY(fillCards(sheet));
    PADRON_ASSIGN(sheet.history, m_stores.index.page({.subjects = {subjectOf(person)}}, kMostEntries));
    std::reverse(sheet.history.begin(), sheet.history.end());
    PADRON_ASSIGN(sheet.readers, m_audit.readersOf(person));
    PADRON_ASSIGN(sheet.requests, m_stores.arco.ofPerson(person));
    PADRON_ASSIGN(const auto enrolment, m_stores.device.enrolment());
    if (enrolment)
        sheet.module = paperModule(*enrolment);
    else
        sheet.module.practica = true; // only drafts are captured then
    sheet.madeMs = m_clock.wallMs();
    sheet.madeBy = m_recorder.user().name;
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kArcoSheet,
                                  .subjects = {subjectOf(person)},
                                  .numeral = "LGPDPPSO",
                                  .payload = QCborMap{{1, QLatin1String(kMedia[static_cast<std::size_t>(medium)])}}}));
    PADRON_TRY(transaction.commit());
    return sheet;
}

} // namespace padron::usecases
