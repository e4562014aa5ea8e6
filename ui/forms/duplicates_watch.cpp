// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/duplicates_watch.h"

#include "runtime/deliver.h"

#include <algorithm>

namespace padron::ui {

namespace {

bool isEnough(const domain::FamilyDraft& draft, int member)
{
    const domain::PersonTraits traits = domain::traitsOf(draft, member);
    const bool named = !traits.nombres.trimmed().isEmpty() && !traits.primerApellido.trimmed().isEmpty();
    return (named && traits.birth) || !traits.curp.isEmpty();
}

} // namespace

QList<ports::DuplicateCandidate> undecided(const domain::FamilyDraft& draft, int member,
                                           const QList<ports::DuplicateCandidate>& candidates)
{
    QList<ports::DuplicateCandidate> open = candidates;
    open.removeIf([&](const ports::DuplicateCandidate& one) {
        const auto& person = draft.people.at(member);
        const bool inDraft = one.inDraft >= 0 && one.inDraft < draft.people.size();
        return domain::decides(person.duplicates, one.id, one.likeness)
            || (inDraft && domain::decides(draft.people.at(one.inDraft).duplicates, person.id, one.likeness));
    });
    return open;
}

DuplicatesWatch::DuplicatesWatch(runtime::StoreExecutor& store, usecases::FindDuplicates& find, QObject* parent)
    : QObject(parent), m_store(store), m_find(find)
{
}

void DuplicatesWatch::ask(const domain::FamilyDraft& draft, int member)
{
    if (!isEnough(draft, member)) {
        m_next.reset();
        Q_EMIT found(draft.people.at(member).id, {});
        return;
    }
    if (m_running)
        m_next.emplace(draft, member);
    else
        run(draft, member);
}

void DuplicatesWatch::forget()
{
    m_next.reset();
    m_running = false;
    ++m_epoch;
}

void DuplicatesWatch::run(const domain::FamilyDraft& draft, int member)
{
    m_running = true;
    auto work = [&find = m_find, draft, member] { return find.run(draft, member); };
    runtime::deliver(m_store.run(work), this,
                     [this, draft, member, epoch = m_epoch](const core::Result<QList<ports::DuplicateCandidate>>& answer) {
                         if (epoch != m_epoch)
                             return;
                         m_running = false;
                         if (m_next) { // the text went on: this answer is old
                             const auto next = *std::exchange(m_next, std::nullopt);
                             run(next.first, next.second);
                         } else if (answer) { // a failure is told when registering, where it matters
                             Q_EMIT found(draft.people.at(member).id, undecided(draft, member, *answer));
                         }
                     });
}

} // namespace padron::ui
