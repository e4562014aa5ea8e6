// SPDX-License-Identifier: GPL-3.0-or-later
// Whose a CURP is that two laptops brought: the same whoever came first. It is theirs who said so first, as far as that can be
// told from the entry that says it and from what its laptop wrote before.
#include "central/projector.h"

namespace padron::central {

using core::Result;

Result<bool> Projector::takeCurp(const domain::Person& person)
{
    PADRON_ASSIGN(const bool own, m_tx.claimCurp(*person.curp, person.id));
    if (own)
        return true;
    PADRON_ASSIGN(const auto holder, m_tx.holderOfCurp(*person.curp));
    if (!holder) // let go this moment
        return m_tx.claimCurp(*person.curp, person.id);
    PADRON_ASSIGN(const bool theirs, m_tx.hasCredential(*holder));
    PADRON_ASSIGN(const bool mine, m_tx.hasCredential(person.id));
    PADRON_ASSIGN(const QString theirSince, m_tx.curpSince(*holder, place()));
    PADRON_ASSIGN(const QString mySince, m_tx.curpSince(person.id, place()));
    if (theirs || (!mine && theirSince < mySince))
        return false;
    PADRON_TRY(m_tx.releaseCurp(*person.curp, *holder));
    PADRON_ASSIGN(const bool taken, m_tx.claimCurp(*person.curp, person.id));
    PADRON_ASSIGN(const bool died, m_tx.hasDied(*holder));
    if (died) // they stay so
        return taken;
    const PersonState state{QStringLiteral("por-aclarar"), QString(verdict::kCurpTaken)};
    PADRON_TRY(m_tx.setPersonState(*holder, state));
    PADRON_TRY(m_tx.awaitNoCredential(*holder));
    PADRON_TRY(tellRegistrar(*holder, state));
    return taken;
}

Result<bool> Projector::leaveCurp(const domain::Person& person, QDate day)
{
    PADRON_ASSIGN(const bool signedAlready, m_tx.hasCredential(person.id));
    PADRON_ASSIGN(const auto holder, m_tx.holderOfCurp(*person.curp));
    if (signedAlready || holder != person.id)
        return signedAlready && holder == person.id;
    PADRON_TRY(m_tx.releaseCurp(*person.curp, person.id));
    PADRON_TRY(passOn(*person.curp, person.id, day));
    return false;
}

Result<void> Projector::passOn(const domain::Curp& curp, const core::PersonId& from, QDate day)
{
    PADRON_ASSIGN(const auto holder, m_tx.holderOfCurp(curp));
    if (holder)
        return {};
    PADRON_ASSIGN(const auto next, m_tx.nextForCurp(curp, from, place()));
    if (!next)
        return {};
    PADRON_ASSIGN(const auto person, m_tx.person(*next));
    PADRON_ASSIGN(const PersonState state, stateOf(*person, day));
    PADRON_TRY(m_tx.setPersonState(*next, state));
    PADRON_ASSIGN(const DeviceRow device, deviceFor(*next));
    if (state.eligible())
        PADRON_TRY(m_tx.awaitCredential(*next, device, m_nowMs));
    return tellRegistrar(*next, state);
}

Result<DeviceRow> Projector::deviceFor(const core::PersonId& person)
{
    PADRON_ASSIGN(const auto store, m_tx.storeOfPerson(person));
    if (!store || *store == m_device.store)
        return m_device.row;
    PADRON_ASSIGN(const auto device, m_tx.deviceOfPerson(person));
    return device.value_or(m_device.row);
}

Result<void> Projector::tellRegistrar(const core::PersonId& id, const PersonState& state)
{
    PADRON_ASSIGN(const DeviceRow device, deviceFor(id));
    return tell(device, sync::PersonStateChanged{id, state.state, state.code});
}

} // namespace padron::central
