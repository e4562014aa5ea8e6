// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/final_credentials.h"

#include "central/errors.h"
#include "central/log_event.h"

namespace padron::central {

using core::Result;
using credential::Status;

QString wordFor(Status status)
{
    switch (status) {
    case Status::Replaced:
        return QStringLiteral("sustituida");
    case Status::Suspended:
        return QStringLiteral("suspendida");
    case Status::Cancelled:
        return QStringLiteral("cancelada");
    case Status::InForce:
        break;
    }
    return QStringLiteral("vigente");
}

Result<QList<IssuedCredential>> FinalCredentials::find(CentralTransaction& tx, const QString& folio)
{
    const auto parsed = domain::Folio::parse(folio);
    if (!parsed)
        return core::fail(kCredentialUnknown);
    PADRON_ASSIGN(const auto holder, tx.holderOf(parsed->digits()));
    if (!holder)
        return core::fail(kCredentialUnknown);
    PADRON_TRY(tx.issuesOf(holder->person)); // whoever had to wait for the signer sees what it signed in a second look only
    PADRON_ASSIGN(const auto issues, tx.issuesOf(holder->person));
    return issues.isEmpty() ? Result<QList<IssuedCredential>>(core::fail(kCredentialUnknown)) : issues;
}

Result<void> FinalCredentials::lockDevicesOf(CentralTransaction& tx, const QString& folio)
{
    const auto parsed = domain::Folio::parse(folio);
    if (!parsed)
        return core::fail(kCredentialUnknown);
    PADRON_ASSIGN(const auto holder, tx.holderOf(parsed->digits()));
    if (!holder)
        return core::fail(kCredentialUnknown);
    PADRON_TRY(tx.lockDevicesOf(holder->moduleRow));
    return {};
}

Result<QList<FinalCredentials::Issue>> FinalCredentials::look(const QString& folio)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const auto issues, find(*tx, folio));
    QList<Issue> seen;
    for (const IssuedCredential& issue : issues) {
        PADRON_ASSIGN(const CardFacts card, tx->lockCard(issue.person, issue.issueNumber));
        seen.append({issue, card});
    }
    return seen; // nothing written: the transaction ends with its rows
}

Result<void> FinalCredentials::change(const QString& folio, QList<Status> from, Status to, const QString& reason)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_TRY(lockDevicesOf(*tx, folio));
    PADRON_ASSIGN(const auto issues, find(*tx, folio));
    const IssuedCredential& newest = issues.last();
    if (!from.contains(newest.status))
        return core::fail(kStatusRefused, wordFor(newest.status));
    PADRON_TRY(tx->setStatus(newest.person, newest.issueNumber, to, reason));
    if (to == Status::Replaced) {
        PADRON_ASSIGN(const DeviceRow heir, newestOfStore(*tx, folio));
        PADRON_TRY(tx->awaitNext(newest.person, heir, QStringLiteral("perdida"), m_clock.wallMs()));
    }
    if (to == Status::Cancelled) // and nothing comes after it
        PADRON_TRY(tx->awaitNone(newest.person));
    PADRON_TRY(tx->commit());
    logEvent("credencial-cambia", {{QStringLiteral("persona"), newest.person.text()},
                                   {QStringLiteral("emision"), newest.issueNumber},
                                   {QStringLiteral("estado"), wordFor(to)}});
    return {};
}

Result<DeviceRow> FinalCredentials::newestOfStore(CentralTransaction& tx, const QString& folio)
{
    PADRON_ASSIGN(const auto holder, tx.holderOf(domain::Folio::parse(folio)->digits()));
    PADRON_ASSIGN(const QList<Device> devices, tx.devices());
    const Device* newest = nullptr;
    for (const Device& device : devices)
        if (device.store == holder->store && (!newest || device.epoch > newest->epoch))
            newest = &device;
    return newest ? Result<DeviceRow>(newest->row) : core::fail(core::kInternal, QStringLiteral("device"));
}

Result<void> FinalCredentials::replace(const QString& folio, const QString& reason)
{
    return change(folio, {Status::InForce}, Status::Replaced, reason);
}

Result<void> FinalCredentials::suspend(const QString& folio, const QString& reason)
{
    return change(folio, {Status::InForce}, Status::Suspended, reason);
}

Result<void> FinalCredentials::reactivate(const QString& folio)
{
    return change(folio, {Status::Suspended}, Status::InForce, {});
}

Result<void> FinalCredentials::cancel(const QString& folio, const QString& reason)
{
    return change(folio, {Status::InForce, Status::Suspended, Status::Replaced}, Status::Cancelled, reason);
}

} // namespace padron::central
