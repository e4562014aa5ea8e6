// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/final_list.h"

#include "central/errors.h"
#include "central/log_event.h"

#include <algorithm>

namespace padron::central {

using core::Result;

Result<std::optional<FinalList::Published>> FinalList::publish()
{
    const qint64 now = m_clock.wallMs() / 1000;
    if (now < m_lastIssuedAt + kPauseSeconds)
        return std::optional<Published>();
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const bool news, tx->anyUnlisted());
    if (!news && now < m_lastIssuedAt + kRenewSeconds)
        return std::optional<Published>();
    PADRON_ASSIGN(const auto published, publishNext(*tx));
    if (published) {
        PADRON_TRY(tx->commit());
        m_lastIssuedAt = now;
        logEvent("lista-de-finales", {{QStringLiteral("secuencia"), static_cast<qint64>(published->sequence)},
                                      {QStringLiteral("cambios"), published->changes},
                                      {QStringLiteral("equipos"), published->toldDevices}});
    }
    return published;
}

Result<std::optional<FinalList::Published>> FinalList::publishNext(CentralTransaction& tx)
{
    PADRON_TRY(tx.lockLists());
    PADRON_ASSIGN(const auto kept, tx.lists()); // read after the lock: another process may have made one meanwhile
    if (!kept)
        return core::fail(kNotInitialised, QStringLiteral("lists"));
    PADRON_ASSIGN(const auto catalogo, m_keys.signingKey(KeyFile::Catalogo));
    PADRON_ASSIGN(credential::StatusList list, credential::verifyStatusList(kept->finalStatus, {catalogo.verifyKey()}));
    const qint64 now = m_clock.wallMs() / 1000;
    m_lastIssuedAt = list.issuedAt > now ? 0 : list.issuedAt; // one from the future, of a clock that was put right, holds nothing up
    PADRON_ASSIGN(const auto changes, tx.takeUnlisted());
    if (now < m_lastIssuedAt + (changes.isEmpty() ? kRenewSeconds : kPauseSeconds)) {
        if (changes.isEmpty()) {
            PADRON_TRY(tx.announceFinals(list.sequence)); // those that were busy when it was made
            PADRON_TRY(tx.commit());
        }
        return std::optional<Published>();
    }
    for (const auto& change : changes)
        list.set(change.index, change.status);
    ++list.sequence;
    list.issuedAt = std::max(list.issuedAt, now);
    PADRON_TRY(tx.replaceList(QStringLiteral("finales"), list.sequence, credential::signStatusList(list, catalogo)));
    Published published{list.sequence, changes.size(), 0};
    PADRON_ASSIGN(published.toldDevices, tx.announceFinals(list.sequence));
    return std::optional(published);
}

} // namespace padron::central
