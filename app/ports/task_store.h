// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QList>
#include <QString>

#include <optional>

namespace padron::ports {

enum class TaskKind {
    PossibleDuplicate, ///< "posible_duplicado": two records may be one person's
    ContestedVigente,  ///< "vigente_impugnada": a person does not agree that an institution covers them
};

/// Something a supervisor is asked to look at.
struct Task
{
    core::TaskId id;
    TaskKind kind = TaskKind::PossibleDuplicate;
    core::PersonId person; ///< of a possible duplicate the one registered later
    core::PersonId other;  ///< of a possible duplicate; else null
    qint64 createdMs = 0;
    QString askedBy;       ///< name of the user who asked
    QString note;          ///< what they wrote, and a CURP that both claim
    std::optional<qint64> doneMs;
    QString outcome;       ///< of a possible duplicate "distinta" or "misma"; else "atendida"; empty while open
    friend bool operator==(const Task&, const Task&) = default;
};

/// What somebody sees of what waits.
struct TaskSight
{
    bool apart = true;  ///< of records put apart by a cancellation too
    bool rights = true; ///< what people ask about their data too
};

/// Port: tasks, open and done; none is ever deleted.
class TaskStore
{
public:
    virtual ~TaskStore() = default;
    virtual core::Result<void> insert(const Task& task) = 0;
    virtual core::Result<Task> task(const core::TaskId& id) = 0; ///< kNotFound
    virtual core::Result<QList<Task>> open() = 0;                ///< oldest first
    virtual core::Result<qint64> openCount(TaskSight sight) = 0; ///< with the ARCO requests and the conflicts that wait
    /// Whether it is asked, or was found, that somebody else's record is the same person's.
    virtual core::Result<bool> heldAsDuplicate(const core::PersonId& person) = 0;
    /// Whether it was ever asked of those two, whichever of them was registered later.
    virtual core::Result<bool> wasAsked(const core::PersonId& one, const core::PersonId& other) = 0;
    virtual core::Result<void> finish(const core::TaskId& id, qint64 doneMs, const QString& outcome) = 0; ///< kNotFound
};

} // namespace padron::ports
