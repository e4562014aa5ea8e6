// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/refuse_consent.h"

namespace padron::usecases {

RefuseConsent::RefuseConsent(ports::DraftStore& drafts, ports::DocumentStore& documents,
                             ports::DerechohabienciaStore& consultas, ports::UnitOfWork& work, Recorder& recorder,
                             const core::Clock& clock)
    : m_drafts(drafts), m_documents(documents), m_consultas(consultas), m_work(work), m_recorder(recorder), m_clock(clock)
{
}

core::Result<void> RefuseConsent::run(const domain::FamilyDraft& draft, int member)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Capture));
    const domain::ConsentDraft consent = draft.people.value(member).consent;
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    QCborMap payload; // which notice was refused, never whose data
    payload.insert(1, consent.noticeId);
    payload.insert(2, consent.noticeVersion);
    PADRON_TRY(m_recorder.record(
        {.kind = envelope::kind::kConsentRefused, .numeral = "15", .payload = payload}));
    domain::FamilyDraft rest = draft;
    if (member >= 0 && member < rest.people.size()) {
        const core::PersonId person = rest.people.takeAt(member).id;
        PADRON_ASSIGN(const auto pages, m_documents.ofDraft(draft.id));
        for (const ports::StoredDocument& page : pages)
            if (page.person == person)
                PADRON_TRY(m_documents.removeFromDraft(page));
        PADRON_TRY(m_consultas.forget(person));
    }
    if (rest.people.isEmpty())
        PADRON_TRY(m_drafts.remove(draft.id));
    else
        PADRON_TRY(m_drafts.save(rest, {m_clock.wallMs(), m_clock.today(), m_recorder.user().id, m_recorder.user().name}));
    return transaction.commit();
}

} // namespace padron::usecases
