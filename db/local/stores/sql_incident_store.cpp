// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_incident_store.h"

#include "local/errors.h"
#include "ports/errors.h"

#include <algorithm>

namespace padron::stores {

using core::Result;
using ports::Incident;
using ports::IncidentNote;
using sqlite::Statement;

namespace {

constexpr char kInsert[] = "INSERT INTO incident (id, kind, what, happened_on, found_on, cause, data, people, correction, told, "
                           "noted_ms, noted_by, noted_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kNum[] = "SELECT num FROM incident WHERE id = ?";
constexpr char kAll[] = "SELECT num, id, kind, what, happened_on, found_on, cause, data, people, correction, told, noted_ms, "
                        "noted_by, noted_name FROM incident ORDER BY num DESC";
constexpr char kAdd[] = "INSERT INTO incident_note (incident, position, kind, note, people, noted_ms, noted_by, noted_name) "
                        "VALUES (?1, (SELECT count(*) + 1 FROM incident_note WHERE incident = ?1), ?2, ?3, ?4, ?5, ?6, ?7)";
constexpr char kNotes[] = "SELECT kind, note, people, noted_ms, noted_by, noted_name FROM incident_note WHERE incident = ? "
                          "ORDER BY position";

template <class Kind, std::size_t N>
Result<Kind> kindOf(const std::array<const char*, N>& keys, const QString& key)
{
    const auto found = std::find_if(keys.begin(), keys.end(), [&key](const char* one) { return key == QLatin1String(one); });
    if (found == keys.end())
        return core::fail(sqlite::kDatabaseDamaged, QStringLiteral("incident kind"));
    return static_cast<Kind>(found - keys.begin());
}

void bindPeople(Statement& write, const std::optional<qint64>& people)
{
    if (people)
        write.bind(*people);
    else
        write.bindNull();
}

std::optional<qint64> peopleAt(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
}

QDate dayAt(const Statement& row, int column)
{
    return QDate::fromString(row.text(column), Qt::ISODate);
}

} // namespace

QList<const char*> SqlIncidentStore::statements()
{
    return {kInsert, kNum, kAll, kAdd, kNotes};
}

Result<int> SqlIncidentStore::insert(const Incident& incident)
{
    {
        Statement write = m_connection.statement(kInsert);
        write.bind(incident.id).bind(keyOf(incident.kind)).bind(incident.what);
        write.bindOrNull(incident.happenedOn.toString(Qt::ISODate)).bind(incident.foundOn.toString(Qt::ISODate));
        write.bind(incident.cause).bind(incident.data);
        bindPeople(write, incident.people);
        write.bind(incident.correction).bind(incident.told);
        PADRON_TRY(write.bind(incident.notedMs).bind(incident.notedBy).bind(incident.notedName).run());
    }
    Statement read = m_connection.statement(kNum);
    PADRON_TRY(read.bind(incident.id).one());
    return static_cast<int>(read.integer(0));
}

Result<void> SqlIncidentStore::add(const ports::IncidentId& incident, const IncidentNote& note)
{
    {
        Statement read = m_connection.statement(kNum);
        PADRON_TRY(read.bind(incident).one());
    }
    Statement write = m_connection.statement(kAdd);
    write.bind(incident).bind(keyOf(note.kind)).bind(note.note);
    bindPeople(write, note.people);
    return write.bind(note.notedMs).bind(note.notedBy).bind(note.notedName).run();
}

Result<QList<Incident>> SqlIncidentStore::all()
{
    QList<Incident> incidents;
    {
        Statement read = m_connection.statement(kAll);
        for (;;) {
            PADRON_ASSIGN(const bool more, read.step());
            if (!more)
                break;
            Incident one;
            one.number = static_cast<int>(read.integer(0));
            one.id = read.id<ports::IncidentId>(1);
            PADRON_ASSIGN(one.kind, kindOf<ports::IncidentKind>(ports::kIncidentKinds, read.text(2)));
            one.what = read.text(3);
            one.happenedOn = dayAt(read, 4);
            one.foundOn = dayAt(read, 5);
            one.cause = read.text(6);
            one.data = read.text(7);
            one.people = peopleAt(read, 8);
            one.correction = read.text(9);
            one.told = read.text(10);
            one.notedMs = read.integer(11);
            one.notedBy = read.id<core::UserId>(12);
            one.notedName = read.text(13);
            incidents.append(std::move(one));
        }
    }
    for (Incident& incident : incidents) {
        PADRON_ASSIGN(incident.notes, notesOf(incident.id));
    }
    return incidents;
}

Result<QList<IncidentNote>> SqlIncidentStore::notesOf(const ports::IncidentId& incident)
{
    QList<IncidentNote> notes;
    Statement read = m_connection.statement(kNotes);
    read.bind(incident);
    for (;;) {
        PADRON_ASSIGN(const bool more, read.step());
        if (!more)
            return notes;
        IncidentNote note;
        PADRON_ASSIGN(note.kind, kindOf<ports::IncidentNoteKind>(ports::kIncidentNoteKinds, read.text(0)));
        note.note = read.text(1);
        note.people = peopleAt(read, 2);
        note.notedMs = read.integer(3);
        note.notedBy = read.id<core::UserId>(4);
        note.notedName = read.text(5);
        notes.append(std::move(note));
    }
}

} // namespace padron::stores
