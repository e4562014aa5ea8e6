// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/backup/sql_backup_copies.h"
#include "runtime/backup_work.h"
#include "session_fixture.h"

#include <QDir>

namespace fixture {

/// What the runner does, in one go: copy, hand over, write, note.
inline padron::core::Result<padron::runtime::MadeBackup> backUp(padron::desktop::Session& session)
{
    using namespace padron;
    stores::SqlBackupCopies copies;
    PADRON_TRY(session.backUp.begin(true));
    for (bool complete = false; !complete;) {
        PADRON_ASSIGN(const auto progress, session.backUp.step());
        complete = progress.complete;
    }
    PADRON_ASSIGN(const ports::BackupJob job, session.backUp.finishCopy());
    PADRON_ASSIGN(const auto made, runtime::makeBackup(job, copies, {}));
    PADRON_TRY(session.backUp.noteDone(made.name, made.bytes, made.madeMs));
    return made;
}

inline padron::core::Result<void> choosePlace(padron::desktop::Session& session, const QString& folder)
{
    padron::usecases::BackupPlan plan;
    plan.place = padron::backup::placeAt(folder);
    return session.backUp.plan(plan);
}

inline QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

} // namespace fixture
