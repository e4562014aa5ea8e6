// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/session_frame.h"

#include "errors/error_text.h"
#include "forms/desk_lookup.h"
#include "forms/register_page.h"
#include "runtime/deliver.h"
#include "shell/access_page.h"
#include "shell/audit_page.h"
#include "shell/catalogues_page.h"
#include "shell/credentials_page.h"
#include "shell/desk.h"
#include "shell/family_page.h"
#include "shell/finder_page.h"
#include "shell/help_page.h"
#include "shell/home_page.h"
#include "shell/notices_now.h"
#include "shell/paper_flow.h"
#include "shell/search_box.h"
#include "shell/settings_page.h"
#include "shell/status_strip.h"
#include "shell/sync/sync_page.h"
#include "shell/tasks_page.h"
#include "shell/top_bar.h"
#include "shell/typed_seed.h"
#include "shell/workday_form.h"
#include "usecases/centre_tasks.h"
#include "usecases/line_choices.h"
#include "widgets/inline_message.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace padron::ui {

SessionFrame::SessionFrame(std::unique_ptr<Desk> desk, Gate& gate, QWidget* parent)
    : QWidget(parent), m_desk(std::move(desk)), m_idleMinutes(m_desk->initialSettings.idleLockMinutes)
{
    setObjectName(QStringLiteral("sessionFrame"));
    buildFrame(gate);
    connectPages();
    if (m_sync)
        connectSync();
    connectKeys();
    goTo(home());
    refreshCounts();
}

void SessionFrame::addStoreBanners(QVBoxLayout* banners)
{
    const auto say = [&](const char* name, Theme::Tone tone, const QString& text) {
        auto* banner = new InlineMessage(this);
        banner->setObjectName(QLatin1String(name));
        banner->say(tone, text);
        banners->addWidget(banner);
        return banner;
    };
    if (m_desk->onlyReading)
        say("onlyReadingBanner", Theme::Tone::Warn,
            tr("Sólo consulta: esto es lo que se pudo leer de los registros dañados. Aquí no se captura ni se envía nada."));
    if (m_desk->trouble)
        say("troubleBanner", Theme::Tone::Danger, sentenceFor(*m_desk->trouble));
    if (m_desk->swapIsPlain) {
        auto* banner = say("swapBanner", Theme::Tone::Info,
                           tr("Este equipo escribe parte de su memoria en el disco sin cifrar (intercambio). Los registros "
                              "guardados sí están cifrados. Pida a soporte que cifre el disco o quite el intercambio."));
        connect(banner->addButton(tr("Entendido")), &QPushButton::clicked, banner, &QWidget::hide);
    }
}

SessionFrame::~SessionFrame()
{
    // pages hold references into the desk: they go first, and none of them wins the focus while it goes
    if (QWidget* focus = QApplication::focusWidget(); focus && isAncestorOf(focus))
        focus->clearFocus();
    delete m_stack;
}

void SessionFrame::buildFrame(Gate& gate)
{
    m_top = new TopBar(*m_desk, this);
    m_rail = new Rail(this);
    m_stack = new QStackedWidget(this);
    m_status = new StatusStrip(*m_desk, this);
    m_message = new InlineMessage(this);
    m_message->setObjectName(QStringLiteral("frameMessage"));
    m_late = new InlineMessage(this);
    m_late->setObjectName(QStringLiteral("lateMessage"));
    m_paper = new PaperFlow(*m_desk, this);
    m_workday = new WorkdayForm(m_desk->store, m_desk->workday, m_desk->enrolment.has_value(), this);
    m_home = new HomePage(*m_desk, gate, m_stack);
    m_register = new RegisterPage(*m_desk, m_stack);
    m_credentials = new CredentialsPage(*m_desk, m_stack);
    m_tasks = new TasksPage(*m_desk, m_stack);
    m_settings = new SettingsPage(*m_desk, gate, m_stack);
    m_family = new FamilyPage(*m_desk, m_stack);
    m_help = new HelpPage(m_desk->practica, m_stack);
    m_catalogues = new CataloguesPage(*m_desk, m_stack);
    m_access = new AccessPage(*m_desk, m_stack);
    m_finder = new FinderPage(*m_desk, m_stack);
    m_pages = {{PageId::Search, m_home}, {PageId::Register, m_register}, {PageId::Credentials, m_credentials},
               {PageId::Tasks, m_tasks}, {PageId::Settings, m_settings}, {PageId::Family, m_family},
               {PageId::Help, m_help}, {PageId::Catalogues, m_catalogues}, {PageId::Finder, m_finder},
               {PageId::Access, m_access}};
    if (AuditPage::isFor(*m_desk))
        m_pages.insert(PageId::Audit, m_audit = new AuditPage(*m_desk, m_stack));
    if (SyncPage::isFor(*m_desk))
        m_pages.insert(PageId::Sync, m_sync = new SyncPage(*m_desk, m_stack));
    for (const PageId page : {PageId::Search, PageId::Register, PageId::Credentials, PageId::Tasks, PageId::Audit, PageId::Sync})
        m_rail->setShown(page, mayGo(page));
    m_top->search()->setVisible(mayGo(PageId::Search));
    for (QWidget* page : std::as_const(m_pages))
        m_stack->addWidget(page);

    auto* banners = new QVBoxLayout;
    banners->setContentsMargins(grid::kPageMargin, grid::kS, grid::kPageMargin, 0); // their edge where the page's is
    banners->setSpacing(grid::kS);
    if (!m_desk->enrolment) {
        auto* drafts = new InlineMessage(this);
        drafts->setObjectName(QStringLiteral("notEnrolledBanner"));
        drafts->say(Theme::Tone::Warn,
                    tr("Sin alta: sólo borradores. Lo capturado se guarda aquí y se registra cuando el "
                       "equipo se dé de alta en Ajustes (F7)."));
        banners->addWidget(drafts);
    }
    addStoreBanners(banners);
    tellOpenRuns(banners);
    banners->addWidget(m_workday);
    banners->addWidget(m_late);
    banners->addWidget(m_message);

    auto* body = new QVBoxLayout;
    body->setSpacing(0);
    body->addLayout(banners);
    body->addWidget(m_stack, 1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addLayout(body, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addLayout(middle, 1);
    column->addWidget(m_status);
}

void SessionFrame::goTo(PageId page)
{
    if (!mayGo(page))
        return;
    if (page == PageId::Help && m_page != PageId::Help)
        m_beforeHelp = m_page;
    if (page == PageId::Finder && m_page != PageId::Finder && m_page != PageId::Help)
        m_beforeFinder = m_page;
    if (m_page == PageId::Register && page != PageId::Register)
        m_register->saveNow();
    m_page = page;
    m_workday->refresh(); // midnight may have passed
    m_message->hide();
    m_rail->setCurrent(page);
    m_stack->setCurrentWidget(m_pages.value(page));
    if (auto* shown = qobject_cast<Page*>(m_pages.value(page)))
        shown->enter();
    if (page == PageId::Search && !m_top->search()->hasFocus()) // else the next letter would replace the first
        m_top->search()->start();
    if (page != PageId::Register) // there it is marked as the capture opens
        markOpen();
}

void SessionFrame::goUp()
{
    if (m_page == PageId::Help)
        goTo(m_beforeHelp);
    else if (m_page == PageId::Finder)
        goTo(m_beforeFinder);
    else if (m_page == PageId::Catalogues || m_page == PageId::Access)
        goTo(PageId::Settings);
    else
        goTo(home());
}

void SessionFrame::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        goUp();
    else
        QWidget::keyPressEvent(event);
}

void SessionFrame::goRegister()
{
    if (!mayGo(PageId::Register))
        return;
    if (!m_register->hasDraft()) {
        startNew({});
        return;
    }
    goTo(PageId::Register);
    m_register->setFocus();
    markOpen();
}

void SessionFrame::startNew(const QString& typed)
{
    if (!mayGo(PageId::Register))
        return;
    m_register->aboutToLeave(); // what is being captured stays among the captures in progress
    renewNotices(*m_desk, this);
    runtime::deliver(m_desk->store.run([&desk = *m_desk] { return freshDraft(desk); }), this,
                     [this, typed](domain::FamilyDraft draft) {
                         seedFromTyped(draft, typed);
                         goTo(PageId::Register);
                         m_register->startNew(draft);
                     });
}

void SessionFrame::openDraft(const core::DraftId& id)
{
    if (!mayGo(PageId::Register))
        return;
    m_register->saveNow();
    if (m_register->hasDraft() && m_register->draft().id == id) { // what the page holds is newer than what was kept
        goRegister();
        return;
    }
    m_register->aboutToLeave();
    renewNotices(*m_desk, this);
    runtime::deliver(m_desk->store.run([&drafts = m_desk->drafts, id] { return drafts.load(id); }), this,
                     [this](core::Result<domain::FamilyDraft> draft) {
                         if (!draft) {
                             showError(draft.error());
                             return;
                         }
                         goTo(PageId::Register);
                         m_register->openDraft(*draft);
                     });
}

void SessionFrame::reopenLast()
{
    if (!mayGo(PageId::Register))
        return;
    using Last = core::Result<std::optional<domain::FamilyDraft>>;
    runtime::deliver(m_desk->store.run([&drafts = m_desk->drafts]() -> Last {
                         PADRON_ASSIGN(const auto id, drafts.lastOpen());
                         if (!id)
                             return std::nullopt;
                         return drafts.load(*id);
                     }),
                     this, [this](const Last& last) {
                         if (!last)
                             return showError(last.error());
                         // whoever was quicker keeps their page and what they typed; the capture is among those in progress
                         if (!*last || m_page != PageId::Search || !m_top->search()->text().isEmpty())
                             return;
                         renewNotices(*m_desk, this);
                         goTo(PageId::Register);
                         m_register->openDraft(**last);
                     });
}

void SessionFrame::markOpen()
{
    std::optional<core::DraftId> open;
    if (m_page == PageId::Register && m_register->hasDraft())
        open = m_register->draft().id;
    if (open == m_marked)
        return;
    m_marked = open;
    runtime::deliver(m_desk->store.run([&drafts = m_desk->drafts, open] { return drafts.markOpen(open); }), this,
                     [this](core::Result<void> done) {
                         if (!done)
                             showError(done.error());
                     });
}

void SessionFrame::openPerson(const core::PersonId& person)
{
    if (!mayGo(PageId::Family))
        return;
    m_family->open(person);
    goTo(PageId::Family);
}

void SessionFrame::openSamePerson(const core::PersonId& registered, const core::PersonId& captured, const QString& name)
{
    openPerson(registered);
    m_message->say(Theme::Tone::Info, tr("La captura de %1 sigue guardada entre las capturas en curso.").arg(name));
    QPushButton* back = m_message->addButton(tr("Volver a la captura"));
    back->setObjectName(QStringLiteral("backToCapture"));
    connect(back, &QPushButton::clicked, this, [this] { goRegister(); });
    QPushButton* discard =
        m_message->addButton(tr("Descartar captura de %1").arg(name).replace(u'&', QLatin1String("&&")), "danger");
    discard->setObjectName(QStringLiteral("discardCapture"));
    connect(discard, &QPushButton::clicked, this, [this, captured] {
        goRegister();
        m_register->askToDiscard(captured);
    });
}

Place SessionFrame::place() const
{
    Place place{m_page == PageId::Help ? m_beforeHelp : m_page, m_family->person(), std::nullopt};
    if (m_register->hasDraft())
        place.draft = m_register->draft().id;
    return place;
}

void SessionFrame::restore(const Place& place)
{
    switch (place.page) {
    case PageId::Register:
        if (place.draft)
            openDraft(*place.draft);
        else
            startNew({});
        break;
    case PageId::Family:
        if (place.person)
            openPerson(*place.person);
        break;
    case PageId::Search:
        goTo(home());
        reopenLast();
        break;
    default: // somebody else may have signed in, who may not go there
        goTo(mayGo(place.page) ? place.page : home());
    }
}

void SessionFrame::saveNow()
{
    m_register->saveNow();
}

DraftSaver& SessionFrame::saver() const
{
    return m_register->saver();
}

int SessionFrame::idleMinutes() const
{
    return m_idleMinutes;
}

void SessionFrame::refreshCounts()
{
    using Counts = std::pair<ports::SyncCounts, Waiting>;
    auto work = [&overview = m_desk->syncOverview, &tasks = m_desk->tasks, centre = m_desk->centreTasks,
                 line = m_desk->line]() -> core::Result<Counts> {
        Waiting waiting;
        PADRON_ASSIGN(auto counts, overview.counts());
        PADRON_ASSIGN(waiting.questions, tasks.openCount());
        if (centre) {
            PADRON_ASSIGN(waiting.asked, centre->counts());
        }
        if (line) {
            PADRON_ASSIGN(waiting.paused, line->isPaused());
        }
        return Counts{std::move(counts), waiting};
    };
    runtime::deliver(m_desk->store.run(work), this, [this](const core::Result<Counts>& counts) {
        if (counts)
            showCounts(counts->first, counts->second);
        else
            showError(counts.error());
    });
}

void SessionFrame::showCounts(const ports::SyncCounts& counts, const Waiting& waiting)
{
    const qint64 toSettle = counts.observed + counts.quarantined;
    m_status->setCounts(counts, waiting.paused);
    if (m_sync && m_page == PageId::Sync)
        m_sync->reload();
    m_rail->setCount(PageId::Tasks, toSettle + waiting.questions + waiting.asked.open);
    m_home->setTasks(toSettle, waiting.questions, waiting.asked);
    if (m_page == PageId::Tasks)
        m_tasks->reload();
    if (m_page == PageId::Credentials)
        m_credentials->reload();
}

void SessionFrame::showError(const core::Error& error)
{
    m_message->say(Theme::Tone::Danger, sentenceFor(error));
}

} // namespace padron::ui
