// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/backup/sql_backup_source.h"

#include "backup/errors.h"
#include "local/stores/local_store.h"
#include "local/stores/store_facts.h"
#include "ports/errors.h"

#include <QDir>
#include <QElapsedTimer>

namespace padron::stores {

using core::Result;

namespace {

constexpr int kPagesAtOnce = 8; // 32 KiB: a fraction of a millisecond

} // namespace

SqlBackupSource::~SqlBackupSource()
{
    if (m_copy) // unfinished
        abandon();
}

Result<void> SqlBackupSource::begin(const QString& folder, const core::SecureBytes& key)
{
    if (m_copy)
        return core::fail(backup::kBackupRunning);
    QDir(folder).removeRecursively(); // of one cut short
    if (!QDir().mkpath(folder))
        return core::fail(ports::kStoreFailed, QStringLiteral("folder"));
    m_folder = folder;
    PADRON_ASSIGN(m_copy, sqlite::OnlineCopy::start(m_connection, LocalStore::databasePath(folder), key));
    return {};
}

Result<ports::BackupSource::Progress> SqlBackupSource::step(int forMs)
{
    if (!m_copy)
        return core::fail(backup::kCancelled);
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        const auto done = m_copy->step(kPagesAtOnce);
        if (!done) {
            abandon();
            return core::fail(done.error());
        }
        if (done->complete)
            m_copy.reset();
        if (done->complete || timer.elapsed() >= forMs)
            return Progress{done->done, done->total, done->complete};
    }
}

void SqlBackupSource::abandon()
{
    m_copy.reset();
    if (!m_folder.isEmpty())
        QDir(m_folder).removeRecursively();
    m_folder.clear();
}

Result<backup::StoreFacts> SqlBackupSource::facts()
{
    return storeFacts(m_connection);
}

} // namespace padron::stores
