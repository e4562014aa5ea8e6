// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family.h"
#include "forms/desk_lookup.h"
#include "forms/duplicates_page.h"
#include "forms/removed_member.h"
#include "forms/section_form.h"
#include "shell/desk.h"
#include "usecases/letter.h"

#include <QDateTime>

#include <functional>
#include <optional>

class QPushButton;
class QStackedWidget;

namespace padron::ui {

class ConsentSection;
class DocumentStrip;
class DraftSaver;
class DuplicatesWatch;
struct EvidenceRequest;
class InlineMessage;
class Label;
class MemberTabs;
class MissingPanel;
class RegisteredView;
class ScanFlow;
class SectionColumn;
class UpdateStrip;

/// Registrar: a family captured person by person, kept in a draft at every field, registered whole or not at all.
/// Keys: Ctrl+I another member, Ctrl+RePág / Ctrl+AvPág walk the members, Alt+1..8 sections, Ctrl+Intro registers.
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
    void openUpdate(const domain::FamilyDraft& draft, const domain::FamilyRecord& asRegistered, bool newMember);
    void askToDiscard(const core::PersonId& member); ///< of the draft that is open; asks before anything goes
    void saveNow(); ///< before a lock: what is typed goes into the store
    void aboutToLeave(); ///< another capture was asked for: what the store says of this one is told elsewhere
    void letGo(const core::DraftId& draft); ///< discarded or handed over elsewhere: nothing more of it is saved here

    void readImage(const QString& file); ///< of a document of the person shown: its code fills fields

    QSize minimumSizeHint() const override; ///< without the aside, which folds away

    bool hasDraft() const { return m_capturing; }
    const domain::FamilyDraft& draft() const { return m_draft; }
    DraftSaver& saver() const { return *m_saver; }

Q_SIGNALS:
    /// The store's word on a capture that is not before one's eyes any more. Null: it is done, there is nothing to open.
    void answeredLate(const QString& said, const padron::core::DraftId& open);
    void registered(const padron::domain::FamilyRecord& record);
    void leaveRequested();
    void opened();        ///< draft() is another one
    void workdayNeeded(); ///< nobody said yet how the module works today
    /// The one being captured is this registered person; the capture is kept.
    void samePersonFound(const padron::core::PersonId& registered, const padron::core::PersonId& captured,
                         const QString& name);
    void printCertificado(padron::core::FamilyId family);
    void printBringSheets(const QList<padron::core::PersonId>& people); ///< registered, and something is missing
    void noticePrintRequested(const padron::domain::Notice& notice);
    void letterRequested(padron::usecases::LetterKind kind, const padron::domain::FamilyDraft& draft, int member);
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
    void discardAll();
    void setTitularPendiente(bool pendiente);
    void registerFamily();
    void showBlocking(const domain::Issues& issues);
    void refuse();
    void refusalAnswered(const domain::FamilyDraft& rest);
    void nextFamily();

    // register_page_answers.cpp: what the store says, perhaps when another capture is open
    struct Asked
    {
        core::DraftId id;
        QString name;
        bool update = false;
    };
    Asked asking() const;
    bool isHere(const Asked& asked) const;
    bool isSeen(const Asked& asked) const;
    void resume(const Asked& asked);
    void notSaved(const Asked& asked, const core::Error& error);
    void notSaved(const Asked& asked, const domain::Issues& issues);
    void notSaved(const Asked& asked, const usecases::DuplicatesFound& found);
    void registrationAnswered(const Asked& asked, const core::Result<usecases::RegisterFamily::Outcome>& answer);
    void updateAnswered(const Asked& asked, const core::Result<usecases::ChangeFamily::Outcome>& answer);
    void showRegistered(const Asked& asked, const domain::FamilyRecord& record);
    void saveFailed(const core::Error& error, const core::DraftId& draft);

    // register_page_removed.cpp: a member taken out, and the way back
    void buildRemoved();
    void askRemove();
    void removeMember();
    void showRemoved();
    void undoRemove();
    void forgetRemoved();

    // register_page_consent.cpp: notices, evidence of a consent, letters
    void buildConsent();
    void contest(const ports::ConsultaId& consulta);
    bool renewConsents(); ///< another set of notices may be in force: true when somebody is to be asked again
    void lookForNotices(); ///< between two people: what the centre published meanwhile; never under somebody's hands
    void askEvidence(const EvidenceRequest& request);
    ports::DocumentOwner evidenceOwner() const; ///< the person shown
    bool awaitsEvidence(const EvidenceRequest& request, const ports::DocumentOwner& owner) const;
    void keepEvidence(const QString& path, const EvidenceRequest& request, const ports::DocumentOwner& owner);
    void storeEvidence(const usecases::DocumentPage& page, const EvidenceRequest& request, const ports::DocumentOwner& owner);

    // register_page_update.cpp: a registered family
    bool isUpdate() const { return !m_draft.updates.isNull(); }
    void buildUpdate();
    void beginUpdate();
    void fetchRegistered();
    void takeRegistered(const domain::FamilyRecord& record);
    void suggestAsker();
    void refreshUpdate();
    void askDiscardUpdate();
    void saveUpdate();
    void offerFamily();
    void showUpdateIssues(const domain::Issues& issues);

    // register_page_scan.cpp: what a scanner or a picture of a document says
    void buildScan();
    void putScanned(const domain::PersonDraft& person);

    // register_page_documents.cpp: the pages of the papers
    void buildDocuments();
    void showDocuments();

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
    bool m_leaving = false;   ///< another capture is on its way here
    bool m_busy = false;      ///< the store is registering: one answer is awaited
    bool m_addWhenSpare = false;
    core::FamilyId m_lastFamily;
    core::PersonId m_doneUpdate;      ///< whose update was saved last; null: a registration was
    std::optional<domain::FamilyRecord> m_given; ///< the family to be opened for an update, when it is known
    std::optional<domain::Domicilio> m_home;     ///< the registered one, which members may share
    domain::Issues m_updateIssues;    ///< of the last attempt to save an update
    ScanFlow* m_scan;
    DocumentStrip* m_strip = nullptr; ///< null: no digital pages here
    QList<LikePerson> m_like;     ///< of the member shown, undecided
    bool m_registerAfter = false; ///< the last decision goes on registering
    QList<RemovedMember> m_removed; ///< the last one comes back first

    DraftSaver* m_saver;
    QStackedWidget* m_stack;
    QWidget* m_capture;
    Label *m_title, *m_turn, *m_saved, *m_why;
    UpdateStrip* m_update;
    MemberTabs* m_tabs;
    InlineMessage *m_message, *m_removedNotice;
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
