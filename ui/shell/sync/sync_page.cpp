// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sync/sync_page.h"

#include "errors/error_text.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/sync/sync_head.h"
#include "shell/sync/sync_list.h"
#include "shell/sync/usb_section.h"
#include "usecases/line_choices.h"
#include "widgets/inline_message.h"

#include <QVBoxLayout>

namespace padron::ui {

SyncPage::SyncPage(Desk& desk, QWidget* parent)
    : Page(QStringLiteral("syncPage"), tr("Envíos"), parent), m_desk(desk), m_message(new InlineMessage(this)),
      m_head(new SyncHead(desk, this)), m_list(new SyncList(desk, *m_message, this))
{
    // a list and what one of it says, side by side
    column()->parentWidget()->setMaximumWidth(2 * grid::kPageMargin + grid::kColumn + grid::kSectionGap + grid::kAside);
    m_message->setObjectName(QStringLiteral("syncMessage"));
    column()->addWidget(m_message);
    column()->addWidget(m_head);
    column()->addSpacing(grid::kXs);
    column()->addWidget(m_list, 1);
    if (UsbSection::isFor(desk)) {
        m_usb = new UsbSection(desk, this);
        column()->addWidget(m_usb, 0, Qt::AlignTop);
        connect(m_usb, &UsbSection::changed, this, &SyncPage::changed);
        connect(m_head, &SyncHead::usbRequested, this, [this] { showUsb(m_usb->isHidden()); });
        showUsb(false);
    }
    connect(m_head, &SyncHead::sendRequested, this, &SyncPage::send);
    connect(m_head, &SyncHead::pauseRequested, this, &SyncPage::pause);
    connect(m_head, &SyncHead::helpRequested, this, &SyncPage::helpRequested);
    connect(m_list, &SyncList::personOpened, this, &SyncPage::personOpened);
    connect(m_list, &SyncList::correctionRequested, this, &SyncPage::correctionRequested);
    connect(m_list, &SyncList::resent, this, [this] {
        if (m_desk.workAdded)
            m_desk.workAdded();
        Q_EMIT changed();
    });
}

bool SyncPage::isFor(const Desk& desk)
{
    return desk.syncLedger != nullptr;
}

void SyncPage::enter()
{
    m_message->hide();
    reload();
    m_list->takeFocus();
}

void SyncPage::reload()
{
    using Seen = std::pair<usecases::LedgerSummary, bool>;
    auto work = [ledger = m_desk.syncLedger, line = m_desk.line]() -> core::Result<Seen> {
        Seen seen;
        PADRON_ASSIGN(seen.first, ledger->summary());
        if (line) {
            PADRON_ASSIGN(seen.second, line->isPaused());
        }
        return seen;
    };
    runtime::deliver(m_desk.store.run(work), this, [this](const core::Result<Seen>& seen) {
        if (!seen)
            return m_message->say(Theme::Tone::Danger, sentenceFor(seen.error()));
        m_lastExchangeMs = seen->first.counts.lastExchangeMs;
        if (m_awaitedSince && *m_awaitedSince != m_lastExchangeMs) { // it came, and the page says what
            m_awaitedSince.reset();
            if (m_message->text() == askedText())
                m_message->hide();
        }
        m_head->tell(seen->first, seen->second);
        m_list->showCounts(seen->first);
    });
    m_list->reload();
}

void SyncPage::showUsb(bool shown)
{
    m_usb->setVisible(shown);
    m_list->setHidden(shown);
    m_head->showUsb(shown);
}

void SyncPage::send()
{
    if (m_desk.syncNow)
        m_desk.syncNow();
    m_message->say(Theme::Tone::Info, askedText());
    m_awaitedSince = m_lastExchangeMs;
}

QString SyncPage::askedText()
{
    return tr("Se pidió el envío; aquí se verá el acuse cuando llegue.");
}

void SyncPage::pause(bool paused)
{
    runtime::deliver(m_desk.store.run([line = m_desk.line, paused] { return line->setPaused(paused); }), this,
                     [this, paused](const core::Result<void>& done) {
                         if (!done)
                             return m_message->say(Theme::Tone::Danger, sentenceFor(done.error()));
                         if (m_desk.pauseSync)
                             m_desk.pauseSync(paused);
                         m_message->hide();
                         reload();
                         Q_EMIT changed();
                     });
}

} // namespace padron::ui
