// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_user_store.h"

#include "ports/errors.h"

namespace padron::stores {

using core::Result;
using ports::AccessPerson;
using ports::AccessState;
using sqlite::Statement;

namespace {

#define PADRON_ACCESS_COLUMNS                                                                                          \
    "SELECT p.id, p.name, p.role, p.duty, p.state, p.since_ms, p.suspended_from, p.suspended_until, "                  \
    "(SELECT max(l.signed_on) FROM confidentiality_letter l WHERE l.person = p.id), "                                  \
    "a.appointed_by, a.from_day, a.until_day FROM access_person p "                                                    \
    "LEFT JOIN appointment a ON a.person = p.id "                                                                      \
    "AND a.from_day = (SELECT max(b.from_day) FROM appointment b WHERE b.person = p.id) "

constexpr char kPeople[] = PADRON_ACCESS_COLUMNS "ORDER BY p.name, p.id"; // some dozens: sorted as they come
constexpr char kPerson[] = PADRON_ACCESS_COLUMNS "WHERE p.id = ?";
#undef PADRON_ACCESS_COLUMNS

constexpr char kPut[] = "INSERT INTO access_person (id, name, role, duty, state, since_ms, suspended_from, suspended_until) "
                        "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
                        "role = excluded.role, duty = excluded.duty, state = excluded.state, "
                        "suspended_from = excluded.suspended_from, suspended_until = excluded.suspended_until";
constexpr char kAddLetter[] = "INSERT INTO confidentiality_letter (person, signed_on, noted_ms) VALUES (?, ?, ?) "
                              "ON CONFLICT (person, signed_on) DO NOTHING";
constexpr char kAddAppointment[] =
    "INSERT INTO appointment (person, from_day, until_day, appointed_by, noted_ms) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT (person, from_day) DO UPDATE SET until_day = excluded.until_day, "
    "appointed_by = excluded.appointed_by, noted_ms = excluded.noted_ms";

constexpr std::pair<AccessState, QLatin1String> kStates[] = {{AccessState::Activo, QLatin1String("activo")},
                                                             {AccessState::Suspendido, QLatin1String("suspendido")},
                                                             {AccessState::Retirado, QLatin1String("retirado")}};

QString keyOf(AccessState state)
{
    for (const auto& [each, key] : kStates)
        if (each == state)
            return key;
    return {};
}

AccessState stateOf(const QString& text)
{
    for (const auto& [state, key] : kStates)
        if (text == key)
            return state;
    return AccessState::Retirado;
}

QDate day(const Statement& read, int column)
{
    return QDate::fromString(read.text(column), Qt::ISODate);
}

QString text(QDate date)
{
    return date.toString(Qt::ISODate);
}

AccessPerson personFrom(const Statement& read)
{
    AccessPerson person;
    person.id = read.id<core::UserId>(0);
    person.name = read.text(1);
    person.role = access::roleByKey(read.text(2));
    person.duty = read.text(3);
    person.state = stateOf(read.text(4));
    person.sinceMs = read.integer(5);
    person.suspendedFrom = day(read, 6);
    person.suspendedUntil = day(read, 7);
    person.letterSigned = day(read, 8);
    if (!read.isNull(10))
        person.appointment = ports::Appointment{read.text(9), day(read, 10), day(read, 11)};
    return person;
}

} // namespace

QList<const char*> SqlUserStore::statements()
{
    return {kPeople, kPerson, kPut, kAddLetter, kAddAppointment};
}

Result<QList<AccessPerson>> SqlUserStore::people()
{
    Statement read = m_connection.statement(kPeople);
    QList<AccessPerson> people;
    for (;;) {
        PADRON_ASSIGN(const bool row, read.step());
        if (!row)
            return people;
        people.append(personFrom(read));
    }
}

Result<std::optional<AccessPerson>> SqlUserStore::person(const core::UserId& id)
{
    Statement read = m_connection.statement(kPerson);
    PADRON_ASSIGN(const bool row, read.bind(id).step());
    return row ? std::optional(personFrom(read)) : std::nullopt;
}

Result<void> SqlUserStore::put(const AccessPerson& person)
{
    return m_connection.statement(kPut)
        .bind(person.id)
        .bind(person.name)
        .bind(person.role ? access::keyOf(*person.role) : QStringLiteral(""))
        .bind(person.duty.isNull() ? QStringLiteral("") : person.duty)
        .bind(keyOf(person.state))
        .bind(person.sinceMs)
        .bindOrNull(text(person.suspendedFrom))
        .bindOrNull(text(person.suspendedUntil))
        .run();
}

Result<void> SqlUserStore::addLetter(const core::UserId& person, QDate signedOn, qint64 notedMs)
{
    return m_connection.statement(kAddLetter).bind(person).bind(text(signedOn)).bind(notedMs).run();
}

Result<void> SqlUserStore::addAppointment(const core::UserId& person, const ports::Appointment& appointment,
                                          qint64 notedMs)
{
    return m_connection.statement(kAddAppointment)
        .bind(person)
        .bind(text(appointment.from))
        .bindOrNull(text(appointment.until))
        .bind(appointment.appointedBy)
        .bind(notedMs)
        .run();
}

} // namespace padron::stores
