// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace padron::ports {

/// What the centre asks of this laptop: "correccion", "contraste" (28), "aclaracion" (30), "verificacion" (47); of its users
/// "usuario-alta", "usuario-reactivacion" and "usuario-retiro", with their name in `field`.
struct CentreTask
{
    core::TaskId id;
    QString kind, numeral;
    core::PersonId person;  ///< null: about nobody in particular
    QString folio;          ///< fifteen digits, or empty
    QString field;          ///< of a correction: object name of the form's input
    QString reason;         ///< as the centre wrote it
    QString reference;      ///< oficio
    qint64 askedMs = 0;
    QDate due;              ///< invalid: none
    std::optional<qint64> answeredMs; ///< here
    QString outcome, note;  ///< as answered here
    bool closed = false;    ///< by the centre, or by another laptop
    QString centreOutcome;
    QString refused = {};   ///< the centre's code: what was answered here was not taken, and it is open again
    bool isOpen() const { return !closed && !answeredMs; }
    friend bool operator==(const CentreTask&, const CentreTask&) = default;
};

/// Which of them somebody may see.
struct CentreTaskSight
{
    bool apart = false; ///< about records put apart by a cancellation too
    bool users = false; ///< about the laptop's users too
};

struct CentreTaskCounts
{
    qint64 open = 0, dueToday = 0; ///< due today or before
    friend bool operator==(const CentreTaskCounts&, const CentreTaskCounts&) = default;
};

/// Port: the centre's tasks; none is ever deleted.
class CentreTaskStore
{
public:
    virtual ~CentreTaskStore() = default;
    /// As the centre has it now; what was answered here stays.
    virtual core::Result<void> put(const CentreTask& task) = 0;
    virtual core::Result<CentreTask> task(const core::TaskId& id) = 0; ///< kNotFound
    /// The nearest day first, those without one last.
    virtual core::Result<QList<CentreTask>> open(CentreTaskSight sight, int limit) = 0;
    virtual core::Result<CentreTaskCounts> counts(CentreTaskSight sight, QDate today) = 0;
    virtual core::Result<QList<CentreTask>> openOf(const core::PersonId& person) = 0;
    /// The centre did not take the answer: open again, with its code. One that is closed stays so.
    virtual core::Result<void> refuseAnswer(const core::TaskId& id, const QString& code) = 0;
    virtual core::Result<void> takeAnswer(const core::TaskId& id, qint64 answeredMs) = 0; ///< it did, or does now
    virtual core::Result<void> answer(const core::TaskId& id, qint64 nowMs, const QString& outcome, const QString& note) = 0;
};

} // namespace padron::ports
