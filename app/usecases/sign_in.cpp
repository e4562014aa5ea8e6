// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/sign_in.h"

#include "access/errors.h"
#include "usecases/seal_device.h"

namespace padron::usecases {

namespace {

QByteArray triesOf(const access::SlotFile& file, const QString& userName)
{
    for (const auto& slot : file.users)
        if (slot.user.name.compare(userName.simplified(), Qt::CaseInsensitive) == 0)
            return slot.user.id.bytes();
    return {};
}

} // namespace

SignIn::SignIn(ports::KeyVault& vault, const core::Clock& clock) : m_vault(vault), m_clock(clock) {}

core::Result<access::SlotFile> SignIn::slots()
{
    PADRON_ASSIGN(const QByteArray bytes, m_vault.load());
    return access::decodeSlotFile(bytes);
}

core::Result<QStringList> SignIn::userNames()
{
    PADRON_ASSIGN(const access::SlotFile file, slots());
    QStringList names;
    for (const auto& slot : file.users)
        names.append(slot.user.name);
    return names;
}

core::Result<QList<access::SessionUser>> SignIn::users()
{
    PADRON_ASSIGN(const access::SlotFile file, slots());
    QList<access::SessionUser> users;
    for (const auto& slot : file.users)
        if (!slot.suspended())
            users.append(slot.user);
    return users;
}

qint64 SignIn::waitMs(const QString& userName)
{
    const auto file = slots();
    return waitOf(file ? triesOf(*file, userName) : QByteArray());
}

qint64 SignIn::waitOf(const QByteArray& who)
{
    access::Lockout state = m_vault.lockout();
    const access::Lockout before = state;
    const qint64 left = access::remainingMs(state, who, m_clock);
    if (!(state == before))
        (void)m_vault.saveLockout(state); // rebased onto this boot; if it cannot be kept the wait starts again
    return left;
}

core::Result<void> SignIn::checkWait(const QByteArray& who)
{
    const qint64 wait = waitOf(who);
    if (wait > 0)
        return core::fail(access::kLockedOut, QString::number((wait + 999) / 1000));
    return {};
}

void SignIn::failed(const QByteArray& who)
{
    (void)m_vault.saveLockout(access::afterFailure(m_vault.lockout(), who, m_clock));
}

void SignIn::succeeded(const QByteArray& who)
{
    const access::Lockout before = m_vault.lockout();
    if (before.each.contains(who))
        (void)m_vault.saveLockout(access::afterSuccess(before, who));
}

core::Result<access::Unlocked> SignIn::withPassword(const QString& userName, const core::SecureBytes& password)
{
    PADRON_TRY(refuseSealed(m_vault));
    PADRON_ASSIGN(const QByteArray bytes, m_vault.load());
    PADRON_ASSIGN(const access::SlotFile file, access::decodeSlotFile(bytes));
    const QByteArray who = triesOf(file, userName);
    PADRON_TRY(checkWait(who));
    auto unlocked = access::unlockWithPassword(file, userName, password);
    if (!unlocked) {
        if (unlocked.error().code == access::kWrongPassword)
            failed(who);
        return core::fail(unlocked.error());
    }
    PADRON_TRY(access::authenticateSlotFile(bytes, unlocked->dataKey));
    succeeded(who);
    return unlocked;
}

core::Result<access::Proof> SignIn::prove(const QString& userName, const core::SecureBytes& password)
{
    PADRON_ASSIGN(const access::Unlocked unlocked, withPassword(userName, password));
    return access::Proof{unlocked.user.id, m_clock.monoMs()};
}

core::Result<access::Unlocked> SignIn::withRecoveryCode(const QString& userName, const QString& code,
                                                        const core::SecureBytes& newPassword, access::KdfCost cost)
{
    PADRON_TRY(refuseSealed(m_vault));
    PADRON_TRY(checkWait(access::kRecoveryTries));
    PADRON_ASSIGN(const QByteArray bytes, m_vault.load());
    PADRON_ASSIGN(access::SlotFile file, access::decodeSlotFile(bytes));
    auto parsed = access::RecoveryCode::parse(code);
    if (!parsed) // a slip of the pen is no attempt
        return core::fail(parsed.error());
    auto dataKey = access::unlockWithRecoveryCode(file, *parsed);
    if (!dataKey) {
        failed(access::kRecoveryTries);
        return core::fail(dataKey.error());
    }
    PADRON_TRY(access::authenticateSlotFile(bytes, *dataKey));

    for (const auto& slot : file.users) {
        if (slot.user.name.compare(userName.simplified(), Qt::CaseInsensitive) != 0)
            continue;
        const access::SessionUser user = slot.user;
        PADRON_TRY(access::checkPassword(newPassword, user.name));
        PADRON_ASSIGN(const access::SlotFile changed, access::withPassword(file, user.id, *dataKey, newPassword, cost));
        PADRON_TRY(m_vault.save(access::encodeSlotFile(changed, *dataKey)));
        succeeded(access::kRecoveryTries);
        succeeded(triesOf(file, userName)); // whose password is new now
        return access::Unlocked{user, std::move(*dataKey)};
    }
    return core::fail(access::kWrongPassword);
}

} // namespace padron::usecases
