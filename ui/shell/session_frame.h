// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "domain/draft.h"
#include "ports/centre_task_store.h"
#include "ports/sync_store.h"
#include "shell/rail.h"

#include <QMap>
#include <QWidget>

#include <memory>
#include <optional>

class QStackedWidget;
class QVBoxLayout;

namespace padron::ui {

struct Desk;
class AccessPage;
class AuditPage;
class CataloguesPage;
class CredentialsPage;
class DraftSaver;
class FamilyPage;
class FinderPage;
class Gate;
class HelpPage;
class HomePage;
class InlineMessage;
class Page;
class PaperFlow;
class RegisterPage;
class SettingsPage;
class StatusStrip;
class SyncPage;
class TasksPage;
class TopBar;
class WorkdayForm;

/// Where a session was when it was locked; ids only.
struct Place
{
    PageId page = PageId::Search;
    std::optional<core::PersonId> person;
    std::optional<core::DraftId> draft;
};

/// Everything one signed-in session shows: made at an unlock, gone at the lock with all it held.
class SessionFrame : public QWidget
{
    Q_OBJECT

public:
    SessionFrame(std::unique_ptr<Desk> desk, Gate& gate, QWidget* parent);
    ~SessionFrame() override;

    Place place() const;
    void restore(const Place& place);
    void saveNow();
    DraftSaver& saver() const; ///< says whether the store has everything
    void refreshCounts(); ///< counts or receipts changed
    int idleMinutes() const;

Q_SIGNALS:
    void lockRequested();
    void enrolled();
    void idleMinutesChanged(int minutes);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildFrame(Gate& gate);
    void addStoreBanners(QVBoxLayout* banners); ///< what the store or the machine is not as it should be
    void tellOpenRuns(QVBoxLayout* banners); ///< prints that nobody answered for; session_wiring.cpp
    void connectPages(); ///< session_wiring.cpp, with the keys: what leads where
    void connectSync(); ///< session_sync.cpp
    void connectKeys();
    bool mayGo(PageId page) const; ///< a page of what the role may not do is not offered
    PageId home() const;
    void goTo(PageId page);
    void goUp();
    void goRegister();
    void startNew(const QString& typed);
    void openDraft(const core::DraftId& id);
    void reopenLast(); ///< what was open when the battery died
    void markOpen();   ///< remembers it
    void openPerson(const core::PersonId& person);
    void tellLate(const QString& said, const core::DraftId& open); ///< session_wiring.cpp
    void openSamePerson(const core::PersonId& registered, const core::PersonId& captured, const QString& name);
    void resendCorrected(const core::FamilyId& family);
    struct Waiting
    {
        bool paused = false; ///< by somebody's word
        qint64 questions = 0;
        ports::CentreTaskCounts asked; ///< by the centre
    };
    void showCounts(const ports::SyncCounts& counts, const Waiting& waiting);
    void showError(const core::Error& error);

    std::unique_ptr<Desk> m_desk;
    TopBar* m_top;
    Rail* m_rail;
    QStackedWidget* m_stack;
    StatusStrip* m_status;
    InlineMessage *m_message, *m_late;
    WorkdayForm* m_workday;
    PaperFlow* m_paper;
    HomePage* m_home;
    RegisterPage* m_register;
    CredentialsPage* m_credentials;
    TasksPage* m_tasks;
    SettingsPage* m_settings;
    FamilyPage* m_family;
    HelpPage* m_help;
    CataloguesPage* m_catalogues;
    AccessPage* m_access;
    SyncPage* m_sync = nullptr;   ///< null: this desk sends nothing
    AuditPage* m_audit = nullptr; ///< null: whoever is signed in may see none of it
    FinderPage* m_finder;
    QMap<PageId, QWidget*> m_pages;
    PageId m_page = PageId::Search;
    PageId m_beforeHelp = PageId::Search;
    PageId m_beforeFinder = PageId::Search;
    int m_idleMinutes;
    std::optional<core::DraftId> m_marked; ///< as the store knows it
};

} // namespace padron::ui
