// SPDX-License-Identifier: GPL-3.0-or-later
// What an entry changed of what its author had seen.
#include "domain/history_state.h"

#include <algorithm>

namespace padron::domain {

namespace {

class Writes
{
public:
    Writes(const HistoryEntry& entry, const HistoryState& before) : m_entry(entry), m_before(before) {}

    QList<RecordWrite> of(const FamilyRecord& record)
    {
        m_family = record.family.id;
        family(record);
        return m_writes;
    }

    QList<RecordWrite> of(const FamilyChange& change)
    {
        QList<core::FamilyId> ids;
        for (const auto& record : change.after)
            ids.append(record.family.id);
        ids += change.ended;
        const auto known = std::find_if(ids.begin(), ids.end(), [this](const auto& id) { return m_before.hasFounded(id); });
        m_family = known == ids.end() ? ids.value(0) : *known;
        m_together = !isUpdateOfData(change.motivo);
        for (const auto& record : change.after)
            family(record);
        for (const auto& id : change.ended)
            add(keyFor(id), Headship{});
        m_together = false; // a death stands whatever becomes of the rest
        for (const auto& departure : change.departures)
            add(keyFor(departure.person, RecordField::Baja), departure);
        return m_writes;
    }

    QList<RecordWrite> of(const ConflictDecision& decision)
    {
        const QList<OpenConflict> open = m_before.conflicts();
        const auto found = std::find_if(open.begin(), open.end(), [&](const OpenConflict& one) {
            return one.conflict.id == decision.conflict;
        });
        if (found == open.end())
            return {}; // decided already, or it never was
        m_family = found->conflict.family;
        m_together = found->conflict.person.isNull();
        for (const RegisterKey& key : found->keys)
            decide(key, decision.other ? found->conflict.other : core::EntryId());
        return m_writes;
    }

private:
    void add(const RegisterKey& key, decltype(RecordWrite::value) value)
    {
        RecordWrite write{.key = key, .by = m_entry.id, .family = m_family, .together = m_together, .value = std::move(value)};
        if (const Placing* was = std::holds_alternative<Placing>(write.value) ? m_before.placing(core::PersonId(key.subject)) : nullptr)
            write.left = was->family;
        m_writes.append(write);
    }

    void family(const FamilyRecord& record)
    {
        const core::FamilyId& id = record.family.id;
        const bool founds = !m_before.hasFounded(id);
        for (qsizetype i = 0; i < record.people.size(); ++i) {
            const Person& person = record.people.at(i);
            const std::optional<Person> known = m_before.isKnown(person.id) ? m_before.person(person.id) : std::nullopt;
            for (const RecordField field : recordFields())
                if (isOfPerson(field) && (!known || !sameField(*known, person, field)))
                    add(keyFor(person.id, field), person);
            const Placing* place = m_before.placing(person.id);
            const Membership& now = record.family.members.at(i);
            if (!place || place->family != id || place->membership != now)
                add(keyFor(person.id, RecordField::Lugar),
                    Placing{id, record.family.folio, now, record.family.titular, founds});
        }
        if (founds || m_before.titular(id) != record.family.titular)
            add(keyFor(id), Headship{record.family.titular});
    }

    /// What the other had written, or what stands once more: by somebody who knew both.
    void decide(const RegisterKey& key, const core::EntryId& other)
    {
        const Register& here = *m_before.find(key);
        for (const RecordWrite& held : here.held)
            if (held.by == other)
                return add(key, held.value);
        if (!here.standing)
            return add(key, LetGo{});
        auto value = here.standing->value;
        if (auto* place = std::get_if<Placing>(&value))
            place->titular = m_before.titular(place->family);
        add(key, value);
    }

    const HistoryEntry& m_entry;
    const HistoryState& m_before;
    core::FamilyId m_family;
    bool m_together = false;
    QList<RecordWrite> m_writes;
};

} // namespace

QList<RecordWrite> writesOf(const HistoryEntry& entry, const HistoryState& before)
{
    return std::visit([&](const auto& body) { return Writes(entry, before).of(body); }, entry.body);
}

LaidEntry laidOf(const HistoryEntry& entry, const QList<RecordWrite>& writes)
{
    LaidEntry laid{.entry = &entry, .families = {}, .people = {}};
    const auto touch = [&laid](const core::FamilyId& id) {
        if (!id.isNull() && !laid.families.contains(id))
            laid.families.append(id);
    };
    if (const auto* record = std::get_if<FamilyRecord>(&entry.body))
        touch(record->family.id);
    if (const auto* change = std::get_if<FamilyChange>(&entry.body)) {
        for (const auto& record : change->after)
            touch(record.family.id);
        for (const auto& id : change->ended)
            touch(id);
    }
    for (const RecordWrite& write : writes) {
        touch(write.family);
        touch(write.left); // a decision moves people as well
        if (const auto* place = std::get_if<Placing>(&write.value))
            touch(place->family);
        if (write.key.field != RecordField::Composicion)
            laid.people.insert(core::PersonId(write.key.subject));
    }
    return laid;
}

} // namespace padron::domain
