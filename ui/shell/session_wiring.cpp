// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/register_page.h"
#include "models/row_texts.h"
#include "runtime/deliver.h"
#include "shell/credentials_page.h"
#include "shell/desk.h"
#include "shell/family_page.h"
#include "shell/finder_page.h"
#include "shell/help_page.h"
#include "shell/home_page.h"
#include "shell/paper_flow.h"
#include "shell/search_box.h"
#include "shell/session_frame.h"
#include "shell/settings_page.h"
#include "shell/status_strip.h"
#include "shell/tasks_page.h"
#include "shell/top_bar.h"
#include "shell/workday_form.h"
#include "usecases/print_runs.h"
#include "widgets/inline_message.h"

#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace padron::ui {

void SessionFrame::connectPages()
{
    SearchBox* search = m_top->search();
    connect(search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_home->setQuery(text);
        if (!text.isEmpty() && m_page != PageId::Search)
            goTo(PageId::Search);
    });
    connect(search, &SearchBox::openRequested, m_home, &HomePage::openCurrent);
    connect(search, &SearchBox::walkRequested, this, [this] {
        goTo(PageId::Search);
        m_home->walkInto();
    });
    connect(search, &SearchBox::registerRequested, this, [this, search] { startNew(search->text()); });
    connect(m_home, &HomePage::registerTyped, this, &SessionFrame::startNew);
    connect(m_home, &HomePage::boxRequested, this, [search] { search->setFocus(Qt::OtherFocusReason); });
    connect(m_home, &HomePage::typedInRows, search, &SearchBox::goOnTyping);
    connect(m_home, &HomePage::personOpened, this, &SessionFrame::openPerson);
    connect(m_home, &HomePage::draftOpened, this, &SessionFrame::openDraft);
    connect(m_home, &HomePage::draftLetGo, m_register, &RegisterPage::letGo);
    connect(m_home, &HomePage::workdayRequested, m_workday, &WorkdayForm::change);
    connect(m_register, &RegisterPage::opened, this, &SessionFrame::markOpen);
    connect(m_register, &RegisterPage::workdayNeeded, m_workday, &WorkdayForm::change);
    connect(m_workday, &WorkdayForm::shown, m_home, &HomePage::setWorkday);
    connect(m_workday, &WorkdayForm::shown, m_status, &StatusStrip::setWorkday);
    connect(m_home, &HomePage::tasksRequested, this, [this] { goTo(PageId::Tasks); });
    connect(m_tasks, &TasksPage::personOpened, this, &SessionFrame::openPerson);
    connect(m_tasks, &TasksPage::answered, this, &SessionFrame::refreshCounts);
    connect(m_tasks, &TasksPage::correctionRequested, this, [this](const core::PersonId& person, const QString& input) {
        goTo(PageId::Family);
        m_family->correct(person, input);
    });
    connect(m_tasks, &TasksPage::accessRequested, this, [this] { goTo(PageId::Access); });
    connect(m_register, &RegisterPage::leaveRequested, this, &SessionFrame::goUp);
    connect(m_register, &RegisterPage::registered, this, &SessionFrame::refreshCounts);
    connect(m_register, &RegisterPage::answeredLate, this, &SessionFrame::tellLate);
    connect(m_register, &RegisterPage::samePersonFound, this, &SessionFrame::openSamePerson);
    connect(m_register, &RegisterPage::printCertificado, m_paper, &PaperFlow::printCertificado);
    connect(m_register, &RegisterPage::noticePrintRequested, m_paper, &PaperFlow::printNotice);
    connect(m_register, &RegisterPage::letterRequested, m_paper, &PaperFlow::printDraftLetter);
    connect(m_register, &RegisterPage::printBringSheets, m_paper, &PaperFlow::printBringSheets);
    connect(m_register, &RegisterPage::familyRequested, this, &SessionFrame::openPerson);
    connect(m_family, &FamilyPage::changed, this, &SessionFrame::refreshCounts);
    connect(m_family, &FamilyPage::tasksRequested, this, [this] { goTo(PageId::Tasks); });
    connect(m_family, &FamilyPage::updateReady, this,
            [this](const domain::FamilyDraft& draft, const domain::FamilyRecord& asRegistered, bool newMember) {
                m_register->saveNow();
                goTo(PageId::Register);
                m_register->openUpdate(draft, asRegistered, newMember);
            });
    connect(m_credentials, &CredentialsPage::personOpened, this, &SessionFrame::openPerson);
    connect(m_family, &FamilyPage::deliveryRequested, this, [this](const QString& folio) {
        goTo(PageId::Credentials);
        m_credentials->deliverTo(folio);
    });
    connect(m_family, &FamilyPage::credentialsRequested, this, [this](const QList<core::PersonId>& people) {
        goTo(PageId::Credentials);
        m_credentials->printFor(people);
    });
    connect(m_family, &FamilyPage::workdayNeeded, m_workday, &WorkdayForm::change);
    connect(m_paper, &PaperFlow::finished, this, [this](const QString& error, const QString& done) {
        m_message->say(error.isEmpty() ? Theme::Tone::Ok : Theme::Tone::Danger, error.isEmpty() ? done : error);
    });
    connect(m_settings, &SettingsPage::enrolled, this, &SessionFrame::enrolled, Qt::QueuedConnection);
    connect(m_settings, &SettingsPage::changed, this, [this](const usecases::ModuleSettings& settings) {
        m_idleMinutes = settings.idleLockMinutes;
        Q_EMIT idleMinutesChanged(m_idleMinutes);
    });
    connect(m_help, &Page::leaveRequested, this, &SessionFrame::goUp);
    connect(m_home, &HomePage::finderRequested, this, [this] { goTo(PageId::Finder); });
    connect(m_settings, &SettingsPage::finderRequested, this, [this] { goTo(PageId::Finder); });
    connect(m_settings, &SettingsPage::accessRequested, this, [this] { goTo(PageId::Access); });
    connect(m_settings, &SettingsPage::cataloguesRequested, this, [this] { goTo(PageId::Catalogues); });
    connect(m_finder, &FinderPage::printRequested, m_paper, &PaperFlow::printPublicSheet);
    connect(m_finder, &FinderPage::saveRequested, m_paper, &PaperFlow::savePublicSheet);
    connect(m_rail, &Rail::chosen, this, [this](PageId page) { page == PageId::Register ? goRegister() : goTo(page); });
    connect(m_status, &StatusStrip::syncRequested, this, [this] { goTo(PageId::Sync); });
    connect(m_tasks, &TasksPage::syncRequested, this, [this] { goTo(PageId::Sync); });
    connect(m_status, &StatusStrip::keysRequested, this, [this] { goTo(PageId::Help); });
    connect(m_top, &TopBar::lockRequested, this, &SessionFrame::lockRequested, Qt::QueuedConnection);
}

void SessionFrame::tellOpenRuns(QVBoxLayout* banners)
{
    if (!m_desk->printRuns || m_desk->onlyReading || !access::allows(m_desk->user.role, access::Permission::PrintCredentials))
        return;
    auto* banner = new InlineMessage(this);
    banner->setObjectName(QStringLiteral("openRunBanner"));
    banners->addWidget(banner);
    runtime::deliver(m_desk->store.run([runs = m_desk->printRuns] { return runs->openRuns(); }), banner,
                     [this, banner](const core::Result<QList<usecases::PrintRuns::Open>>& open) {
                         if (!open || open->isEmpty() || m_page == PageId::Credentials)
                             return;
                         banner->say(Theme::Tone::Warn,
                                     tr("Hay una impresión de %1 sin revisar: ¿salieron bien?")
                                         .arg(whenText(open->first().run.begunMs, QDateTime::currentDateTime())));
                         QPushButton* see = banner->addButton(tr("Revisar"));
                         see->setObjectName(QStringLiteral("openRunSee"));
                         connect(see, &QPushButton::clicked, this, [this] {
                             goTo(PageId::Credentials);
                             m_credentials->printFor({});
                         });
                         connect(m_credentials, &CredentialsPage::entered, banner, &QWidget::hide); // there it is asked anyway
                     });
}

/// Stands until one has seen it, whatever page one goes to.
void SessionFrame::tellLate(const QString& said, const core::DraftId& open)
{
    const QString before = m_late->isHidden() ? QString() : m_late->text() + u'\n';
    m_late->say(open.isNull() ? Theme::Tone::Ok : Theme::Tone::Danger, before + said);
    if (!open.isNull()) {
        QPushButton* see = m_late->addButton(tr("Ver esa captura"));
        see->setObjectName(QStringLiteral("openLate"));
        connect(see, &QPushButton::clicked, this, [this, open] {
            m_late->hide();
            openDraft(open);
        });
    }
    QPushButton* seen = m_late->addButton(tr("Enterado"));
    seen->setObjectName(QStringLiteral("lateSeen"));
    connect(seen, &QPushButton::clicked, this, [this] {
        m_late->hide();
        m_pages.value(m_page)->setFocus();
    });
}

bool SessionFrame::mayGo(PageId page) const
{
    using access::Permission;
    const auto may = [this](Permission what) { return access::allows(m_desk->user.role, what); };
    switch (page) {
    case PageId::Register: return may(Permission::Capture);
    case PageId::Credentials: return !m_desk->onlyReading; // everybody may verify
    case PageId::Search:
    case PageId::Tasks:
    case PageId::Family: return may(Permission::FindPeople);
    default: return m_pages.contains(page);
    }
}

PageId SessionFrame::home() const
{
    return mayGo(PageId::Search) ? PageId::Search : PageId::Settings;
}

void SessionFrame::connectKeys()
{
    const auto key = [this](QKeySequence keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    key(Qt::Key_F1, [this] { m_page == PageId::Help ? goUp() : goTo(PageId::Help); });
    key(Qt::Key_F2, [this] { goTo(PageId::Search); });
    key(Qt::Key_F3, [this] { goRegister(); });
    key(Qt::CTRL | Qt::Key_N, [this] { startNew({}); });
    if (access::allows(m_desk->user.role, access::Permission::SetWorkday))
        key(Qt::CTRL | Qt::Key_J, [this] { m_workday->change(); });
    key(Qt::Key_F4, [this] { goTo(PageId::Credentials); });
    key(Qt::Key_F5, [this] { goTo(PageId::Tasks); });
    if (m_audit)
        key(Qt::Key_F6, [this] { goTo(PageId::Audit); });
    key(Qt::Key_F7, [this] { goTo(PageId::Settings); });
    key(Qt::Key_F8, [this] { goTo(PageId::Sync); });
    key(Qt::Key_F9, [this] { goTo(PageId::Finder); });
    if (mayGo(PageId::Search))
        key(Qt::CTRL | Qt::Key_K, [this] { m_top->search()->start(); });
    // queued: the lock takes this widget away while the key is still on its way
    connect(new QShortcut(Qt::CTRL | Qt::Key_L, this), &QShortcut::activated, this, &SessionFrame::lockRequested,
            Qt::QueuedConnection);
}

} // namespace padron::ui
