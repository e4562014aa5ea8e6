// SPDX-License-Identifier: GPL-3.0-or-later
// Of the gate: what becomes of a backup, and backups of what is open.
#include "desktop/desktop_gate.h"

#include "backup/backup_file.h"
#include "backup/errors.h"
#include "net/tls_identity.h"
#include "runtime/deliver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>

namespace padron::desktop {

namespace {
constexpr int kLateBackupMs = 60'000; // that a lock leaves under way
constexpr int kEndMs = 5'000;         // that what was cancelled may take to end
constexpr int kLockMs = 2'000;        // that a copy may keep a locked store open
const QString kRestoredFrom = QStringLiteral("restaurado.de"); // when the backup was made, until somebody knows

/// What failed after the store had closed waits beside it for the next session.
QString failureFile(const QString& directory)
{
    return directory + QStringLiteral("/respaldo.falla");
}

void leaveFailure(const QString& directory, const core::Result<runtime::MadeBackup>& made)
{
    QFile file(failureFile(directory));
    if (made)
        file.remove();
    else if (file.open(QIODevice::WriteOnly))
        file.write(made.error().printedId().toLatin1());
}

/// What a backup written at a lock can fail with; anything else is the medium's.
core::ErrorCode failureOf(const QByteArray& id)
{
    for (const core::ErrorCode code : {backup::kPlaceAbsent, backup::kPlaceReadOnly, backup::kPlaceInsideStore,
                                       backup::kNoRoom, backup::kBackupDamaged, backup::kCopyDiffers})
        if (id == QByteArrayView(code.id().data(), static_cast<qsizetype>(code.id().size())))
            return code;
    return backup::kMediumFailed;
}
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
    PADRON_ASSIGN(const QString from, m_session->device().setting(kRestoredFrom, {}));
    m_restoredMs = from.toLongLong();
    return {};
}

QFuture<core::Result<usecases::RestoreStore::Preview>> DesktopGate::lookAtBackup(const QString& file)
{
    return m_executor.run([this, file] {
        return usecases::RestoreStore(m_room->copies, m_vault, m_clock, m_options.directory).look(file);
    });
}

QFuture<core::Result<void>> DesktopGate::restore(const QString& file, const QString& userName,
                                                 core::SecureBytes password, const QString& code)
{
    m_restoreCancelled = false;
    m_restorePercent = 0;
    auto secret = std::make_shared<core::SecureBytes>(std::move(password));
    return m_executor.run([this, file, userName, secret, code] {
        return insteadOfTheDamaged(file, [&](const MakeWay& makeWay) -> core::Result<void> {
            usecases::RestoreStore restore(m_room->copies, m_vault, m_clock, m_options.directory);
            const usecases::RestoreStore::Key key{userName, secret->clone(), code, kdfCost()};
            PADRON_ASSIGN(const backup::Header header, backup::readHeader(file));
            const backup::Watch watch{.progress = [this](qint64 done, qint64 total) {
                                          m_restorePercent = static_cast<int>(100 * done / std::max<qint64>(total, 1));
                                      },
                                      .cancelled = [this] { return m_restoreCancelled.load(); }};
            PADRON_ASSIGN(access::Unlocked unlocked, restore.run(file, key, watch, makeWay));
            PADRON_TRY(enter(std::move(unlocked), !code.isEmpty()));
            m_restoredMs = header.manifest.madeMs;
            return m_session->device().setSetting(kRestoredFrom, QString::number(m_restoredMs));
        });
    });
}

void DesktopGate::forgetRestored()
{
    m_restoredMs = 0;
    m_executor.run([this] { return m_session ? m_session->device().setSetting(kRestoredFrom, {}) : core::Result<void>(); });
}

void DesktopGate::startBackups()
{
    if (m_backups)
        return;
    m_backups = std::make_unique<runtime::BackupRunner>(m_executor, m_session->backUp, m_room->copies, m_room->pool);
    const auto start = [this] {
        runtime::deliver(m_executor.run([this] {
            noteLateFailure();
            return true;
        }),
                         m_backups.get(), [this](bool) { m_backups->start(); });
    };
    if (!m_late.isRunning())
        return start();
    runtime::deliver(m_late, m_backups.get(), [start](const core::Result<runtime::MadeBackup>&) { start(); });
}

void DesktopGate::noteLateFailure()
{
    QFile file(failureFile(m_options.directory));
    if (!m_session || !file.open(QIODevice::ReadOnly))
        return;
    if (m_session->backUp.noteFailed({failureOf(file.readAll())}))
        file.remove();
}

void DesktopGate::leaveBackups()
{
    if (!m_room->pool.waitForIdle(m_late.isRunning() ? kLateBackupMs + kEndMs : kEndMs))
        (void)m_room.release(); // a folder that does not answer: the program ends without it
}

void DesktopGate::backUpAtLock()
{
    if (const auto order = usecases::sealInForce(m_vault); !order || *order)
        return; // a backup that only the centre opens must not push out one that people can open
    QElapsedTimer timer;
    timer.start();
    usecases::BackUp& backUp = m_session->backUp;
    const auto now = backUp.situation();
    if (!now || m_facts.onlyReading || m_late.isRunning() || !backup::isDue(*now, backup::Moment::Locking))
        return;
    if (!m_room->pool.waitForIdle(kLockMs)) // what was cancelled still has its copy
        return;
    const auto copy = [&]() -> core::Result<ports::BackupJob> {
        PADRON_TRY(backUp.begin(false));
        for (bool complete = false; !complete;) {
            if (timer.hasExpired(kLockMs))
                return core::fail(backup::kCancelled); // due again when somebody comes in
            PADRON_ASSIGN(const auto progress, backUp.step());
            complete = progress.complete;
        }
        return backUp.finishCopy();
    };
    auto job = copy();
    if (!job) {
        backUp.abandon();
        if (job.error().code != backup::kCancelled)
            (void)backUp.noteFailed(job.error());
        return;
    }
    // The next session may begin its own before this one is written.
    const QString folder = m_options.directory + QStringLiteral("/respaldo.al-cerrar");
    QDir(folder).removeRecursively();
    if (!QDir().rename(job->folder, folder))
        return backUp.abandon();
    job->folder = folder;
    timer.start();
    m_late = m_room->pool.run([job = *job, timer, room = m_room.get(), directory = m_options.directory] {
        auto made = runtime::makeBackup(job, room->copies, {.cancelled = [timer] { return timer.hasExpired(kLateBackupMs); }});
        leaveFailure(directory, made);
        return made;
    });
}

} // namespace padron::desktop
