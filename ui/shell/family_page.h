// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"
#include "ports/draft_store.h"
#include "shell/page.h"
#include "usecases/letter.h"
#include "usecases/open_family.h"

class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace padron::ui {

struct Desk;
class ExpedientePage;
class FamilyChangePage;
class FamilyOrigin;
class FamilyViews;
class InlineMessage;
class Label;
class PaperFlow;
class RevokeForm;
class RightsPage;

/// One family: its people with their state and what each case still misses, its papers (P prints) and its changes: a
/// member's page (Enter), another member (Ctrl+I), titular (T), split (S), move (C), join (U). Its expediente (E); what a
/// member asks about their data (D).
class FamilyPage : public Page
{
    Q_OBJECT

public:
    FamilyPage(Desk& desk, QWidget* parent);

    void enter() override;
    void open(const core::PersonId& person);
    void correct(const core::PersonId& person, const QString& input); ///< opens their update at that input of the form
    std::optional<core::PersonId> person() const { return m_person; } ///< who it was opened by

Q_SIGNALS:
    /// A draft that updates the family, at the member to be edited, and the family as it is registered.
    void updateReady(const padron::domain::FamilyDraft& draft, const padron::domain::FamilyRecord& asRegistered,
                     bool newMember);
    void workdayNeeded();
    void credentialsRequested(const QList<padron::core::PersonId>& people); ///< to print theirs
    void deliveryRequested(const QString& folio); ///< to hand over what is here of that person, or to replace it
    void tasksRequested(); ///< something about the family waits there
    void changed(); ///< something was saved here

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildOverview();
    QWidget* buildChanges(QWidget* overview);
    void placeChanges(); ///< beside the family where there is room, else under it
    QLayout* buildPapers(QWidget* overview);
    QWidget* buildLetters(QWidget* overview); ///< family_papers.cpp: letters, and a consent taken back
    void askRevoke();
    void addDelivery(QWidget* box, QLayout* row);
    void keepCertificado();
    void openRights();
    QPushButton* addChange(const QString& text, const char* name, Qt::Key key, void (FamilyPage::*action)());
    void show(const usecases::FamilyView& view, const core::PersonId& person);
    void showOverview();
    void addMember() { openUpdate(-1, true); }
    void changeTitular();
    void split();
    void move();
    void join();
    void reportDeath();
    void openExpediente();
    void changeDone(const core::PersonId& person, const QString& said);
    void refreshChanges();
    QList<core::PersonId> withCredential() const;
    QList<core::PersonId> chosen() const; ///< those marked, else the current one
    void setReady(bool ready);

    // family_update.cpp: a member's page, which a colleague may have begun
    void updateCurrent();
    void openUpdate(int row, bool newMember, bool taking = false); ///< `taking`: from the colleague who has it
    void askTake(const ports::DraftSummary& started, int row, bool newMember);
    void tellAsked(); ///< what the centre asks of these people

    Desk& m_desk;
    PaperFlow* m_paper;
    QStackedWidget* m_stack;
    Label* m_name;
    Label* m_folio;
    Label* m_printers = nullptr; ///< what a printer may keep
    InlineMessage *m_message, *m_asked;
    FamilyViews* m_views;
    FamilyOrigin* m_origin;
    QWidget* m_overview;
    QVBoxLayout *m_left, *m_aside;
    QWidget* m_changesBox;
    FamilyChangePage* m_change;
    RightsPage* m_rights = nullptr; ///< made when it is first asked for
    ExpedientePage* m_expediente = nullptr; ///< none where no digital pages are kept
    QList<QPushButton*> m_changes;
    QList<std::pair<usecases::LetterKind, QPushButton*>> m_letters;
    QPushButton *m_split = nullptr, *m_move = nullptr;
    RevokeForm* m_revoke = nullptr;
    QPushButton* m_print;
    QPushButton* m_save;
    QPushButton* m_credentials;
    std::optional<core::PersonId> m_person;
    std::optional<usecases::FamilyView> m_view;
    QString m_correct; ///< input to begin at, once the family is here
    QString m_said; ///< quiet line for the family that comes next
};

} // namespace padron::ui
