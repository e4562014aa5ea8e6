// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/sqlite/online_copy.h"

#include "local/errors.h"
#include "local/sqlite/engine_error.h"

#include <QFile>

#include <sqlite3.h>

namespace padron::sqlite {

using core::Result;

Result<std::unique_ptr<OnlineCopy>> OnlineCopy::start(Connection& source, const QString& path,
                                                      const core::SecureBytes& key)
{
    QFile file(path);
    if (!file.open(QIODevice::NewOnly | QIODevice::WriteOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return core::fail(kBackupFailed, QStringLiteral("create"));
    file.close();
    std::unique_ptr<OnlineCopy> copy(new OnlineCopy(path));
    copy->m_copy.reset(new Connection(path, source.names()));
    Connection& to = *copy->m_copy;
    sqlite3_vfs* files = nullptr; // the source's own
    sqlite3_file_control(source.m_db, "main", SQLITE_FCNTL_VFS_POINTER, &files);
    if (sqlite3_open_v2(path.toUtf8().constData(), &to.m_db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE,
                        files ? files->zName : nullptr)
        != SQLITE_OK)
        return core::fail(kBackupFailed, QStringLiteral("open"));
    PADRON_TRY(to.unlock(key));
    // Half of it is of no use to anybody: no journal, no flush; whoever takes it flushes what they make of it.
    PADRON_TRY(to.script("PRAGMA journal_mode = OFF"));
    PADRON_TRY(to.script("PRAGMA synchronous = OFF"));
    copy->m_backup = sqlite3_backup_init(to.m_db, "main", source.m_db, "main");
    if (!copy->m_backup)
        return core::fail(kBackupFailed, QStringLiteral("start"));
    return copy;
}

OnlineCopy::~OnlineCopy()
{
    if (m_backup)
        sqlite3_backup_finish(m_backup);
    m_copy.reset();
    if (!m_complete)
        QFile::remove(m_path);
}

Result<OnlineCopy::Progress> OnlineCopy::step(int pages)
{
    if (!m_backup)
        return core::fail(kBackupFailed, QStringLiteral("over"));
    const int code = sqlite3_backup_step(m_backup, pages);
    const bool locked = (code & 0xFF) == SQLITE_BUSY || (code & 0xFF) == SQLITE_LOCKED; // the next step goes on
    if (code != SQLITE_OK && code != SQLITE_DONE && !locked)
        return core::fail(engineError(code, m_copy->names()));
    const qint64 total = sqlite3_backup_pagecount(m_backup);
    Progress progress{total - sqlite3_backup_remaining(m_backup), total, code == SQLITE_DONE};
    if (!progress.complete)
        return progress;
    const int end = sqlite3_backup_finish(std::exchange(m_backup, nullptr));
    if (end != SQLITE_OK)
        return core::fail(engineError(end, m_copy->names()));
    m_copy.reset();
    m_complete = true;
    return progress;
}

} // namespace padron::sqlite
