// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/incidents.h"

#include "usecases/audit_errors.h"

namespace padron::usecases {

using core::Result;

namespace {

constexpr qsizetype kMostText = 2000;
constexpr qint64 kMostPeople = 1'000'000'000;

QString kept(const QString& text)
{
    return text.left(kMostText).trimmed();
}

Result<void> checkPeople(const std::optional<qint64>& people)
{
    if (people && (*people < 0 || *people > kMostPeople))
        return core::fail(kIncidentIncomplete, QStringLiteral("people"));
    return {};
}

/// {1: id, 2: kind, 3: what, 4: found on, ? 5: happened on, 6: cause, 7: data, ? 8: people, 9: correction, 10: told}
QCborMap payloadOf(const ports::Incident& incident)
{
    QCborMap map{{1, incident.id.bytes()},
                 {2, keyOf(incident.kind)},
                 {3, incident.what},
                 {4, incident.foundOn.toString(Qt::ISODate)},
                 {6, incident.cause},
                 {7, incident.data},
                 {9, incident.correction},
                 {10, incident.told}};
    if (incident.happenedOn.isValid())
        map.insert(5, incident.happenedOn.toString(Qt::ISODate));
    if (incident.people)
        map.insert(8, *incident.people);
    return map;
}

} // namespace

Incidents::Incidents(ports::IncidentStore& incidents, ports::UnitOfWork& work, Recorder& recorder, const core::Clock& clock,
                     core::IdSource& ids)
    : m_incidents(incidents), m_work(work), m_recorder(recorder), m_clock(clock), m_ids(ids)
{
}

Result<int> Incidents::note(ports::Incident incident)
{
    PADRON_TRY(m_recorder.permit(access::Permission::NoteIncidents));
    for (QString* text : {&incident.what, &incident.cause, &incident.data, &incident.correction, &incident.told})
        *text = kept(*text);
    if (incident.what.isEmpty())
        return core::fail(kIncidentIncomplete, QStringLiteral("what"));
    if (incident.data.isEmpty())
        return core::fail(kIncidentIncomplete, QStringLiteral("data"));
    const QDate today = m_clock.today();
    if (!incident.foundOn.isValid() || incident.foundOn > today)
        return core::fail(kIncidentIncomplete, QStringLiteral("found"));
    if (incident.happenedOn.isValid() && incident.happenedOn > incident.foundOn)
        return core::fail(kIncidentIncomplete, QStringLiteral("happened"));
    PADRON_TRY(checkPeople(incident.people));
    incident.id = ports::IncidentId(m_ids.next());
    incident.notedMs = m_clock.wallMs();
    incident.notedBy = m_recorder.user().id;
    incident.notedName = m_recorder.user().name;
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const int number, m_incidents.insert(incident));
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kIncidentNoted, .payload = payloadOf(incident)}));
    PADRON_TRY(transaction.commit());
    return number;
}

Result<void> Incidents::add(const ports::IncidentId& incident, ports::IncidentNote note)
{
    PADRON_TRY(m_recorder.permit(access::Permission::NoteIncidents));
    note.note = kept(note.note);
    if (note.note.isEmpty())
        return core::fail(kIncidentIncomplete, QStringLiteral("note"));
    PADRON_TRY(checkPeople(note.people));
    note.notedMs = m_clock.wallMs();
    note.notedBy = m_recorder.user().id;
    note.notedName = m_recorder.user().name;
    QCborMap payload{{1, incident.bytes()}, {2, keyOf(note.kind)}, {3, note.note}};
    if (note.people)
        payload.insert(4, *note.people);
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_incidents.add(incident, note));
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kIncidentAmended, .payload = payload}));
    return transaction.commit();
}

Result<QList<ports::Incident>> Incidents::all()
{
    if (!m_recorder.permit(access::Permission::ReadLog))
        PADRON_TRY(m_recorder.permit(access::Permission::NoteIncidents));
    return m_incidents.all();
}

} // namespace padron::usecases
