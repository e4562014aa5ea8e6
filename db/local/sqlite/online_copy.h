// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"

struct sqlite3_backup;

namespace padron::sqlite {

/// A copy of an open database under another key, made a few pages at a time between other work of its connection: what is
/// written meanwhile through that connection goes into the copy too, so the copy is of the moment of its last step.
/// Unfinished, it removes its file when it goes. It must go before its source.
class OnlineCopy
{
public:
    struct Progress
    {
        qint64 done = 0, total = 0; ///< pages
        bool complete = false;
    };

    /// `path` must not exist. kBackupFailed, FailureNames.
    static core::Result<std::unique_ptr<OnlineCopy>> start(Connection& source, const QString& path,
                                                           const core::SecureBytes& key);
    ~OnlineCopy();
    OnlineCopy(const OnlineCopy&) = delete;
    OnlineCopy& operator=(const OnlineCopy&) = delete;

    /// Complete: the file is whole and closed.
    core::Result<Progress> step(int pages);

private:
    explicit OnlineCopy(QString path) : m_path(std::move(path)) {}

    QString m_path;
    std::unique_ptr<Connection> m_copy;
    sqlite3_backup* m_backup = nullptr;
    bool m_complete = false;
};

} // namespace padron::sqlite
