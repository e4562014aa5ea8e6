// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log.h"
#include "domain/person.h"
#include "forms/draft_saver.h"
#include "forms/form_fields.h"
#include "forms/person_title.h"
#include "forms/register_page.h"
#include "forms/section_column.h"
#include "forms/update_strip.h"
#include "runtime/deliver.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QPushButton>
#include <QTimer>

#include <algorithm>

namespace padron::ui {

void RegisterPage::buildUpdate()
{
    m_update = new UpdateStrip(m_column);
    m_column->setHead(m_update);
    connect(m_update, &UpdateStrip::changed, this, [this] {
        m_updateIssues.clear(); // of the last attempt
        m_update->applyTo(m_draft);
        readForms();
        m_saver->flush();
    });
}

void RegisterPage::openUpdate(const domain::FamilyDraft& draft, const domain::FamilyRecord& asRegistered, bool newMember)
{
    domain::FamilyDraft opened = draft;
    opened.currentField.clear();
    m_given = asRegistered;
    openDraft(opened);
    m_edited = false; // looking at a family leaves no draft behind
    if (!newMember && !draft.currentField.isEmpty()) { // the centre asks for that one
        m_column->goTo(draft.currentSection, draft.currentField);
        return;
    }
    if (newMember)
        addMember();
    else
        m_column->open(m_column->openKey(), true);
    // what is asked of an update is seen first; it stands above the field that has the focus
    QTimer::singleShot(0, m_update, [this] { m_column->ensureWidgetVisible(m_update, 0, 0); });
}

void RegisterPage::beginUpdate()
{
    const bool update = isUpdate();
    m_updateIssues.clear();
    m_update->setVisible(update);
    m_register->setText(update ? tr("&Guardar actualización") : tr("&Registrar familia"));
    m_title->setText(tr("Registrar familia"));
    m_home.reset();
    const auto given = std::exchange(m_given, std::nullopt);
    if (!update)
        return;
    m_update->setFolio({});
    if (given && given->family.id == m_draft.updates)
        takeRegistered(*given);
    else
        fetchRegistered();
    suggestAsker();
    m_update->setDraft(m_draft, m_now().date());
    const auto titular = std::find_if(m_draft.people.begin(), m_draft.people.end(), [](const auto& person) {
        return person.parentesco == QLatin1String("titular");
    });
    const auto& head = titular == m_draft.people.end() ? m_draft.people.front() : *titular;
    m_title->setText(tr("Actualización - Familia %1")
                         .arg(QStringList{head.primerApellido, head.segundoApellido}.join(u' ').simplified()));
}

/// An update that was left comes back without its family's page.
void RegisterPage::fetchRegistered()
{
    core::PersonId member;
    for (const auto& person : std::as_const(m_draft.people))
        if (person.registered)
            member = person.id;
    auto work = [&open = m_desk.openFamily, member] { return open.run(member); };
    runtime::deliver(m_desk.store.run(work), this, [this](const core::Result<usecases::FamilyView>& view) {
        if (!view || !m_capturing || view->record.family.id != m_draft.updates)
            return;
        takeRegistered(view->record);
        refresh();
    });
}

void RegisterPage::takeRegistered(const domain::FamilyRecord& record)
{
    m_update->setFolio(record.family.folio.text());
    for (const auto& person : record.people)
        if (!m_home || record.family.titular == person.id) // with titular pendiente, the first one's
            m_home = person.domicilio;
}

/// The titular asks for an update of data; with titular pendiente, the one adult there is.
void RegisterPage::suggestAsker()
{
    if (!m_draft.solicita.isNull())
        return;
    QList<core::PersonId> adults;
    for (const auto& person : std::as_const(m_draft.people)) {
        if (!person.registered)
            continue;
        if (person.parentesco == QLatin1String("titular"))
            m_draft.solicita = person.id;
        const FormContext context{m_draft, static_cast<int>(&person - m_draft.people.constData()), m_now().date()};
        if (context.actsAlone())
            adults.append(person.id);
    }
    if (m_draft.solicita.isNull() && adults.size() == 1)
        m_draft.solicita = adults.front();
}

void RegisterPage::refreshUpdate()
{
    if (!isUpdate())
        return;
    const bool someoneNew = std::any_of(m_draft.people.begin(), m_draft.people.end(),
                                        [](const auto& person) { return !person.registered; });
    if (someoneNew && m_draft.motivo.isEmpty()) {
        m_draft.motivo = domain::keyOf(domain::Motivo::AltaIntegrante);
        m_update->setDraft(m_draft, m_now().date());
    }
    m_update->showIssues(m_issues + m_updateIssues, m_attempted);
    if (m_draft.people.at(m_draft.currentMember).registered)
        m_remove->setText(tr("Descartar actualización"));
}

void RegisterPage::askDiscardUpdate()
{
    m_message->say(Theme::Tone::Warn, tr("Se descarta lo escrito en esta actualización. La familia queda como está "
                                         "registrada. Hasta el fin del día se puede deshacer en Buscar, con Ctrl+Z."));
    QPushButton* yes = m_message->addButton(tr("Descartar actualización"), "danger");
    yes->setObjectName(QStringLiteral("confirmarDescartar"));
    QPushButton* no = m_message->addButton(tr("Conservar"));
    no->setObjectName(QStringLiteral("conservar"));
    connect(yes, &QPushButton::clicked, this, &RegisterPage::discardAll);
    connect(no, &QPushButton::clicked, this, [this] {
        m_message->hide();
        m_column->open(m_column->openKey());
    });
    no->setFocus();
}

void RegisterPage::saveUpdate()
{
    m_message->hide();
    m_busy = true;
    m_capture->setEnabled(false);
    refreshActions();
    auto work = [&change = m_desk.changeFamily, draft = m_draft] {
        return change.update(draft);
    };
    runtime::deliver(m_desk.store.run(work), this,
                     [this, asked = asking()](const core::Result<usecases::ChangeFamily::Outcome>& answer) {
                         updateAnswered(asked, answer);
                     });
}

void RegisterPage::offerFamily()
{
    QPushButton* open = m_message->addButton(tr("Ver la familia como está"));
    open->setObjectName(QStringLiteral("verFamilia"));
    connect(open, &QPushButton::clicked, this, [this] {
        for (const auto& person : std::as_const(m_draft.people))
            if (person.registered) {
                Q_EMIT familyRequested(person.id);
                return;
            }
    });
    open->setFocus();
}

void RegisterPage::showUpdateIssues(const domain::Issues& issues)
{
    const auto nothing = std::find_if(issues.begin(), issues.end(), [](const domain::Issue& issue) {
        return issue.rule == domain::Rule::NothingChanged;
    });
    if (nothing != issues.end()) {
        m_message->say(Theme::Tone::Info, tr("No hay ningún cambio: todo está como ya estaba registrado. No se guardó nada "
                                             "nuevo."));
        m_column->open(m_column->openKey());
        return;
    }
    m_updateIssues = issues;
    showBlocking(issues);
    m_update->showIssues(m_issues + m_updateIssues, true);
}

} // namespace padron::ui
