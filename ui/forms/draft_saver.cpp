// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/draft_saver.h"

#include "runtime/deliver.h"

namespace padron::ui {

namespace {
constexpr int kQuietMs = 1000;
}

DraftSaver::DraftSaver(runtime::StoreExecutor& store, usecases::Drafts& drafts, QObject* parent)
    : QObject(parent), m_store(store), m_drafts(drafts), m_second(this)
{
    m_second.setSingleShot(true);
    m_second.setInterval(kQuietMs);
    connect(&m_second, &QTimer::timeout, this, &DraftSaver::flush);
}

void DraftSaver::changed(const domain::FamilyDraft& draft)
{
    m_waiting = draft;
    if (!m_second.isActive()) // a key never waits longer than a second, however long one goes on typing
        m_second.start();
}

void DraftSaver::flush()
{
    m_second.stop();
    if (!m_waiting)
        return;
    ++m_running;
    const domain::FamilyDraft draft = *m_waiting;
    m_waiting.reset();
    auto work = [&drafts = m_drafts, draft] { return drafts.save(draft); };
    runtime::deliver(m_store.run(work), this, [this, draft, epoch = m_epoch](core::Result<void> done) {
        if (epoch != m_epoch)
            return;
        --m_running;
        if (done) {
            Q_EMIT saved();
            return;
        }
        if (!m_waiting && m_running == 0)
            m_waiting = draft;
        Q_EMIT failed(done.error());
    });
}

void DraftSaver::forget()
{
    m_second.stop();
    m_waiting.reset();
    m_running = 0;
    ++m_epoch;
}

} // namespace padron::ui
