// SPDX-License-Identifier: GPL-3.0-or-later
// What is open at a point of the canonical order, and what of it is said outside.
#include "domain/history_state.h"

#include <algorithm>

namespace padron::domain {

namespace {

/// One conflict for a subject and two entries, however many fields.
void note(QList<OpenConflict>& out, RecordConflict conflict, RecordField field, const RegisterKey& key)
{
    const QUuid subject = conflict.person.isNull() ? conflict.family.uuid() : conflict.person.uuid();
    conflict.id = conflictId(subject, conflict.kept, conflict.other);
    auto found = std::find_if(out.begin(), out.end(),
                              [&](const OpenConflict& open) { return open.conflict.id == conflict.id; });
    if (found == out.end())
        found = out.insert(out.end(), {conflict, {}});
    if (!found->conflict.fields.contains(field)) {
        found->conflict.fields.append(field);
        std::sort(found->conflict.fields.begin(), found->conflict.fields.end());
    }
    if (!found->keys.contains(key))
        found->keys.append(key);
}

} // namespace

const HistoryEntry& HistoryState::entryOf(const core::EntryId& id) const
{
    return *m_laid.at(m_byId.value(id)).entry;
}

bool HistoryState::areApart(const core::EntryId& a, const core::EntryId& b) const
{
    return a != b && !entryOf(a).seen.contains(b) && !entryOf(b).seen.contains(a);
}

bool HistoryState::comesFirst(const core::EntryId& a, const core::EntryId& b) const
{
    return m_byId.value(a) < m_byId.value(b);
}

void HistoryState::addHeld(QList<OpenConflict>& out) const
{
    struct Group
    {
        core::EntryId kept;
        QList<RegisterKey> keys;
        core::FamilyId family;
    };
    QHash<core::EntryId, Group> together; // what one entry did to the composition
    QList<core::EntryId> order;
    for (const auto& [key, here] : m_registers) {
        for (const RecordWrite& held : here.held) {
            const core::PersonId person(key.subject);
            const auto apart = std::find_if(here.writers.begin(), here.writers.end(),
                                            [&](const auto& by) { return areApart(by, held.by); });
            const core::EntryId against = apart == here.writers.end() ? core::EntryId() : *apart;
            const bool ofPerson = key.field != RecordField::Composicion && !held.together && isKnown(person);
            if (ofPerson) {
                const Placing* place = placing(person);
                note(out, {.id = {}, .family = place ? place->family : held.family, .person = person, .fields = {},
                           .kept = against.isNull() ? held.blockedBy : against, .other = held.by},
                     key.field, key);
                continue;
            }
            if (!together.contains(held.by)) {
                order.append(held.by);
                together[held.by] = {.kept = {}, .keys = {}, .family = held.family};
            }
            Group& group = together[held.by];
            group.keys.append(key);
            if (!against.isNull() && (group.kept.isNull() || comesFirst(against, group.kept)))
                group.kept = against;
        }
    }
    for (const auto& by : order) {
        const Group& group = together[by];
        for (const RegisterKey& key : group.keys) {
            const auto& held = find(key)->held;
            const auto mine = std::find_if(held.begin(), held.end(), [&](const auto& write) { return write.by == by; });
            const RecordField field = key.field == RecordField::Lugar ? RecordField::Lugar : RecordField::Composicion;
            note(out, {.id = {}, .family = group.family, .person = {}, .fields = {},
                       .kept = group.kept.isNull() ? mine->blockedBy : group.kept, .other = by},
                 field, key);
        }
    }
}

/// What stands on both sides and does not fit: a titular who died or left over there, and a place told of a titular who is
/// none any more.
void HistoryState::addMisplaced(QList<OpenConflict>& out) const
{
    for (const FamilyRecord& record : families()) {
        const RegisterKey head = keyFor(record.family.id);
        const Register* here = find(head);
        if (!here || !here->standing)
            continue;
        const auto apartFrom = [&](const core::EntryId& by) {
            return std::find_if(here->writers.begin(), here->writers.end(),
                                [&](const auto& writer) { return areApart(writer, by); });
        };
        const auto& said = std::get<Headship>(here->standing->value).titular;
        if (said && !record.family.titular) {
            const Register* died = find(keyFor(*said, RecordField::Baja));
            const Register* left = died && died->standing ? died : find(keyFor(*said, RecordField::Lugar));
            if (left && !left->writers.isEmpty())
                if (const auto other = apartFrom(left->writers.first()); other != here->writers.end())
                    note(out, {.id = {}, .family = record.family.id, .person = {}, .fields = {},
                               .kept = left->writers.first(), .other = *other},
                         RecordField::Composicion, head);
        }
        if (!record.family.titular)
            continue; // nobody to be anything of
        for (const Person& person : record.people) {
            const RegisterKey key = keyFor(person.id, RecordField::Lugar);
            const Register* place = find(key);
            if (std::get<Placing>(place->standing->value).titular == record.family.titular)
                continue;
            const core::EntryId by = place->writers.first();
            if (const auto kept = apartFrom(by); kept != here->writers.end())
                note(out, {.id = {}, .family = record.family.id, .person = person.id, .fields = {}, .kept = *kept,
                           .other = by},
                     RecordField::Lugar, key);
        }
    }
}

QList<Person> HistoryState::waiting() const
{
    QList<Person> waiting;
    for (const auto& [key, here] : m_registers) {
        const core::PersonId id(key.subject);
        if (key.field != RecordField::Lugar || here.standing || here.held.isEmpty())
            continue;
        std::optional<Person> said;
        for (const RecordField field : recordFields()) {
            const Register* of = isOfPerson(field) ? find(keyFor(id, field)) : nullptr;
            const RecordWrite* write = !of ? nullptr : of->standing ? &*of->standing : of->held.isEmpty() ? nullptr : &of->held.first();
            if (!write || !std::holds_alternative<Person>(write->value))
                continue;
            const Person& person = std::get<Person>(write->value);
            if (!said)
                said = person;
            copyField(person, *said, field);
        }
        if (said)
            waiting.append(*said);
    }
    return waiting;
}

QList<OpenConflict> HistoryState::conflicts() const
{
    QList<OpenConflict> out;
    addHeld(out);
    addMisplaced(out);
    return out;
}

Resolution HistoryState::resolution() const
{
    Resolution out;
    out.families = families();
    out.waiting = waiting();
    out.periods = m_rest.periods;
    for (const OpenConflict& open : conflicts())
        out.conflicts.append(open.conflict);
    for (const auto& id : everybody()) {
        const Register* gone = find(keyFor(id, RecordField::Baja));
        if (gone && gone->standing)
            out.departed.append({*person(id), std::get<Departure>(gone->standing->value),
                                 std::get<Placing>(find(keyFor(id, RecordField::Lugar))->standing->value).family,
                                 gone->writers.first()});
    }
    for (const LaidEntry& laid : m_laid) {
        for (const auto& id : laid.families)
            out.ofFamily[id].append(laid.entry->id);
        for (const auto& id : laid.people)
            out.ofPerson[id].append(laid.entry->id);
    }
    for (auto it = out.ofPerson.constBegin(); it != out.ofPerson.constEnd(); ++it) {
        const Register* curp = find(keyFor(it.key(), RecordField::Curp));
        if (curp && curp->standing)
            out.curpBy.insert(it.key(), curp->writers.first());
    }
    // What connects families by moving somebody may change who is in each of them: all their entries make one version.
    QHash<core::FamilyId, core::FamilyId> groupOf;
    for (const LaidEntry& laid : m_laid) {
        for (const auto& id : laid.families) {
            const core::FamilyId from = groupOf.value(id, id), to = groupOf.value(laid.families.first(), id);
            groupOf.insert(id, to);
            if (from != to)
                for (core::FamilyId& group : groupOf)
                    group = group == from ? to : group;
        }
    }
    struct Version
    {
        QSet<core::EntryId> entries;
        core::EntryId id;
    };
    QHash<core::FamilyId, Version> versions; // of each group
    for (const LaidEntry& laid : m_laid)
        if (!laid.families.isEmpty())
            versions[groupOf.value(laid.families.first())].entries.insert(laid.entry->id);
    for (const LaidEntry& laid : m_laid) // the last of each is its version, if it had seen all others
        if (!laid.families.isEmpty())
            versions[groupOf.value(laid.families.first())].id = laid.entry->id;
    for (Version& version : versions) {
        QSet<core::EntryId> others = version.entries;
        others.remove(version.id);
        if (!entryOf(version.id).seen.contains(others))
            version.id = mergeId(version.entries);
    }
    for (auto it = out.ofFamily.constBegin(); it != out.ofFamily.constEnd(); ++it) {
        const core::FamilyId id = it.key();
        const Version& version = versions[groupOf.value(id)];
        out.versions.insert(id, version.id);
        out.merged.insert(id, version.entries);
        if (out.family(id) || !m_rest.founded.contains(id))
            continue;
        EndedFamily ended{m_rest.folios.value(id), 0};
        for (const PlacePeriod& period : m_rest.periods)
            if (period.family == id)
                ended.atMs = std::max(ended.atMs, period.untilMs);
        out.ended.insert(id, ended);
    }
    return out;
}

} // namespace padron::domain
