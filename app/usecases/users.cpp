// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/users.h"

#include "access/errors.h"

#include <algorithm>

namespace padron::usecases {

using access::Permission;
using core::Result;
using ports::AccessPerson;
using ports::AccessState;

namespace {

constexpr qsizetype kMostNameLetters = 100;
constexpr char kNumeral[] = "49";

Result<QString> usable(const QString& text)
{
    const QString simple = text.simplified();
    if (simple.isEmpty() || simple.size() > kMostNameLetters)
        return core::fail(access::kAccessDataFaulty, QStringLiteral("text"));
    return simple;
}

QString text(QDate date)
{
    return date.toString(Qt::ISODate);
}

} // namespace

Users::Users(ports::UserStore& users, SlotEditor& slots, ports::UnitOfWork& work, Recorder& recorder,
             const core::Clock& clock, core::IdSource& ids)
    : m_users(users), m_slots(slots), m_work(work), m_recorder(recorder), m_clock(clock), m_ids(ids)
{
}

Result<QList<AccessPerson>> Users::list()
{
    PADRON_TRY(m_recorder.permit(Permission::ManageUsers));
    PADRON_ASSIGN(const access::SlotFile file, m_slots.current());
    PADRON_ASSIGN(QList<AccessPerson> people, m_users.people());
    for (AccessPerson& person : people)
        if (person.role) // until its slot says otherwise
            person.state = AccessState::Retirado;
    for (const access::UserSlot& slot : file.users) {
        const auto found = std::find_if(people.begin(), people.end(),
                                        [&slot](const AccessPerson& person) { return person.id == slot.user.id; });
        AccessPerson& person = found == people.end() ? people.emplaceBack() : *found;
        person.id = slot.user.id;
        person.name = slot.user.name;
        person.role = slot.user.role;
        person.state = slot.suspended() ? AccessState::Suspendido : AccessState::Activo;
        if (!slot.suspended())
            person.suspendedFrom = person.suspendedUntil = {};
    }
    std::sort(people.begin(), people.end(), [](const AccessPerson& a, const AccessPerson& b) {
        return a.name.localeAwareCompare(b.name) < 0;
    });
    return people;
}

Result<bool> Users::lacksLetter()
{
    PADRON_ASSIGN(const auto own, m_users.person(m_recorder.user().id));
    return !own || own->letterSigned.isNull();
}

Result<void> Users::mayChange(const access::Proof& proof)
{
    PADRON_TRY(m_recorder.permit(Permission::ManageUsers));
    return access::checkProof(proof, m_recorder.user(), m_clock);
}

Result<void> Users::mayChangeOther(const access::Proof& proof, const core::UserId& user)
{
    PADRON_TRY(mayChange(proof));
    return user == m_recorder.user().id ? core::fail(access::kOwnAccount) : Result<void>{};
}

Result<AccessPerson> Users::known(const core::UserId& id)
{
    PADRON_ASSIGN(const QList<AccessPerson> people, list());
    for (const AccessPerson& person : people)
        if (person.id == id)
            return person;
    return core::fail(access::kUnknownUser);
}

Result<void> Users::keep(const access::SlotFile& next, const char* kind, const QCborMap& payload,
                         const AccessPerson& person)
{
    return m_slots.keep(next, Recorder::What{.kind = kind, .numeral = kNumeral, .payload = payload},
                        [this, &person] { return m_users.put(person); });
}

Result<core::UserId> Users::add(const access::Proof& proof, const QString& name, access::Role role,
                                const core::SecureBytes& password, access::KdfCost cost)
{
    PADRON_TRY(mayChange(proof));
    PADRON_ASSIGN(const QString simple, usable(name));
    const access::SessionUser user{core::UserId(m_ids.next()), simple, role};
    PADRON_ASSIGN(access::SlotFile file, m_slots.current());
    PADRON_ASSIGN(file, access::withUser(std::move(file), user, m_slots.dataKey(), password, cost));
    AccessPerson person;
    person.id = user.id;
    person.name = simple;
    person.role = role;
    person.sinceMs = m_clock.wallMs();
    PADRON_TRY(keep(file, envelope::kind::kUserAdded,
                    {{1, user.id.bytes()}, {2, simple}, {3, access::keyOf(role)}}, person));
    return user.id;
}

Result<void> Users::change(const access::Proof& proof, const access::SessionUser& changed)
{
    PADRON_TRY(mayChange(proof));
    PADRON_ASSIGN(AccessPerson person, known(changed.id));
    if (changed.id == m_recorder.user().id && person.role != changed.role)
        return core::fail(access::kOwnAccount);
    PADRON_ASSIGN(person.name, usable(changed.name));
    person.role = changed.role;
    PADRON_ASSIGN(access::SlotFile file, m_slots.current());
    PADRON_ASSIGN(file, access::withUserAs(std::move(file), {changed.id, person.name, changed.role}));
    return keep(file, envelope::kind::kUserChanged,
                {{1, changed.id.bytes()}, {2, person.name}, {3, access::keyOf(changed.role)}}, person);
}

Result<void> Users::suspend(const access::Proof& proof, const core::UserId& user, QDate until)
{
    PADRON_TRY(mayChangeOther(proof, user));
    const QDate today = m_clock.today();
    if (until.isValid() && until < today)
        return core::fail(access::kAccessDataFaulty, QStringLiteral("until"));
    PADRON_ASSIGN(AccessPerson person, known(user));
    person.state = AccessState::Suspendido;
    person.suspendedFrom = today;
    person.suspendedUntil = until;
    PADRON_ASSIGN(access::SlotFile file, m_slots.current());
    PADRON_ASSIGN(file, access::suspended(std::move(file), user));
    QCborMap payload{{1, user.bytes()}};
    if (until.isValid())
        payload.insert(2, text(until));
    return keep(file, envelope::kind::kUserSuspended, payload, person);
}

Result<void> Users::lift(const access::Proof& proof, const core::UserId& user)
{
    PADRON_TRY(mayChangeOther(proof, user));
    PADRON_ASSIGN(AccessPerson person, known(user));
    person.state = AccessState::Activo;
    person.suspendedFrom = person.suspendedUntil = {};
    PADRON_ASSIGN(access::SlotFile file, m_slots.current());
    PADRON_ASSIGN(file, access::lifted(std::move(file), user, m_slots.dataKey()));
    return keep(file, envelope::kind::kUserLifted, {{1, user.bytes()}}, person);
}

Result<void> Users::remove(const access::Proof& proof, const core::UserId& user)
{
    PADRON_TRY(mayChangeOther(proof, user));
    PADRON_ASSIGN(AccessPerson person, known(user));
    person.state = AccessState::Retirado;
    person.suspendedFrom = person.suspendedUntil = {};
    PADRON_ASSIGN(access::SlotFile file, m_slots.current());
    PADRON_ASSIGN(file, access::withoutUser(std::move(file), user));
    return keep(file, envelope::kind::kUserRemoved, {{1, user.bytes()}}, person);
}

Result<void> Users::resetPassword(const access::Proof& proof, const core::UserId& user,
                                  const core::SecureBytes& password, access::KdfCost cost)
{
    PADRON_TRY(mayChange(proof));
    PADRON_ASSIGN(const AccessPerson person, known(user));
    PADRON_ASSIGN(access::SlotFile file, m_slots.current());
    PADRON_ASSIGN(file, access::withPassword(std::move(file), user, m_slots.dataKey(), password, cost));
    return keep(file, envelope::kind::kPasswordChanged, {{1, user.bytes()}}, person);
}

Result<void> Users::note(const char* kind, const QCborMap& payload, const SlotEditor::Rows& rows)
{
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(rows());
    PADRON_TRY(m_recorder.record({.kind = kind, .numeral = kNumeral, .payload = payload}));
    return transaction.commit();
}

Result<core::UserId> Users::addWithoutAccount(const QString& name, const QString& duty)
{
    PADRON_TRY(m_recorder.permit(Permission::ManageUsers));
    AccessPerson person;
    person.id = core::UserId(m_ids.next());
    PADRON_ASSIGN(person.name, usable(name));
    PADRON_ASSIGN(person.duty, usable(duty));
    person.sinceMs = m_clock.wallMs();
    PADRON_TRY(note(envelope::kind::kAccessNoted, {{1, person.id.bytes()}, {2, person.name}, {3, person.duty}},
                    [this, &person] { return m_users.put(person); }));
    return person.id;
}

Result<void> Users::removeWithoutAccount(const core::UserId& id)
{
    PADRON_ASSIGN(AccessPerson person, known(id));
    if (person.role)
        return core::fail(access::kUnknownUser, QStringLiteral("has an account"));
    person.state = AccessState::Retirado;
    return note(envelope::kind::kUserRemoved, {{1, id.bytes()}}, [this, &person] { return m_users.put(person); });
}

Result<void> Users::noteLetter(const core::UserId& id, QDate signedOn)
{
    PADRON_ASSIGN(const AccessPerson person, known(id));
    if (!signedOn.isValid() || signedOn > m_clock.today())
        return core::fail(access::kAccessDataFaulty, QStringLiteral("signed on"));
    return note(envelope::kind::kLetterNoted, {{1, id.bytes()}, {2, text(signedOn)}},
                [this, &person, signedOn]() -> Result<void> {
                    PADRON_TRY(m_users.put(person)); // the first user has no row until then
                    return m_users.addLetter(person.id, signedOn, m_clock.wallMs());
                });
}

Result<void> Users::noteAppointment(const core::UserId& id, const ports::Appointment& appointment)
{
    PADRON_ASSIGN(const AccessPerson person, known(id));
    ports::Appointment checked = appointment;
    PADRON_ASSIGN(checked.appointedBy, usable(appointment.appointedBy));
    if (!checked.from.isValid() || (checked.until.isValid() && checked.until < checked.from))
        return core::fail(access::kAccessDataFaulty, QStringLiteral("dates"));
    QCborMap payload{{1, id.bytes()}, {2, checked.appointedBy}, {3, text(checked.from)}};
    if (checked.until.isValid())
        payload.insert(4, text(checked.until));
    return note(envelope::kind::kAppointmentNoted, payload, [this, &person, &checked]() -> Result<void> {
        PADRON_TRY(m_users.put(person));
        return m_users.addAppointment(person.id, checked, m_clock.wallMs());
    });
}

} // namespace padron::usecases
