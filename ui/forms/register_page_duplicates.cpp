// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/draft_saver.h"
#include "forms/duplicates_watch.h"
#include "forms/form_fields.h"
#include "forms/person_title.h"
#include "forms/register_page.h"
#include "forms/section_column.h"
#include "usecases/note_comparison.h"
#include "widgets/inline_message.h"

#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>

namespace padron::ui {

namespace {

bool sameCurp(const LikePerson& one)
{
    return one.candidate.likeness.reasons.contains(domain::LikenessReason::CurpEqual);
}

bool isClose(const LikePerson& one)
{
    return one.candidate.likeness.band <= domain::LikenessBand::Probable;
}

bool sameCandidates(const QList<LikePerson>& a, const QList<LikePerson>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const LikePerson& x, const LikePerson& y) {
        return x.member == y.member && x.candidate.id == y.candidate.id && x.candidate.likeness == y.candidate.likeness;
    });
}

} // namespace

void RegisterPage::buildDuplicates()
{
    m_watch = new DuplicatesWatch(m_desk.store, m_desk.findDuplicates, this);
    m_alike = new InlineMessage;
    m_alike->setObjectName(QStringLiteral("parecidas"));
    m_column->addUnder(QLatin1String(section::kIdentidad), m_alike);
    m_duplicates = new DuplicatesPage;
    m_stack->addWidget(m_duplicates);

    connect(m_column, &SectionColumn::fieldLeft, this, &RegisterPage::watchDuplicates);
    connect(m_column, &SectionColumn::sectionOpened, this, &RegisterPage::watchDuplicates);
    connect(m_watch, &DuplicatesWatch::found, this, &RegisterPage::tellAlike);
    connect(m_duplicates, &DuplicatesPage::compared, this, [this](int member, const core::PersonId& registered) {
        if (m_desk.noteComparison)
            m_desk.store.run([note = m_desk.noteComparison, registered, captured = m_draft.people.at(member).id] {
                return note->run(registered, captured, false);
            });
    });
    connect(m_duplicates, &DuplicatesPage::leaveRequested, this, &RegisterPage::leaveDuplicates);
    connect(m_duplicates, &DuplicatesPage::decided, this, &RegisterPage::decideDuplicate);
    connect(m_duplicates, &DuplicatesPage::samePerson, this, [this](int member, const core::PersonId& registered) {
        const core::PersonId captured = m_draft.people.at(member).id;
        leaveDuplicates();
        saveNow(); // the capture stays where it was
        Q_EMIT samePersonFound(registered, captured, personShortName(m_draft.people.at(member), member));
    });
    connect(m_duplicates, &DuplicatesPage::sameMember, this, [this](int member) {
        leaveDuplicates();
        askToDiscard(m_draft.people.at(member).id);
    });
    auto* shortcut = new QShortcut(Qt::CTRL | Qt::Key_D, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this] {
        if (m_capturing && !m_busy && isFormShown() && !m_like.isEmpty())
            openDuplicates(m_like, false);
    });
}

bool RegisterPage::isFormShown() const
{
    return m_stack->currentWidget() == m_capture;
}

void RegisterPage::watchDuplicates()
{
    if (!m_capturing || m_busy)
        return;
    if (m_draft.people.at(m_draft.currentMember).registered) // asked about when they were registered
        tellAlike(m_draft.people.at(m_draft.currentMember).id, {});
    else
        m_watch->ask(m_draft, m_draft.currentMember);
}

void RegisterPage::tellAlike(const core::PersonId& person, const QList<ports::DuplicateCandidate>& candidates)
{
    const int member = m_draft.currentMember;
    if (!m_capturing || m_draft.people.value(member).id != person)
        return; // an answer about somebody who was left
    QList<LikePerson> like;
    for (const auto& candidate : candidates)
        like.append({member, candidate});
    const bool told = !m_alike->isHidden() && sameCandidates(like, m_like);
    m_like = like;
    if (told)
        return;
    if (like.isEmpty()) {
        m_alike->hide();
        return;
    }
    const auto here = static_cast<int>(std::count_if(like.begin(), like.end(), [](const LikePerson& one) {
        return one.candidate.person.has_value();
    }));
    const bool close = std::any_of(like.begin(), like.end(), isClose);
    QString text = tr("Parece que esta persona ya está entre los integrantes de esta captura.");
    if (std::any_of(like.begin(), like.end(), sameCurp))
        text = here > 0 ? tr("Ya hay una persona con esta CURP en este equipo.")
                        : tr("Otro integrante de esta captura tiene esta CURP.");
    else if (here > 0)
        text = tr("Hay %n persona(s) parecida(s) en este equipo.", nullptr, here);
    m_alike->say(close ? Theme::Tone::Warn : Theme::Tone::Info, text);
    QPushButton* see = m_alike->addButton(tr("Ver   Ctrl+D"));
    see->setObjectName(QStringLiteral("verParecidas"));
    connect(see, &QPushButton::clicked, this, [this] { openDuplicates(m_like, false); });
}

void RegisterPage::openDuplicates(const QList<LikePerson>& people, bool registering)
{
    if (people.isEmpty())
        return;
    saveNow();
    m_registerAfter = registering;
    m_stack->setCurrentWidget(m_duplicates);
    m_duplicates->setPeople(m_draft, people);
    placeAside();
}

void RegisterPage::leaveDuplicates()
{
    m_registerAfter = false;
    m_stack->setCurrentWidget(m_capture);
    placeAside();
    if (m_draft.currentField.isEmpty() || !m_column->goTo(m_draft.currentSection, m_draft.currentField))
        m_column->open(m_column->openKey());
}

void RegisterPage::decideDuplicate(int member, const domain::DuplicateDecision& decision)
{
    auto& decisions = m_draft.people[member].duplicates;
    decisions.removeIf([&decision](const auto& earlier) { return earlier.other == decision.other; });
    decisions.append(decision);
    m_edited = true;
    m_saver->changed(m_draft);
    m_saver->flush(); // what was decided outlives a kill
    QList<LikePerson> left = m_duplicates->people();
    left.removeIf([&](const LikePerson& one) { return one.member == member && one.candidate.id == decision.other; });
    if (!left.isEmpty()) {
        m_duplicates->setPeople(m_draft, left);
        return;
    }
    const bool goOn = m_registerAfter;
    leaveDuplicates();
    watchDuplicates();
    if (goOn)
        registerFamily();
}

void RegisterPage::duplicatesFound(const usecases::DuplicatesFound& found)
{
    QList<LikePerson> people;
    for (const auto& [member, candidates] : found.members)
        for (const auto& candidate : candidates)
            people.append({member, candidate});
    openDuplicates(people, true);
}

void RegisterPage::askToDiscard(const core::PersonId& member)
{
    for (int i = 0; i < m_draft.people.size(); ++i)
        if (m_draft.people.at(i).id == member) {
            if (i != m_draft.currentMember)
                showMember(i, m_column->openKey(), false);
            askRemove();
            return;
        }
}

} // namespace padron::ui
