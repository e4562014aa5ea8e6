// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"
#include "ports/duplicate_index.h"

#include <QList>
#include <QWidget>

class QPushButton;
class QShortcut;
class QStackedWidget;

namespace padron::ui {

class AnswerRow;
class CompareView;
class Label;

/// Somebody who looks like a member of the capture.
struct LikePerson
{
    int member = 0;
    ports::DuplicateCandidate candidate;
};

/// The people who look like those of the capture, one at a time beside the capture, and the three ways on. Keys: M the
/// same person, N not the same, S ask the supervisor, J and K next and previous, Esc back to the capture.
/// It decides nothing in the draft: whoever shows it does.
class DuplicatesPage : public QWidget
{
    Q_OBJECT

public:
    explicit DuplicatesPage(QWidget* parent = nullptr);

    void setPeople(const domain::FamilyDraft& draft, const QList<LikePerson>& people);
    const QList<LikePerson>& people() const { return m_people; }

Q_SIGNALS:
    void compared(int member, const padron::core::PersonId& registered); ///< their data is on the screen
    void samePerson(int member, const padron::core::PersonId& registered);
    void sameMember(int member); ///< captured twice: this member is one too many
    void decided(int member, const padron::domain::DuplicateDecision& decision);
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildActions();
    void addKey(int key, QPushButton* button);
    void showAt(int index);
    void showPerson(const LikePerson& one);
    void showActions();
    void ask(AnswerRow* row);
    void answer(const char* way, const QString& reason);
    void same();

    domain::FamilyDraft m_draft;
    QList<LikePerson> m_people;
    int m_at = 0;

    Label *m_who, *m_place, *m_verdict, *m_why;
    CompareView* m_compare;
    QWidget* m_actions;
    QPushButton *m_same, *m_other, *m_ask, *m_back, *m_next, *m_previous;
    AnswerRow *m_otherReason, *m_askReason;
    QList<QShortcut*> m_keys;
};

} // namespace padron::ui
