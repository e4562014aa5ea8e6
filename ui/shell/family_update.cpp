// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/error_text.h"
#include "errors/issue_text.h"
#include "errors/task_text.h"
#include "forms/form_fields.h"
#include "forms/input_field.h"
#include "models/row_texts.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/family_page.h"
#include "shell/family_views.h"
#include "shell/notices_now.h"
#include "usecases/centre_tasks.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QPushButton>

#include <variant>

namespace padron::ui {

namespace {
constexpr int kMostOwnerLetters = 60;
} // namespace

void FamilyPage::updateCurrent()
{
    if (!access::allows(m_desk.user.role, access::Permission::Capture))
        return;
    openUpdate(m_views->currentRow(), false);
}

void FamilyPage::correct(const core::PersonId& person, const QString& input)
{
    open(person);
    if (access::allows(m_desk.user.role, access::Permission::Capture))
        m_correct = input;
}

void FamilyPage::openUpdate(int row, bool newMember, bool taking)
{
    if (!m_view || (!newMember && (row < 0 || row >= m_view->record.people.size())))
        return;
    const core::PersonId member = newMember ? core::PersonId() : m_view->record.people.at(row).id;
    const core::FamilyId family = m_view->record.family.id;
    const QString input = newMember ? QString() : std::exchange(m_correct, QString());
    setReady(false);
    m_message->hide();
    using Answer = std::variant<domain::FamilyDraft, ports::DraftSummary>; // the draft, or whose it is
    auto work = [&desk = m_desk, family, taking]() -> core::Result<Answer> {
        PADRON_ASSIGN(const auto started, desk.drafts.findUpdating(family));
        if (started) {
            PADRON_ASSIGN(const ports::DraftSummary summary, desk.drafts.summary(*started));
            if (!taking && !summary.owner.isNull() && summary.owner != desk.user.id)
                return Answer(summary);
        }
        PADRON_ASSIGN(domain::FamilyDraft draft, desk.changeFamily.edit(family));
        if (started)
            PADRON_TRY(desk.drafts.take(*started)); // who goes on with it has it
        if (draft.catalogueSet == 0) {
            PADRON_ASSIGN(draft.catalogueSet, desk.catalogues.currentSet());
        }
        return Answer(draft);
    };
    renewNotices(m_desk, this);
    runtime::deliver(m_desk.store.run(work), this,
                     [this, row, member, newMember, input, record = m_view->record](core::Result<Answer> answer) {
                         setReady(true);
                         if (!answer) {
                             m_message->say(Theme::Tone::Danger, sentenceFor(answer.error()));
                             return;
                         }
                         if (const auto* started = std::get_if<ports::DraftSummary>(&*answer)) {
                             if (m_view && m_view->record.family.id == record.family.id)
                                 askTake(*started, row, newMember);
                             return;
                         }
                         auto& draft = std::get<domain::FamilyDraft>(*answer);
                         for (int i = 0; i < draft.people.size(); ++i)
                             if (draft.people.at(i).id == member) {
                                 draft.currentMember = i;
                                 const auto field = fieldOfInput(input);
                                 draft.currentSection = field ? QString::fromLatin1(placeOf(*field).section) : QStringLiteral("identidad");
                                 draft.currentField = field ? input : QString();
                             }
                         Q_EMIT updateReady(draft, record, newMember);
                     });
}

void FamilyPage::tellAsked()
{
    if (!m_desk.centreTasks)
        return;
    QList<core::PersonId> people;
    for (const domain::Person& person : m_view->record.people)
        people << person.id;
    using Views = core::Result<QList<usecases::CentreTaskView>>;
    runtime::deliver(m_desk.store.run([tasks = m_desk.centreTasks, people] { return tasks->openOf(people); }), this,
                     [this, family = m_view->record.family.id](const Views& views) {
                         if (!views || views->isEmpty() || !m_view || m_view->record.family.id != family)
                             return;
                         const auto& first = views->first();
                         const auto field = fieldOfInput(first.task.field);
                         m_asked->say(first.task.due.isValid() && first.daysLeft < 0 ? Theme::Tone::Danger : Theme::Tone::Warn,
                                      tr("El centro pide algo de %1. %2")
                                          .arg(shownText(first.name), centreTaskTitle(first.task, field ? fieldLabel(*field) : QString())));
                         QPushButton* see = m_asked->addButton(tr("Ver en Tareas"));
                         see->setObjectName(QStringLiteral("familyAskedSee"));
                         connect(see, &QPushButton::clicked, this, &FamilyPage::tasksRequested);
                     });
}

void FamilyPage::askTake(const ports::DraftSummary& started, int row, bool newMember)
{
    const QString owner = shownText(started.ownerName.left(kMostOwnerLetters));
    const QDateTime now = QDateTime::currentDateTime();
    m_message->say(Theme::Tone::Info,
                   tr("%1 tiene una actualización de esta familia, empezada %2 y guardada %3. Si usted la continúa, pasa a "
                      "usted con todo lo escrito.")
                       .arg(owner, whenText(started.createdMs, now), whenText(started.savedMs, now)));
    QPushButton* yes = m_message->addButton(tr("Continuarla yo"));
    yes->setObjectName(QStringLiteral("takeUpdate"));
    QPushButton* no = m_message->addButton(tr("Dejarla con %1").arg(owner).replace(u'&', QLatin1String("&&")));
    no->setObjectName(QStringLiteral("leaveUpdate"));
    connect(yes, &QPushButton::clicked, this, [this, row, newMember] { openUpdate(row, newMember, true); });
    connect(no, &QPushButton::clicked, this, [this] {
        m_message->hide();
        m_views->focusCurrent();
    });
    no->setFocus();
}

} // namespace padron::ui
