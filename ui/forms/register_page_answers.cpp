// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/error_text.h"
#include "forms/draft_saver.h"
#include "forms/form_fields.h"
#include "forms/issue_beside.h"
#include "forms/person_title.h"
#include "forms/register_page.h"
#include "forms/registered_view.h"
#include "forms/section_column.h"
#include "usecases/errors.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace padron::ui {

/// Who the store is asked about, to be told by name if another capture is open when it answers.
RegisterPage::Asked RegisterPage::asking() const
{
    const QString who = personTitle(m_draft.people.value(0), 0);
    const QString name = m_turn->text().isEmpty() ? who : QStringLiteral("%1 (%2)").arg(who, m_turn->text().toLower());
    return {m_draft.id, isUpdate() ? tr("La actualización de %1").arg(name) : tr("La captura de %1").arg(name), isUpdate()};
}

bool RegisterPage::isHere(const Asked& asked) const
{
    return asked.id == m_draft.id;
}

/// Answers that nobody would see on this page are told in the frame; another capture is left as it is.
bool RegisterPage::isSeen(const Asked& asked) const
{
    return isHere(asked) && isVisible() && !m_leaving;
}

void RegisterPage::resume(const Asked& asked)
{
    if (!isHere(asked))
        return;
    m_busy = false;
    m_capture->setEnabled(true);
    refreshActions();
}

void RegisterPage::notSaved(const Asked& asked, const core::Error& error)
{
    const QString sentence = sentenceFor(error);
    if (!isSeen(asked))
        Q_EMIT answeredLate((asked.update ? tr("%1 no se guardó. %2") : tr("%1 no se registró. %2")).arg(asked.name, sentence),
                            asked.id);
    if (!isHere(asked))
        return;
    bool isIndex = false;
    const int member = error.detail.toInt(&isIndex);
    if (error.code == usecases::kCurpAlreadyHere && isIndex && member < m_draft.people.size())
        goToIssue({.field = domain::Field::Curp, .rule = domain::Rule::CurpRepeatedInFamily, .member = member});
    m_message->say(Theme::Tone::Danger, sentence);
    if (asked.update && error.code == usecases::kFamilyChanged)
        offerFamily();
    if (isSeen(asked) && error.code == usecases::kModalityNotSet)
        Q_EMIT workdayNeeded();
}

void RegisterPage::notSaved(const Asked& asked, const domain::Issues& issues)
{
    if (!isSeen(asked)) {
        const auto count = std::count_if(issues.begin(), issues.end(), [](const domain::Issue& issue) {
            return issue.severity == domain::Severity::Blocks;
        });
        Q_EMIT answeredLate((asked.update ? tr("%1 no se guardó. Datos por completar o corregir: %2. Lo escrito está a salvo.")
                                          : tr("%1 no se registró. Datos por completar o corregir: %2. Lo escrito está a "
                                               "salvo."))
                                .arg(asked.name)
                                .arg(count),
                            asked.id);
    }
    if (isHere(asked))
        asked.update ? showUpdateIssues(issues) : showBlocking(issues);
}

void RegisterPage::notSaved(const Asked& asked, const usecases::DuplicatesFound& found)
{
    if (!isSeen(asked))
        Q_EMIT answeredLate((asked.update ? tr("%1 no se guardó. Hay personas parecidas por revisar. Lo escrito está a salvo.")
                                          : tr("%1 no se registró. Hay personas parecidas por revisar. Lo escrito está a "
                                               "salvo."))
                                .arg(asked.name),
                            asked.id);
    if (isHere(asked))
        duplicatesFound(found);
}

void RegisterPage::registrationAnswered(const Asked& asked, const core::Result<usecases::RegisterFamily::Outcome>& answer)
{
    resume(asked);
    if (!answer) {
        notSaved(asked, answer.error());
    } else if (const auto* issues = std::get_if<domain::Issues>(&*answer)) {
        notSaved(asked, *issues);
    } else if (const auto* found = std::get_if<usecases::DuplicatesFound>(&*answer)) {
        notSaved(asked, *found);
    } else {
        if (isHere(asked))
            m_doneUpdate = {};
        showRegistered(asked, std::get<domain::FamilyRecord>(*answer));
    }
}

void RegisterPage::updateAnswered(const Asked& asked, const core::Result<usecases::ChangeFamily::Outcome>& answer)
{
    resume(asked);
    if (!answer) {
        notSaved(asked, answer.error());
    } else if (const auto* issues = std::get_if<domain::Issues>(&*answer)) {
        notSaved(asked, *issues);
    } else if (const auto* found = std::get_if<usecases::DuplicatesFound>(&*answer)) {
        notSaved(asked, *found);
    } else if (const auto& after = std::get<domain::FamilyChange>(*answer).after; !after.isEmpty()) {
        if (isHere(asked))
            m_doneUpdate = m_draft.people.at(m_draft.currentMember).id;
        showRegistered(asked, after.front());
    }
}

void RegisterPage::showRegistered(const Asked& asked, const domain::FamilyRecord& record)
{
    m_saver->forget(asked.id); // the draft went in the same transaction; saving it now would bring it back
    if (!isSeen(asked))
        Q_EMIT answeredLate((asked.update ? tr("%1 quedó guardada; el folio de la familia es %2.")
                                          : tr("%1 quedó registrada con el folio %2."))
                                .arg(asked.name, record.family.folio.text()),
                            {});
    if (isHere(asked)) {
        m_capturing = false;
        forgetRemoved();
        m_lastFamily = record.family.id;
        m_done->setRecord(record, m_now().date(), asked.update);
        m_stack->setCurrentWidget(m_done);
        placeAside();
    }
    if (m_desk.workAdded)
        m_desk.workAdded();
    Q_EMIT registered(record);
}

void RegisterPage::saveFailed(const core::Error& error, const core::DraftId& draft)
{
    if (draft != m_draft.id || !m_capturing) { // of a capture that was left: it is tried again with the next save
        const auto kept = m_saver->unsaved(draft);
        const QString who = kept ? personTitle(kept->people.value(0), 0) : QString();
        Q_EMIT answeredLate(tr("Lo último de la captura de %1 no se guardó. %2").arg(who, sentenceFor(error)), draft);
        return;
    }
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
