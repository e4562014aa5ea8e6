// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family.h"
#include "forms/desk_lookup.h"
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
class InlineMessage;
class Label;
class MemberTabs;
class MissingPanel;
class RegisteredView;
class SectionColumn;

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
    void saveNow(); ///< before a lock: what is typed goes into the store

    QSize minimumSizeHint() const override; ///< without the aside, which folds away

    bool hasDraft() const { return m_capturing; }
    const domain::FamilyDraft& draft() const { return m_draft; }

    void letGo(const core::DraftId& draft); ///< discarded or handed over elsewhere: nothing more of it is saved here
Q_SIGNALS:
    void registered(const padron::domain::FamilyRecord& record);
    void leaveRequested();
    void printCertificado(padron::core::FamilyId family);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void opened();        ///< draft() is another one
    void workdayNeeded(); ///< nobody said yet how the module works today
    /// The one being captured is this registered person; the capture is kept.
    void samePersonFound(const padron::core::PersonId& registered, const padron::core::PersonId& captured,
                         const QString& name);

private:
    // register_page.cpp: what is seen
    void buildCapture();
    void buildShortcuts();
    void begin(const domain::FamilyDraft& draft);
    void readForms();
    void refresh();
    void showMember(int index, const QString& section, bool focusFirst);
    void rememberPlace();
    void goToIssue(const domain::Issue& issue);
    void placeAside();
    void refreshActions(); ///< which of the buttons can be used now, and why not
    void fetchTurn();
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
    QWidget* m_refused;
};

} // namespace padron::ui
