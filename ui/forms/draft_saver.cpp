// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/draft_saver.h"

#include "runtime/deliver.h"

#include <utility>

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
    m_current = draft.id;
    m_gone.remove(draft.id); // brought back
    m_waiting = draft;
    if (!m_second.isActive()) // a key never waits longer than a second, however long one goes on typing
        m_second.start();
}

void DraftSaver::flush()
{
    m_second.stop();
    for (const domain::FamilyDraft& draft : std::exchange(m_left, {}))
        save(draft);
    if (m_waiting)
        save(*std::exchange(m_waiting, std::nullopt));
}

void DraftSaver::save(const domain::FamilyDraft& draft)
{
    ++m_running;
    auto work = [&drafts = m_drafts, draft] { return drafts.save(draft); };
    runtime::deliver(m_store.run(work), this, [this, draft, epoch = m_epoch](core::Result<void> done) {
        const bool open = epoch == m_epoch && draft.id == m_current;
        if (epoch == m_epoch)
            --m_running;
        if (done) {
            if (open)
                Q_EMIT saved();
            return;
        }
        if (m_gone.contains(draft.id))
            return;
        if (!open)
            m_left.append(draft);
        else if (!m_waiting && m_running == 0)
            m_waiting = draft;
        Q_EMIT failed(done.error());
    });
}

void DraftSaver::leave()
{
    m_second.stop();
    if (m_waiting)
        m_left.append(*std::exchange(m_waiting, std::nullopt));
    m_running = 0;
    ++m_epoch;
}

void DraftSaver::forget()
{
    m_gone.insert(m_current);
    m_waiting.reset();
    leave();
}

} // namespace padron::ui
