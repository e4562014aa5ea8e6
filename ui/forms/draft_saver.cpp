// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/draft_saver.h"

#include "runtime/deliver.h"

#include <algorithm>
#include <utility>

namespace padron::ui {

namespace {
constexpr int kQuietMs = 1000;
}

DraftSaver::DraftSaver(runtime::StoreExecutor& store, usecases::Drafts& drafts, QObject* parent)
    : QObject(parent), m_store(store), m_useCase(drafts), m_second(this)
{
    m_second.setSingleShot(true);
    m_second.setInterval(kQuietMs);
    connect(&m_second, &QTimer::timeout, this, &DraftSaver::flush);
}

void DraftSaver::changed(const domain::FamilyDraft& draft)
{
    m_current = draft.id;
    m_gone.remove(draft.id); // brought back
    m_drafts[draft.id].waiting = draft;
    if (!m_second.isActive()) // a key never waits longer than a second, however long one goes on typing
        m_second.start();
}

void DraftSaver::bringBack(const domain::FamilyDraft& draft)
{
    m_gone.remove(draft.id);
    m_drafts[draft.id].waiting = draft;
    save(draft.id);
}

void DraftSaver::flush()
{
    m_second.stop();
    for (const core::DraftId& id : m_drafts.keys())
        if (m_drafts.value(id).waiting)
            save(id);
}

void DraftSaver::save(const core::DraftId& id)
{
    Entry& entry = m_drafts[id];
    entry.last = *std::exchange(entry.waiting, std::nullopt);
    ++entry.running;
    auto work = [&drafts = m_useCase, draft = entry.last] { return drafts.save(draft); };
    runtime::deliver(m_store.run(work), this, [this, id](const core::Result<void>& done) { answered(id, done); });
}

void DraftSaver::answered(const core::DraftId& id, const core::Result<void>& done)
{
    Entry& entry = m_drafts[id];
    --entry.running;
    const bool gone = m_gone.contains(id);
    if (!done && !gone && !entry.waiting && entry.running == 0)
        entry.waiting = entry.last; // a newer one has it all: only the last is tried again
    if (!entry.waiting && entry.running == 0)
        m_drafts.remove(id);
    if (done && id == m_current)
        Q_EMIT saved();
    else if (!done && !gone)
        Q_EMIT failed(done.error(), id);
    if (!isSaving())
        Q_EMIT rested();
}

bool DraftSaver::isSaving() const
{
    return std::any_of(m_drafts.begin(), m_drafts.end(), [](const Entry& entry) { return entry.running > 0; });
}

QList<domain::FamilyDraft> DraftSaver::unsaved() const
{
    QList<domain::FamilyDraft> out;
    for (auto entry = m_drafts.begin(); entry != m_drafts.end(); ++entry)
        if (!m_gone.contains(entry.key()))
            out.append(entry->waiting.value_or(entry->last));
    return out;
}

std::optional<domain::FamilyDraft> DraftSaver::unsaved(const core::DraftId& draft) const
{
    const auto entry = m_drafts.find(draft);
    if (entry == m_drafts.end() || m_gone.contains(draft))
        return std::nullopt;
    return entry->waiting.value_or(entry->last);
}

void DraftSaver::leave()
{
    m_second.stop();
    m_current = {};
}

void DraftSaver::forget(const core::DraftId& draft)
{
    m_gone.insert(draft);
    if (const auto entry = m_drafts.find(draft); entry != m_drafts.end()) {
        entry->waiting.reset();
        if (entry->running == 0)
            m_drafts.erase(entry);
    }
    if (draft == m_current)
        leave();
}

} // namespace padron::ui
