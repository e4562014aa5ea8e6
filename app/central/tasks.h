// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "core/clock.h"
#include "core/id_source.h"

namespace padron::central {

/// What the centre asks of modules: a correction of somebody's data, and what numerals 28, 30 and 47 let it ask. It goes into
/// the stream of the laptops concerned, and again when it ends. The first answer ends it.
class Tasks
{
public:
    Tasks(CentralStore& store, const core::Clock& clock, core::IdSource& ids) : m_store(store), m_clock(clock), m_ids(ids) {}

    struct Ask
    {
        QString kind;           ///< "correccion", "contraste", "aclaracion", "verificacion"
        QString module, device; ///< "07-0457" or "D0001"; both empty: the module that registered the person
        QString folio;          ///< empty: about nobody in particular, which only an "aclaracion" may be
        QString field;          ///< of a "correccion"
        QString reason, reference;
        QDate due;
    };
    struct Said
    {
        core::TaskId id;
        qsizetype toldDevices = 0;
        bool alreadyAsked = false; ///< that one is open: nothing was added
    };
    /// kArgumentsWrong with what is missing, kPersonUnknown, kModuleUnknown, kDeviceNotFound, kNobodyToAsk.
    core::Result<Said> ask(const Ask& ask);

    struct Line
    {
        CentreTask task;
        Module module;
        QString answeredBy; ///< "D0002"
    };
    core::Result<QList<Line>> list(const QString& module, bool closedToo); ///< module empty: of all
    core::Result<Line> see(const core::TaskId& id);
    /// Taken back, or settled without an answer. How many laptops are told. kTaskUnknown, kTaskClosed.
    core::Result<qsizetype> close(const core::TaskId& id, const QString& outcome);

private:
    core::Result<CentreTask> taskFrom(CentralTransaction& tx, const Ask& ask);
    core::Result<Line> lineOf(CentralTransaction& tx, const CentreTask& task);

    CentralStore& m_store;
    const core::Clock& m_clock;
    core::IdSource& m_ids;
};

/// The fields that a correction may ask for: object names of the laptop's form (ui/forms/form_fields.h).
QStringList correctableFields();

/// Its end, to whoever was told of it but `except`.
core::Result<qsizetype> tellEnd(CentralTransaction& tx, const CentreTask& task, DeviceRow except = 0);
/// What is open for a device that enrols now.
core::Result<void> greetWithTasks(CentralTransaction& tx, DeviceRow device);

} // namespace padron::central
