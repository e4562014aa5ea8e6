// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/file_dialogs.h"
#include "domain/notices.h"
#include "errors/error_text.h"
#include "forms/consent_medium.h"
#include "forms/consent_section.h"
#include "forms/derechohabiencia_section.h"
#include "forms/draft_saver.h"
#include "forms/evidence_file.h"
#include "forms/missing_panel.h"
#include "forms/register_page.h"
#include "forms/section_column.h"
#include "runtime/consulta_runner.h"
#include "runtime/deliver.h"
#include "usecases/notices.h"
#include "widgets/inline_message.h"

#include <algorithm>

namespace padron::ui {

void RegisterPage::buildConsent()
{
    connect(m_consent, &ConsentSection::evidenceWanted, this, &RegisterPage::askEvidence);
    connect(m_column->findChild<DerechohabienciaSection*>(), &DerechohabienciaSection::contestRequested, this,
            &RegisterPage::contest);
    connect(m_consent, &ConsentSection::noticePrintRequested, this, &RegisterPage::noticePrintRequested);
    connect(m_missing, &MissingPanel::bringRequested, this, [this] {
        readForms();
        Q_EMIT letterRequested(usecases::LetterKind::QueTraer, m_draft, m_draft.currentMember);
    });
    connect(m_consent, &ConsentSection::letterRequested, this, [this](usecases::LetterKind kind) {
        readForms();
        Q_EMIT letterRequested(kind, m_draft, m_draft.currentMember);
    });
}

void RegisterPage::contest(const ports::ConsultaId& consulta)
{
    const core::PersonId person = m_draft.people[m_draft.currentMember].id;
    auto work = [&tasks = m_desk.tasks, consulta] { return tasks.contests().contest(consulta); };
    runtime::deliver(m_desk.store.run(work), this, [this, person, asked = asking()](const core::Result<void>& done) {
        if (m_desk.workAdded)
            m_desk.workAdded();
        if (m_desk.consultas)
            m_desk.consultas->recall(person); // shows it, if they are shown still
        if (done)
            return;
        if (!isSeen(asked))
            Q_EMIT answeredLate(tr("%1: la inconformidad no se anotó. %2").arg(asked.name, sentenceFor(done.error())), asked.id);
        else
            m_message->say(Theme::Tone::Danger, sentenceFor(done.error()));
    });
}

bool RegisterPage::renewConsents()
{
    m_consent->setNotices(m_desk.notices);
    if (!m_capturing || m_busy)
        return false;
    const int again = domain::forgetOutdated(m_draft, m_desk.notices);
    if (again == 0)
        return false;
    m_edited = true;
    m_saver->changed(m_draft);
    m_message->say(Theme::Tone::Warn, tr("El aviso de privacidad cambió mientras se capturaba. Muestre el nuevo y pida otra "
                                         "vez el consentimiento de %n persona(s). Lo demás está guardado.",
                                         nullptr, again));
    return true;
}

void RegisterPage::lookForNotices()
{
    if (!m_desk.noticeSets)
        return;
    using Set = core::Result<usecases::Notices::InForce>;
    runtime::deliver(m_desk.store.run([sets = m_desk.noticeSets] { return sets->inForce({}); }), this, [this](const Set& set) {
        const auto same = [](const domain::Notice& a, const domain::Notice& b) { return a.id == b.id && a.sha256 == b.sha256; };
        if (!set || set->notices.isEmpty()
            || std::equal(set->notices.begin(), set->notices.end(), m_desk.notices.begin(), m_desk.notices.end(), same))
            return;
        m_desk.notices = set->notices;
        if (renewConsents()) {
            m_column->refill(formContext());
            refresh();
        }
    });
}

void RegisterPage::askEvidence(const EvidenceRequest& request)
{
    const bool signature = request.medium == domain::ConsentMedium::ESignature;
    const FileKind kind = signature
        ? FileKind{tr("Firma electrónica"), QStringLiteral("p7m"),
                   {QStringLiteral("p7s"), QStringLiteral("xml"), QStringLiteral("sig"), QStringLiteral("pdf")}}
        : FileKind{tr("Imagen o PDF"), QStringLiteral("jpg"),
                   {QStringLiteral("jpeg"), QStringLiteral("png"), QStringLiteral("pdf")}};
    askWhichFile(this, tr("Archivo del consentimiento"), kind,
                 [this, request, owner = evidenceOwner()](const QString& path) { keepEvidence(path, request, owner); });
}

ports::DocumentOwner RegisterPage::evidenceOwner() const
{
    return {m_draft.id, m_draft.people[m_draft.currentMember].id, {}};
}

bool RegisterPage::awaitsEvidence(const EvidenceRequest& request, const ports::DocumentOwner& owner) const
{
    return m_capturing && evidenceOwner() == owner && m_consent->awaits(request);
}

void RegisterPage::keepEvidence(const QString& path, const EvidenceRequest& request, const ports::DocumentOwner& owner)
{
    if (!m_desk.documents || !awaitsEvidence(request, owner))
        return; // somebody else's turn, or another medium, while the file was chosen
    auto read = [path, medium = request.medium] { return readEvidence(path, medium); };
    runtime::deliver(m_desk.images->run(std::move(read)), this,
                     [this, request, owner](const core::Result<usecases::DocumentPage>& page) {
                         if (!awaitsEvidence(request, owner))
                             return;
                         if (page)
                             storeEvidence(*page, request, owner);
                         else
                             m_consent->tell(Theme::Tone::Danger, sentenceFor(page.error()));
                     });
}

void RegisterPage::storeEvidence(const usecases::DocumentPage& page, const EvidenceRequest& request,
                                 const ports::DocumentOwner& owner)
{
    saveNow(); // its draft is there before what belongs to it
    auto work = [documents = m_desk.documents, owner, medium = request.medium, page] {
        return documents->add(owner, evidenceKind(medium), {}, {page});
    };
    runtime::deliver(m_desk.store.run(work), this,
                     [this, owner, request, size = page.bytes.size()](const core::Result<QList<QByteArray>>& kept) {
                         if (!awaitsEvidence(request, owner))
                             return; // it is in the store among their pages; whose mark it is chooses it again
                         if (kept)
                             m_consent->keepEvidence(request, kept->first(), size);
                         else
                             m_consent->tell(Theme::Tone::Danger, sentenceFor(kept.error()));
                     });
}

} // namespace padron::ui
