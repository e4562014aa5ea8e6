// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace padron::ports {

enum class TaskKind { PossibleDuplicate };

/// Something a supervisor is asked to look at.
struct Task
{
    core::TaskId id;
    TaskKind kind = TaskKind::PossibleDuplicate;
    core::PersonId person; ///< the one registered later
    core::PersonId other;
    qint64 createdMs = 0;
    QString askedBy;       ///< name of the user who asked
    QString note;          ///< what they wrote, and a CURP that both claim
    std::optional<qint64> doneMs;
    QString outcome;       ///< "distinta", "misma"; empty while open
    friend bool operator==(const Task&, const Task&) = default;
};

/// Port: tasks, open and done; none is ever deleted.
class TaskStore
{
public:
    virtual ~TaskStore() = default;
    virtual core::Result<void> insert(const Task& task) = 0;
    virtual core::Result<Task> task(const core::TaskId& id) = 0; ///< kNotFound
    virtual core::Result<QList<Task>> open() = 0;                ///< oldest first
    virtual core::Result<qint64> openCount() = 0;
    virtual core::Result<void> finish(const core::TaskId& id, qint64 doneMs, const QString& outcome) = 0; ///< kNotFound
};

} // namespace padron::ports
