// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/history_state.h"

#include "domain/family_check.h"
#include "domain/family_rules.h"

#include <algorithm>

namespace padron::domain {

namespace {

bool contains(const QSet<core::EntryId>& seen, const core::EntryId& id)
{
    return seen.contains(id);
}

/// Somebody registered in a family that no entry here speaks of: looked at when the entry came.
const Person& registeredElsewhere()
{
    static const Person adult = [] {
        Person person;
        person.fechaNacimiento = QDate(1900, 1, 1);
        return person;
    }();
    return adult;
}

} // namespace

bool sameValue(const RecordWrite& a, const RecordWrite& b)
{
    if (a.value.index() != b.value.index())
        return false;
    if (const auto* person = std::get_if<Person>(&a.value))
        return sameField(*person, std::get<Person>(b.value), a.key.field);
    if (const auto* place = std::get_if<Placing>(&a.value)) { // whenever each says that it began
        const Placing& other = std::get<Placing>(b.value);
        return place->family == other.family && place->membership.parentesco == other.membership.parentesco
            && place->membership.supuestos == other.membership.supuestos;
    }
    if (const auto* head = std::get_if<Headship>(&a.value))
        return head->titular == std::get<Headship>(b.value).titular;
    if (const auto* departure = std::get_if<Departure>(&a.value))
        return *departure == std::get<Departure>(b.value);
    return true;
}

RegisterKey keyFor(const core::PersonId& person, RecordField field)
{
    return {person.uuid(), field};
}

RegisterKey keyFor(const core::FamilyId& family)
{
    return {family.uuid(), RecordField::Composicion};
}

const Register* HistoryState::find(const RegisterKey& key) const
{
    const auto found = m_registers.find(key);
    return found == m_registers.end() ? nullptr : &found->second;
}

std::optional<Person> HistoryState::person(const core::PersonId& id) const
{
    const Register* name = find(keyFor(id, RecordField::Nombre));
    if (!name || !name->standing)
        return std::nullopt;
    Person person = std::get<Person>(name->standing->value);
    for (const RecordField field : recordFields()) {
        if (!isOfPerson(field))
            break;
        if (const Register* found = find(keyFor(id, field)); found && found->standing)
            copyField(std::get<Person>(found->standing->value), person, field);
    }
    return person;
}

const Placing* HistoryState::placing(const core::PersonId& id) const
{
    const Register* gone = find(keyFor(id, RecordField::Baja));
    if (gone && gone->standing)
        return nullptr;
    const Register* found = find(keyFor(id, RecordField::Lugar));
    return found && found->standing ? &std::get<Placing>(found->standing->value) : nullptr;
}

std::optional<core::PersonId> HistoryState::titular(const core::FamilyId& id) const
{
    const Register* found = find(keyFor(id));
    if (!found || !found->standing)
        return std::nullopt;
    const auto& titular = std::get<Headship>(found->standing->value).titular;
    const Placing* place = titular ? placing(*titular) : nullptr;
    return place && place->family == id ? titular : std::nullopt; // who died or left is none any more
}

bool HistoryState::isKnown(const core::PersonId& id) const
{
    const Register* found = find(keyFor(id, RecordField::Lugar));
    return found && found->standing;
}

QList<core::PersonId> HistoryState::everybody() const
{
    QList<core::PersonId> people = m_rest.serial.keys();
    std::sort(people.begin(), people.end(), [this](const auto& a, const auto& b) { return m_rest.serial[a] < m_rest.serial[b]; });
    return people;
}

QList<FamilyRecord> HistoryState::families() const
{
    QList<FamilyRecord> families;
    const QList<core::PersonId> people = everybody();
    for (const auto& id : m_rest.founded) {
        FamilyRecord record;
        record.family.id = id;
        record.family.titular = titular(id);
        for (const auto& member : people) {
            const Placing* place = placing(member);
            if (!place || place->family != id)
                continue;
            record.family.folio = place->folio;
            record.family.members.append(place->membership);
            record.people.append(*person(member));
        }
        if (!record.people.isEmpty())
            families.append(record);
    }
    return families;
}

bool HistoryState::isConcurrent(const LaidEntry& laid, const RecordWrite& write) const
{
    const Register* found = find(write.key);
    return found && std::any_of(found->writers.begin(), found->writers.end(), [&](const auto& by) {
               return by != laid.entry->id && !contains(laid.entry->seen, by);
           });
}

void HistoryState::stand(const LaidEntry& laid, const RecordWrite& write)
{
    Register& here = m_registers[write.key];
    here.writers = {laid.entry->id};
    here.standing = write;
    const auto* change = std::get_if<FamilyChange>(&laid.entry->body);
    const Motivo motivo = change ? change->motivo : Motivo::OtroDato;
    const qint64 atMs = change ? change->atMs : laid.entry->atMs;
    const core::PersonId person(write.key.subject);
    const auto endPlace = [&](qint64 ms) -> qint64 {
        for (qsizetype i = m_rest.periods.size() - 1; i >= 0; --i) {
            PlacePeriod& period = m_rest.periods[i];
            if (period.membership.person != person || period.untilMs)
                continue;
            period.untilMs = std::max(ms, period.membership.sinceMs); // clocks differ: nobody leaves before they came
            period.motivo = motivo;
            return period.untilMs;
        }
        return 0;
    };
    if (auto* place = std::get_if<Placing>(&here.standing->value)) {
        if (place->founds && !m_rest.founded.contains(place->family)) {
            m_rest.founded.append(place->family);
            m_rest.folios.insert(place->family, place->folio);
        }
        m_rest.broken = m_rest.broken || !m_rest.founded.contains(place->family);
        m_rest.serial[person] = m_rest.next++;
        if (!placing(person))
            return; // they died: the place stands for nobody
        place->membership.sinceMs = std::max(place->membership.sinceMs, endPlace(place->membership.sinceMs));
        m_rest.periods.append({.family = place->family, .membership = place->membership});
    } else if (std::holds_alternative<Departure>(write.value)) {
        endPlace(atMs);
    }
}

void HistoryState::hold(const LaidEntry& laid, RecordWrite write)
{
    if (std::holds_alternative<LetGo>(write.value))
        return;
    for (const LaidEntry& other : m_laid) { // the first who wrote the same family apart, else the first at all
        if (contains(laid.entry->seen, other.entry->id))
            continue;
        const bool same = std::any_of(laid.families.begin(), laid.families.end(),
                                      [&](const auto& id) { return other.families.contains(id); });
        if (write.blockedBy.isNull() || same)
            write.blockedBy = other.entry->id;
        if (same)
            break;
    }
    if (write.blockedBy.isNull() && !m_laid.isEmpty())
        write.blockedBy = m_laid.last().entry->id; // they knew it all, and it cannot stand
    m_registers[write.key].held.append(write);
}

void HistoryState::write(const LaidEntry& laid, const QList<RecordWrite>& writes, How how)
{
    const auto stands = [&](const RecordWrite& write) {
        const Register* here = find(write.key);
        return here && here->standing && sameValue(*here->standing, write);
    };
    const auto clashes = [&](const RecordWrite& write) { return isConcurrent(laid, write) && !stands(write); };
    const bool heldTogether = std::any_of(writes.begin(), writes.end(), [&](const RecordWrite& write) {
        return write.together && clashes(write);
    });
    QSet<core::PersonId> placed;
    for (const RecordWrite& write : writes)
        if (std::holds_alternative<Placing>(write.value))
            placed.insert(core::PersonId(write.key.subject));

    for (const RecordWrite& write : writes) {
        Register& here = m_registers[write.key];
        here.held.removeIf([&](const RecordWrite& held) { return contains(laid.entry->seen, held.by); });
        const bool death = std::holds_alternative<Departure>(write.value);
        const bool ofNobody = isOfPerson(write.key.field) && !isKnown(core::PersonId(write.key.subject))
            && !placed.contains(core::PersonId(write.key.subject));
        const bool held = how == How::Held || (how == How::DeathsOnly && !death) || clashes(write) || ofNobody
            || (write.together && heldTogether && !death);
        if (std::holds_alternative<LetGo>(write.value) || (stands(write) && isConcurrent(laid, write))) {
            if (!here.writers.isEmpty()) { // what stands is theirs as well
                here.writers.removeIf([&](const auto& by) { return contains(laid.entry->seen, by); });
                here.writers.append(laid.entry->id);
            }
        } else if (held) {
            hold(laid, write);
        } else {
            stand(laid, write);
        }
    }
}

bool HistoryState::isLawful() const
{
    if (m_rest.broken)
        return false;
    const QList<FamilyRecord> families = this->families();
    QHash<core::PersonId, Person> departed;
    const auto elsewhere = [&](const core::PersonId& id) -> const Person* {
        for (const auto& record : families)
            for (const auto& person : record.people)
                if (person.id == id)
                    return &person;
        if (isKnown(id))
            return &*departed.insert(id, *person(id)); // minors keep who represented them, until told
        const Register* place = find(keyFor(id, RecordField::Lugar));
        return place && !place->held.isEmpty() ? nullptr : &registeredElsewhere();
    };
    return std::all_of(families.begin(), families.end(), [&](const FamilyRecord& record) {
        return !blocks(checkFamily(record, {.today = m_day,
                                            .newcomer = [](const auto&) { return false; }, // theirs is in the entry
                                            .kept = [](const auto&) { return true; },
                                            .elsewhere = elsewhere}));
    });
}

void HistoryState::apply(const LaidEntry& laid, const QList<RecordWrite>& writes)
{
    m_day = std::max(m_day, laid.entry->day);
    const Rest rest = m_rest;
    QList<std::pair<RegisterKey, std::optional<Register>>> registers; // as they are, to go back to
    for (const RecordWrite& write : writes) {
        const Register* here = find(write.key);
        registers.append({write.key, here ? std::optional(*here) : std::nullopt});
    }
    for (const How how : {How::FieldByField, How::DeathsOnly, How::Held}) {
        write(laid, writes, how);
        if (how == How::Held || isLawful())
            break;
        m_rest = rest;
        for (const auto& [key, was] : std::as_const(registers)) {
            if (was)
                m_registers[key] = *was;
            else
                m_registers.erase(key);
        }
    }
    m_byId.insert(laid.entry->id, m_laid.size());
    m_laid.append(laid);
}

} // namespace padron::domain
