// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup/manifest.h"
#include "backup/watch.h"
#include "core/secure_bytes.h"
#include "envelope/log_chain.h"

#include <QList>

namespace padron::ports {

/// Port: copies the open store, a slice of a few milliseconds at a time. Store thread only; one copy at a time.
class BackupSource
{
public:
    struct Progress
    {
        qint64 done = 0, total = 0;
        bool complete = false;
    };

    virtual ~BackupSource() = default;
    /// Begins the copy `padron.db` in that folder, made anew, under that key.
    virtual core::Result<void> begin(const QString& folder, const core::SecureBytes& key) = 0;
    virtual core::Result<Progress> step(int forMs) = 0;
    virtual void abandon() = 0; ///< also of one that is complete; the folder goes
    /// Of the store as it is now: right after the last step, what the copy must have.
    virtual core::Result<backup::StoreFacts> facts() = 0;
};

/// Port: databases that are nobody's store yet, or no longer: copies. Any thread but the store's.
class BackupCopies
{
public:
    virtual ~BackupCopies() = default;
    /// Reads every page of `padron.db` in that folder. Its facts, and the log's hashes at those seqs.
    struct Proof
    {
        backup::StoreFacts facts;
        QList<QByteArray> hashes;
    };
    virtual core::Result<Proof> prove(const QString& folder, const core::SecureBytes& key,
                                      const QList<quint64>& seqs, const backup::Watch& watch) = 0;
    /// Walks the whole chain of its log, brings it to this program's schema and reads a few families and people as the
    /// program does: what a restored store has to be able to do.
    virtual core::Result<void> use(const QString& folder, const core::SecureBytes& key, const backup::Watch& watch) = 0;
    /// Writes the copy in `from` as a store's database into `to`, under the store's own key; marked to begin a new epoch.
    virtual core::Result<void> rebuild(const QString& from, const core::SecureBytes& key, const QString& to,
                                       const core::SecureBytes& databaseKey) = 0;
};

} // namespace padron::ports
