// SPDX-License-Identifier: GPL-3.0-or-later
// Of the gate: what becomes of a backup, and backups of what is open.
#include "desktop/desktop_gate.h"

#include "net/tls_identity.h"
#include "runtime/deliver.h"

#include <QDir>
#include <QElapsedTimer>

namespace padron::desktop {

namespace {
constexpr int kLateBackupMs = 60'000; // that a lock leaves under way
} // namespace

core::Result<void> DesktopGate::beginEpochIfRestored()
{
    PADRON_TRY(m_session->sealDevice.noteReturn());
    PADRON_TRY(m_session->beginEpoch.ifRestored([]() -> core::Result<ports::DeviceKeys> {
        const envelope::SigningKey signing = envelope::SigningKey::generate();
        ports::DeviceKeys keys;
        keys.signingSeed = signing.seed();
        keys.signingPublic = signing.verifyKey().bytes();
        PADRON_ASSIGN(keys.tlsKeyPem, net::generateTlsKey());
        return keys;
    }));
    m_session->sealDevice.forget();
    return {};
}

QFuture<core::Result<usecases::RestoreStore::Preview>> DesktopGate::lookAtBackup(const QString& file)
{
    return m_executor.run([this, file] {
        return usecases::RestoreStore(m_copies, m_vault, m_clock, m_options.directory).look(file);
    });
}

QFuture<core::Result<void>> DesktopGate::restore(const QString& file, const QString& userName,
                                                 core::SecureBytes password, const QString& code)
{
    m_restoreCancelled = false;
    auto secret = std::make_shared<core::SecureBytes>(std::move(password));
    return m_executor.run([this, file, userName, secret, code] {
        return insteadOfTheDamaged([&]() -> core::Result<void> {
            PADRON_TRY(prepareFresh());
            usecases::RestoreStore restore(m_copies, m_vault, m_clock, m_options.directory);
            const usecases::RestoreStore::Key key{userName, secret->clone(), code, kdfCost()};
            PADRON_ASSIGN(access::Unlocked unlocked,
                          restore.run(file, key, {.cancelled = [this] { return m_restoreCancelled.load(); }}));
            return enter(std::move(unlocked), !code.isEmpty());
        });
    });
}

void DesktopGate::startBackups()
{
    if (m_backups)
        return;
    m_backups = std::make_unique<runtime::BackupRunner>(m_executor, m_session->backUp, m_copies);
    if (!m_late.isRunning())
        return m_backups->start();
    runtime::deliver(m_late, m_backups.get(),
                     [this](const core::Result<runtime::MadeBackup>&) { m_backups->start(); });
}

void DesktopGate::backUpAtLock()
{
    if (const auto order = usecases::sealInForce(m_vault); !order || *order)
        return; // a backup that only the centre opens must not push out one that people can open
    usecases::BackUp& backUp = m_session->backUp;
    const auto now = backUp.situation();
    if (!now || m_facts.onlyReading || m_late.isRunning() || !backup::isDue(*now, backup::Moment::Locking) || !backUp.begin(false))
        return;
    for (bool complete = false; !complete;) {
        const auto progress = backUp.step();
        if (!progress)
            return;
        complete = progress->complete;
    }
    auto job = backUp.finishCopy();
    if (!job)
        return;
    // The next session may begin its own before this one is written.
    const QString folder = m_options.directory + QStringLiteral("/respaldo.al-cerrar");
    QDir(folder).removeRecursively();
    if (!QDir().rename(job->folder, folder))
        return;
    job->folder = folder;
    QElapsedTimer timer;
    timer.start();
    m_late = m_latePool.run([job = *job, timer, &copies = m_copies] {
        return runtime::makeBackup(job, copies, {.cancelled = [timer] { return timer.hasExpired(kLateBackupMs); }});
    });
}

} // namespace padron::desktop
