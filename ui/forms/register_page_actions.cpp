// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/error_text.h"
#include "forms/draft_saver.h"
#include "forms/form_fields.h"
#include "forms/issue_beside.h"
#include "forms/missing_panel.h"
#include "forms/person_title.h"
#include "forms/refused_view.h"
#include "forms/register_page.h"
#include "forms/registered_view.h"
#include "forms/section_column.h"
#include "ports/errors.h"
#include "runtime/deliver.h"
#include "usecases/errors.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

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

void RegisterPage::askRemove()
{
    const int index = m_draft.currentMember;
    const auto& person = m_draft.people[index];
    if (isUpdate() && person.registered) {
        askDiscardUpdate();
        return;
    }
    const QString name = personShortName(person, index);
    const bool only = m_draft.people.size() == 1;
    QString text = only ? tr("Se descarta toda la captura de esta familia: %1. Hasta el fin del día se puede deshacer en "
                             "Buscar, con Ctrl+Z.")
                              .arg(personTitle(person, index))
                        : tr("Se descarta lo capturado de %1: consentimiento, identidad, identificación, domicilio y "
                             "parentesco; no se puede deshacer. Los demás integrantes quedan como están.")
                              .arg(personTitle(person, index));
    if (!only && person.parentesco == QLatin1String("titular"))
        text += u' ' + tr("La familia queda sin persona titular.");
    const bool represents = std::any_of(m_draft.people.begin(), m_draft.people.end(),
                                        [&](const auto& other) { return other.representante == person.id; });
    if (!only && represents)
        text += u' ' + tr("A quienes representa les quita el consentimiento: otra persona lo dará.");
    m_message->say(Theme::Tone::Warn, text);
    QPushButton* yes = m_message->addButton(tr("Descartar captura de %1").arg(name).replace(u'&', QLatin1String("&&")), "danger");
    yes->setObjectName(QStringLiteral("confirmarDescartar"));
    QPushButton* no = m_message->addButton(tr("Conservar"));
    no->setObjectName(QStringLiteral("conservar"));
    connect(yes, &QPushButton::clicked, this, [this, only] { only ? discardAll() : removeMember(); });
    connect(no, &QPushButton::clicked, this, [this] {
        m_message->hide();
        m_column->open(m_column->openKey());
    });
    no->setFocus();
}

void RegisterPage::removeMember()
{
    const core::PersonId gone = m_draft.people.takeAt(m_draft.currentMember).id;
    for (auto& other : m_draft.people)
        if (other.representante == gone) {
            other.representante = {};
            other.consent = {};
        }
    m_message->hide();
    const int last = static_cast<int>(m_draft.people.size()) - 1;
    showMember(std::min(m_draft.currentMember, last), m_column->openKey(), true);
    m_edited = true;
    m_saver->changed(m_draft);
    m_saver->flush();
}

void RegisterPage::discardAll()
{
    saveNow(); // the undo brings back the last letter too
    m_capturing = false;
    m_saver->forget();
    auto work = [&drafts = m_desk.drafts, id = m_draft.id] { return drafts.discard(id); };
    runtime::deliver(m_desk.store.run(work), this, [this](core::Result<void> done) {
        if (!done && done.error().code != ports::kNotFound) { // an untouched form was never kept
            m_capturing = true;
            saveFailed(done.error());
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
    auto work = [&useCase = m_desk.registerFamily, draft = m_draft] { return useCase.run(draft); };
    runtime::deliver(m_desk.store.run(work), this,
                     [this, id = m_draft.id](const core::Result<usecases::RegisterFamily::Outcome>& answer) {
                         registrationAnswered(id, answer);
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

void RegisterPage::registrationAnswered(const core::DraftId& id,
                                        const core::Result<usecases::RegisterFamily::Outcome>& answer)
{
    const bool stillHere = id == m_draft.id; // another draft may have been opened while the store worked
    if (stillHere) {
        m_busy = false;
        m_capture->setEnabled(true);
        refreshActions();
    }
    if (!answer) {
        bool isIndex = false;
        const int member = answer.error().detail.toInt(&isIndex);
        const bool known = answer.error().code == usecases::kCurpAlreadyHere && isIndex;
        if (stillHere && known && member < m_draft.people.size())
            goToIssue({.field = domain::Field::Curp, .rule = domain::Rule::CurpRepeatedInFamily, .member = member});
        m_message->say(Theme::Tone::Danger, sentenceFor(answer.error()));
        if (answer.error().code == usecases::kModalityNotSet)
            Q_EMIT workdayNeeded();
        return;
    }
    if (const auto* issues = std::get_if<domain::Issues>(&*answer)) {
        if (stillHere)
            showBlocking(*issues);
        return;
    }
    if (const auto* found = std::get_if<usecases::DuplicatesFound>(&*answer)) {
        if (stillHere)
            duplicatesFound(*found);
        return;
    }
    m_doneUpdate = {};
    showRegistered(std::get<domain::FamilyRecord>(*answer), stillHere);
}

void RegisterPage::showRegistered(const domain::FamilyRecord& record, bool stillHere)
{
    if (stillHere) {
        m_capturing = false;
        m_saver->forget(); // the draft went in the same transaction; saving it now would bring it back
        m_lastFamily = record.family.id;
        m_done->setRecord(record, m_now().date(), !m_doneUpdate.isNull());
        m_stack->setCurrentWidget(m_done);
        placeAside();
    } else {
        m_message->say(Theme::Tone::Ok, tr("La familia anterior quedó registrada con el folio %1.")
                                            .arg(record.family.folio.text()));
    }
    if (m_desk.workAdded)
        m_desk.workAdded();
    Q_EMIT registered(record);
}

void RegisterPage::refuse()
{
    if (m_busy)
        return;
    m_busy = true;
    m_saver->forget();
    const int member = m_draft.currentMember;
    domain::FamilyDraft rest = m_draft;
    rest.people.removeAt(member);
    for (auto& other : rest.people)
        if (other.representante == m_draft.people[member].id) {
            other.representante = {};
            other.consent = {};
        }
    rest.currentMember = std::max(0, member - 1);
    // The use case ends the draft with the refused data; what the others gave is kept, in the same queued work.
    auto work = [&refusal = m_desk.refuseConsent, &drafts = m_desk.drafts, draft = m_draft, member,
                 rest]() -> core::Result<void> {
        PADRON_TRY(refusal.run(draft, member));
        if (!rest.people.isEmpty())
            PADRON_TRY(drafts.save(rest));
        return {};
    };
    runtime::deliver(m_desk.store.run(work), this, [this, rest](core::Result<void> answer) {
        m_busy = false;
        if (!answer) {
            m_saver->changed(m_draft);
            m_message->say(Theme::Tone::Danger, sentenceFor(answer.error()));
            return;
        }
        if (m_desk.workAdded)
            m_desk.workAdded();
        refusalAnswered(rest);
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
    runtime::deliver(m_desk.store.run(work), this, [this](domain::FamilyDraft seed) { startNew(seed); });
}

void RegisterPage::saveFailed(const core::Error& error)
{
    m_saved->setText({});
    m_message->say(Theme::Tone::Danger, sentenceFor(error));
    QPushButton* again = m_message->addButton(tr("Guardar de nuevo"));
    connect(again, &QPushButton::clicked, this, [this] {
        m_message->hide();
        m_saver->changed(m_draft);
        m_saver->flush();
    });
}

} // namespace padron::ui
