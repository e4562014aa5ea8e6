// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log.h"
#include "errors/error_text.h"
#include "forms/draft_saver.h"
#include "forms/form_fields.h"
#include "forms/issue_beside.h"
#include "forms/missing_panel.h"
#include "forms/person_title.h"
#include "forms/refused_view.h"
#include "forms/register_page.h"
#include "forms/section_column.h"
#include "ports/errors.h"
#include "runtime/consulta_runner.h"
#include "runtime/deliver.h"
#include "widgets/inline_message.h"

#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace padron::ui {

void RegisterPage::fetchSpare()
{
    auto work = [&drafts = m_desk.drafts] { return drafts.freshPerson(); };
    runtime::deliver(m_desk.store.run(work), this, [this](domain::PersonDraft person) {
        m_spare = std::move(person);
        if (std::exchange(m_addWhenSpare, false) && m_capturing)
            addMember();
    });
}

void RegisterPage::addMember()
{
    if (!m_spare) {
        m_addWhenSpare = true;
        return;
    }
    domain::PersonDraft person = *std::exchange(m_spare, std::nullopt);
    person.domicilioDelTitular = true; // most families live together; one key says otherwise
    m_draft.people.append(person);
    m_message->hide();
    showMember(static_cast<int>(m_draft.people.size()) - 1, QLatin1String(section::kAviso), true);
    rememberPlace();
    m_edited = true;
    m_saver->changed(m_draft);
    m_saver->flush();
    fetchSpare();
}

void RegisterPage::walk(int step)
{
    const int to = m_draft.currentMember + step;
    if (to < 0 || to >= m_draft.people.size())
        return;
    saveNow();
    showMember(to, m_column->openKey(), true);
}

void RegisterPage::discardAll()
{
    saveNow(); // the undo brings back the last letter too
    m_capturing = false;
    m_saver->forget(m_draft.id);
    auto work = [&drafts = m_desk.drafts, id = m_draft.id] { return drafts.discard(id); };
    runtime::deliver(m_desk.store.run(work), this, [this, asked = asking()](const core::Result<void>& done) {
        const bool failed = !done && done.error().code != ports::kNotFound; // an untouched form was never kept
        if (failed && !isSeen(asked))
            Q_EMIT answeredLate(tr("%1 no se descartó. %2").arg(asked.name, sentenceFor(done.error())), asked.id);
        if (!isHere(asked))
            return;
        if (failed) {
            m_capturing = true;
            saveFailed(done.error(), asked.id);
            return;
        }
        Q_EMIT leaveRequested();
    });
}

void RegisterPage::setTitularPendiente(bool pendiente)
{
    m_draft.titularPendiente = pendiente;
    const auto isTitular = [](const domain::PersonDraft& person) { return person.parentesco == QLatin1String("titular"); };
    if (pendiente) {
        for (auto& person : m_draft.people)
            if (isTitular(person))
                person.parentesco.clear();
    } else if (std::none_of(m_draft.people.begin(), m_draft.people.end(), isTitular)
               && m_draft.people[m_draft.currentMember].parentesco.isEmpty()) {
        m_draft.people[m_draft.currentMember].parentesco = QStringLiteral("titular");
    }
    m_edited = true;
    m_saver->changed(m_draft);
    refresh();
}

void RegisterPage::registerFamily()
{
    if (m_busy || !m_capturing || !m_desk.enrolment)
        return;
    saveNow();
    refresh();
    if (domain::blocks(m_issues)) {
        showBlocking(m_issues);
        return;
    }
    if (isUpdate()) {
        saveUpdate();
        return;
    }
    m_message->hide();
    m_busy = true;
    m_capture->setEnabled(false);
    refreshActions();
    auto work = [&useCase = m_desk.registerFamily, draft = m_draft] {
        return useCase.run(draft);
    };
    runtime::deliver(m_desk.store.run(work), this,
                     [this, asked = asking()](const core::Result<usecases::RegisterFamily::Outcome>& answer) {
                         registrationAnswered(asked, answer);
                     });
}

void RegisterPage::showBlocking(const domain::Issues& issues)
{
    m_attempted = true;
    m_column->showAll();
    const auto isBlocking = [](const domain::Issue& issue) { return issue.severity == domain::Severity::Blocks; };
    const domain::Issues told = onePerField(issues);
    const auto count = static_cast<int>(std::count_if(told.begin(), told.end(), isBlocking));
    const QString said = isUpdate() ? tr("Todavía no se guarda. Datos por completar o corregir: %1. Lo escrito está a salvo; "
                                         "la lista está en «Qué falta».")
                                    : tr("Todavía no se registra. Datos por completar o corregir: %1. Lo capturado está "
                                         "guardado; la lista está en «Qué falta».");
    m_message->say(Theme::Tone::Danger, said.arg(count));
    m_blockingShown = true;
    const auto first = std::find_if(told.begin(), told.end(), isBlocking);
    if (first != told.end())
        goToIssue(*first);
}

void RegisterPage::refuse()
{
    if (m_busy || !m_capturing)
        return;
    saveNow();
    m_busy = true;
    m_capture->setEnabled(false); // what is typed now would be lost with the answer
    refreshActions();
    m_saver->forget(m_draft.id);
    const int member = m_draft.currentMember;
    if (m_desk.consultas)
        m_desk.consultas->cancel(m_draft.people.at(member).id);
    domain::FamilyDraft rest = m_draft;
    takeMember(rest, member);
    rest.currentMember = std::max(0, member - 1);
    // The use case ends the draft with the refused data; what the others gave is kept, in the same queued work.
    auto work = [&refusal = m_desk.refuseConsent, &drafts = m_desk.drafts, draft = m_draft, member,
                 rest]() -> core::Result<void> {
        PADRON_TRY(refusal.run(draft, member));
        if (!rest.people.isEmpty())
            PADRON_TRY(drafts.save(rest));
        return {};
    };
    runtime::deliver(m_desk.store.run(work), this,
                     [this, rest, before = m_draft, asked = asking()](const core::Result<void>& answer) {
        resume(asked);
        if (!isSeen(asked))
            Q_EMIT answeredLate(answer ? tr("%1: se anotó que la persona no dio su consentimiento y se descartó lo suyo.")
                                             .arg(asked.name)
                                       : tr("%1: la negativa no se anotó. %2").arg(asked.name, sentenceFor(answer.error())),
                                answer ? core::DraftId() : asked.id);
        if (answer && m_desk.workAdded)
            m_desk.workAdded();
        if (!answer) // nothing went
            m_saver->bringBack(before);
        if (!isHere(asked))
            return; // another capture goes on
        if (answer) {
            refusalAnswered(rest);
        } else {
            m_column->open(m_column->openKey());
            m_message->say(Theme::Tone::Danger, sentenceFor(answer.error()));
        }
    });
}

void RegisterPage::refusalAnswered(const domain::FamilyDraft& rest)
{
    if (rest.people.isEmpty()) {
        m_capturing = false;
        m_stack->setCurrentWidget(m_refused);
        placeAside();
        return;
    }
    m_draft = rest;
    showMember(rest.currentMember, QLatin1String(section::kAviso), true);
    m_message->say(Theme::Tone::Info, tr("Se anotó que la persona no dio su consentimiento y se descartó su captura. Los "
                                         "demás integrantes siguen aquí."));
}

void RegisterPage::nextFamily()
{
    auto work = [&desk = m_desk] { return freshDraft(desk); };
    runtime::deliver(m_desk.store.run(work), this, [this](const domain::FamilyDraft& seed) {
        if (!m_capturing) // else another one was opened meanwhile
            startNew(seed);
    });
}

} // namespace padron::ui
