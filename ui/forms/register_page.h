// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family.h"
#include "forms/desk_lookup.h"
#include "forms/duplicates_page.h"
#include "forms/section_form.h"
#include "shell/desk.h"

#include <QDateTime>

#include <functional>
#include <optional>

class QPushButton;
class QStackedWidget;

namespace padron::ui {

class ConsentSection;
class DraftSaver;
class DuplicatesWatch;
class InlineMessage;
class Label;
class MemberTabs;
class MissingPanel;
class RegisteredView;
class SectionColumn;
class UpdateStrip;

/// Registrar: a family captured person by person, kept in a draft at every field, registered whole or not at all.
/// Keys: Ctrl+I another member, Ctrl+RePág / Ctrl+AvPág walk the members, Alt+1..5 sections, Ctrl+Intro registers.
class RegisterPage : public QWidget
{
    Q_OBJECT

public:
    using Now = std::function<QDateTime()>;
    RegisterPage(Desk& desk, QWidget* parent, Now now = [] { return QDateTime::currentDateTime(); });
    ~RegisterPage() override;

    void startNew(const domain::FamilyDraft& seed); ///< of Drafts::fresh(), perhaps with what was searched for
    void openDraft(const domain::FamilyDraft& draft); ///< comes back to the field it was left in
    /// An update of a registered family (37), of ChangeFamily::edit(), at its current member or at a new one.
    void openUpdate(const domain::FamilyDraft& draft, const QString& folio, bool newMember);
    void askToDiscard(const core::PersonId& member); ///< of the draft that is open; asks before anything goes
    void saveNow(); ///< before a lock: what is typed goes into the store
    void letGo(const core::DraftId& draft); ///< discarded or handed over elsewhere: nothing more of it is saved here

    QSize minimumSizeHint() const override; ///< without the aside, which folds away

    bool hasDraft() const { return m_capturing; }
    const domain::FamilyDraft& draft() const { return m_draft; }

Q_SIGNALS:
    void registered(const padron::domain::FamilyRecord& record);
    void leaveRequested();
    void opened();        ///< draft() is another one
    void workdayNeeded(); ///< nobody said yet how the module works today
    /// The one being captured is this registered person; the capture is kept.
    void samePersonFound(const padron::core::PersonId& registered, const padron::core::PersonId& captured,
                         const QString& name);
    void printCertificado(padron::core::FamilyId family);
    void familyRequested(const padron::core::PersonId& person); ///< its page is to be shown

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    // register_page.cpp: what is seen
    void buildCapture();
    void buildShortcuts();
    void begin(const domain::FamilyDraft& draft);
    void fetchTurn();
    void readForms();
    void refresh();
    void showMember(int index, const QString& section, bool focusFirst);
    void rememberPlace();
    void goToIssue(const domain::Issue& issue);
    void placeAside();
    void refreshActions(); ///< which of the buttons can be used now, and why not
    FormContext formContext() const;

    // register_page_actions.cpp: what is done
    void fetchSpare();
    void addMember();
    void walk(int step);
    void askRemove();
    void removeMember();
    void discardAll();
    void setTitularPendiente(bool pendiente);
    void registerFamily();
    void showBlocking(const domain::Issues& issues);
    void registrationAnswered(const core::DraftId& id, const core::Result<usecases::RegisterFamily::Outcome>& answer);
    void showRegistered(const domain::FamilyRecord& record, bool stillHere);
    void refuse();
    void refusalAnswered(const domain::FamilyDraft& rest);
    void nextFamily();
    void saveFailed(const core::Error& error);

    // register_page_update.cpp: a registered family
    bool isUpdate() const { return !m_draft.updates.isNull(); }
    void buildUpdate();
    void beginUpdate();
    void fetchFolio();
    void suggestAsker();
    void refreshUpdate();
    void askDiscardUpdate();
    void saveUpdate();
    void updateAnswered(const core::DraftId& id, const core::Result<usecases::ChangeFamily::Outcome>& answer);
    void offerFamily();
    void showUpdateIssues(const domain::Issues& issues);

    // register_page_duplicates.cpp: who looks like whom
    void buildDuplicates();
    bool isFormShown() const;
    void watchDuplicates();
    void tellAlike(const core::PersonId& person, const QList<ports::DuplicateCandidate>& candidates);
    void openDuplicates(const QList<LikePerson>& people, bool registering);
    void leaveDuplicates();
    void decideDuplicate(int member, const domain::DuplicateDecision& decision);
    void duplicatesFound(const usecases::DuplicatesFound& found);

    Desk& m_desk;
    DeskLookup m_lookup;
    Now m_now;
    domain::FamilyDraft m_draft;
    domain::Issues m_issues;
    std::optional<domain::PersonDraft> m_spare; ///< its id comes from the store's thread, before it is needed
    bool m_capturing = false;
    bool m_edited = false;    ///< an untouched form leaves no draft behind
    bool m_attempted = false; ///< to register: findings of untouched fields show too
    bool m_blockingShown = false;
    bool m_busy = false;      ///< the store is registering: one answer is awaited
    bool m_addWhenSpare = false;
    core::FamilyId m_lastFamily;
    core::PersonId m_doneUpdate;      ///< whose update was saved last; null: a registration was
    QString m_folio;                  ///< of the family to be opened for an update, when it is known
    domain::Issues m_updateIssues;    ///< of the last attempt to save an update
    QList<LikePerson> m_like;     ///< of the member shown, undecided
    bool m_registerAfter = false; ///< the last decision goes on registering

    DraftSaver* m_saver;
    QStackedWidget* m_stack;
    QWidget* m_capture;
    Label *m_title, *m_turn, *m_saved, *m_why;
    UpdateStrip* m_update;
    MemberTabs* m_tabs;
    InlineMessage* m_message;
    ConsentSection* m_consent;
    SectionColumn* m_column;
    MissingPanel* m_missing;
    QPushButton *m_register, *m_asideButton, *m_remove;
    RegisteredView* m_done;
    DuplicatesWatch* m_watch;
    InlineMessage* m_alike;
    DuplicatesPage* m_duplicates;
    QWidget* m_refused;
};

} // namespace padron::ui
