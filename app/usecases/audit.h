// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/log_index.h"
#include "ports/search_index.h"
#include "ports/unit_of_work.h"
#include "usecases/log_names.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// An entry as a list shows it.
struct AuditLine
{
    ports::LogLine line;
    QString userName;                 ///< empty: nobody yet, or somebody whose name is not known here any more
    QList<ports::LogSubject> whom;    ///< the first ones, people before families
    int more = 0;                     ///< subjects beyond those
};

struct AuditPage
{
    QList<AuditLine> lines; ///< newest first
    bool complete = false;  ///< nothing older matches
    quint64 behind = 0;     ///< entries of an older program that are not indexed yet: catchUp()
};

/// All of an entry.
struct AuditEntry
{
    AuditLine head;
    QList<ports::LogSubject> subjects;
    envelope::LogEntry entry; ///< its kind is empty when the body is gone or cannot be read
    bool readable = false;
};

struct AuditUser
{
    core::UserId id;
    QString name;
};

/// Somebody who saw a person's data: for the person to know (ARCO).
struct Reader
{
    qint64 atMs = 0;
    core::UserId user;
    QString userName, role, kind, numeral;
    bool asFamily = false; ///< the family was opened, or printed, through another of its members
};

/// The log looked through. Asking it about a person is an entry of its own, and so is each first look of a session.
class Audit
{
public:
    Audit(ports::LogIndex& index, ports::SearchIndex& search, ports::RegistryStore& registry, LogNames& names,
          ports::UnitOfWork& work, Recorder& recorder);

    /// A page of 50; the first one of a filter is logged when it is about people, and once a session when it is not.
    core::Result<AuditPage> page(const ports::LogFilter& filter);
    core::Result<AuditEntry> entry(const AuditLine& line);
    core::Result<QList<AuditUser>> users();                             ///< who ever wrote, by name
    core::Result<QList<ports::SearchHit>> people(const QString& text);  ///< by folio, CURP or name
    /// Indexes a slice of what an older program wrote; answers how many entries are left. No permission: nothing is told.
    core::Result<quint64> catchUp();
    /// Who saw a person's data, newest first; asked by who may read the log or attends their rights, and logged by the
    /// caller. kIndexBehind: catchUp() until it answers 0.
    core::Result<QList<Reader>> readersOf(const core::PersonId& person);

private:
    core::Result<AuditLine> told(const ports::LogLine& line, const QHash<core::UserId, QString>& names);
    /// A blocked person without the name, for who may not see those.
    core::Result<ports::LogSubject> whom(const core::SubjectId& id);
    core::Result<void> note(const ports::LogFilter& filter);

    ports::LogIndex& m_index;
    ports::SearchIndex& m_search;
    ports::RegistryStore& m_registry;
    LogNames& m_names;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    bool m_lookedAt = false;
};

} // namespace padron::usecases
