// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/error_text.h"
#include "models/row_texts.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/family_page.h"
#include "shell/family_views.h"
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

void FamilyPage::openUpdate(int row, bool newMember, bool taking)
{
    if (!m_view || (!newMember && (row < 0 || row >= m_view->record.people.size())))
        return;
    const core::PersonId member = newMember ? core::PersonId() : m_view->record.people.at(row).id;
    const core::FamilyId family = m_view->record.family.id;
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
    runtime::deliver(m_desk.store.run(work), this,
                     [this, row, member, newMember, record = m_view->record](core::Result<Answer> answer) {
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
                                 draft.currentSection = QStringLiteral("identidad");
                                 draft.currentField.clear();
                             }
                         Q_EMIT updateReady(draft, record, newMember);
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
