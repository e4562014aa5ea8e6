// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/revoke_consent.h"

#include "domain/text_rules.h"
#include "usecases/notice_errors.h"

namespace padron::usecases {

RevokeConsent::RevokeConsent(ports::RegistryStore& registry, ports::CentreFamilyStore& families, Holds& holds,
                             ports::UnitOfWork& work, Recorder& recorder, const core::Clock& clock)
    : m_registry(registry), m_families(families), m_holds(holds), m_work(work), m_recorder(recorder), m_clock(clock)
{
}

core::Result<void> RevokeConsent::run(const core::PersonId& person, const QString& reason)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Capture));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const auto family, m_registry.familyOf(person));
    PADRON_ASSIGN(const domain::FamilyRecord record, m_registry.family(family));
    const domain::Consent* given = nullptr; // the last one to be registered
    for (const domain::Consent& consent : record.consents)
        if (consent.person == person && consent.purpose == domain::ConsentPurpose::Registro
            && consent.decision == domain::ConsentDecision::Given && (!given || given->atMs <= consent.atMs))
            given = &consent;
    const QString why = domain::tidyText(reason).left(kMaxRevocationReason);
    if (!given) {
        PADRON_TRY(takeBackElsewhere(person, why));
        return transaction.commit();
    }
    PADRON_ASSIGN(const bool already, m_registry.isRevoked(person));
    if (already)
        return core::fail(kRevokedAlready);
    PADRON_TRY(m_registry.noteRevocation(person, given->id, m_clock.wallMs(), why));
    PADRON_ASSIGN(const core::EntryId entry, note(person, given->id, why));
    PADRON_TRY(m_holds.noted(person, entry, m_clock.today()));
    return transaction.commit();
}

core::Result<core::EntryId> RevokeConsent::note(const core::PersonId& person, const core::ConsentId& consent, const QString& why)
{
    return m_recorder.record({.kind = envelope::kind::kConsentRevoked,
                              .subjects = {subjectOf(person)},
                              .numeral = "4.VIII",
                              .payload = QCborMap{{1, consent.isNull() ? QByteArray() : consent.bytes()}, {2, why}}});
}

/// Nothing is kept here of a consent that is not here: that the record is held is the centre's word, and until then its state.
core::Result<void> RevokeConsent::takeBackElsewhere(const core::PersonId& person, const QString& why)
{
    PADRON_ASSIGN(const auto came, m_families.familyOf(person));
    if (!came)
        return core::fail(kNoConsentToRevoke);
    PADRON_ASSIGN(const auto state, m_registry.state(person));
    PADRON_ASSIGN(const core::EntryId entry, note(person, {}, why));
    if (state == ports::RecordState::Baja)
        return {};
    PADRON_TRY(m_registry.setState(person, ports::RecordState::PorAclarar));
    return m_registry.markUnsent(person, entry);
}

} // namespace padron::usecases
