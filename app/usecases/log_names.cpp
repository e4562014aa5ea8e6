// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/log_names.h"

#include "access/slots.h"

namespace padron::usecases {

core::Result<QHash<core::UserId, QString>> LogNames::all()
{
    QHash<core::UserId, QString> names;
    PADRON_ASSIGN(const auto people, m_users.people());
    for (const auto& person : people)
        names.insert(person.id, person.name);
    if (const auto bytes = m_vault.load())
        if (const auto slots = access::decodeSlotFile(*bytes))
            for (const auto& slot : slots->users)
                names.insert(slot.user.id, slot.user.name);
    return names;
}

} // namespace padron::usecases
