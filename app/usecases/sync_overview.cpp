// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/sync_overview.h"

namespace padron::usecases {

namespace {
constexpr int kMaxRows = 500;
} // namespace

SyncOverview::SyncOverview(ports::SyncStore& sync, ports::LogStore& log, ports::LogIndex& index, ports::RegistryStore& registry)
    : m_sync(sync), m_log{log, index}, m_registry(registry)
{
}

core::Result<ports::SyncCounts> SyncOverview::counts()
{
    return m_sync.counts();
}

core::Result<QList<SyncOverview::Observation>> SyncOverview::observations()
{
    PADRON_ASSIGN(const QList<ports::EntryVerdict> verdicts, m_sync.openVerdicts(kMaxRows));
    QList<Observation> out;
    for (const auto& verdict : verdicts) {
        Observation observation{verdict, {}, {}};
        PADRON_ASSIGN(const auto entry, entryOf(m_log, verdict));
        if (entry) {
            observation.about = entry->kind;
            for (const auto& subject : entry->subjects) {
                const auto family = m_registry.family(core::FamilyId(subject.id.uuid()));
                if (!family)
                    continue;
                observation.about = family->family.folio.text();
                if (!family->people.isEmpty())
                    observation.person = family->people.first().id;
                break;
            }
        }
        out.append(observation);
    }
    return out;
}

} // namespace padron::usecases
