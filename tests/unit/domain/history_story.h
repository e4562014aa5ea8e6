// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history_world.h"

#include "domain/family_check.h"
#include "domain/history_state.h"

#include <QTest>

namespace padron::domain::sample {

/// What the property does not find, in words; empty when all is well.
inline QString lawFault(const Resolution& found)
{
    QSet<core::PersonId> people;
    QSet<QString> folios;
    for (const auto& gone : found.departed)
        people.insert(gone.person.id);
    for (const auto& record : found.families) {
        const auto anybody = [&](const core::PersonId& id) -> const Person* { return found.person(id); };
        const Issues issues = checkFamily(record, {.today = kToday,
                                                   .newcomer = [](const auto&) { return false; },
                                                   .kept = [](const auto&) { return true; },
                                                   .elsewhere = anybody});
        if (blocks(issues))
            return QStringLiteral("unlawful: field %1 rule %2").arg(int(issues.first().field)).arg(int(issues.first().rule));
        if (found.ended.contains(record.family.id))
            return QStringLiteral("ended and alive");
        for (const auto& person : record.people) {
            if (people.contains(person.id))
                return QStringLiteral("twice, or dead and in a family");
            people.insert(person.id);
        }
        if (folios.contains(record.family.folio.digits()))
            return QStringLiteral("folio twice");
        folios.insert(record.family.folio.digits());
    }
    return {};
}

inline QString periodFault(const Resolution& found)
{
    QHash<core::PersonId, const PlacePeriod*> last;
    for (const auto& period : found.periods) {
        const PlacePeriod* before = last.value(period.membership.person);
        if (before && (!before->untilMs || before->untilMs > period.membership.sinceMs))
            return QStringLiteral("two places at a time");
        last.insert(period.membership.person, &period);
    }
    for (const auto& record : found.families)
        for (const auto& place : record.family.members) {
            const PlacePeriod* now = last.value(place.person);
            if (!now || now->untilMs || now->family != record.family.id || now->membership != place)
                return QStringLiteral("a member without an open place");
        }
    for (const auto& gone : found.departed)
        if (const PlacePeriod* now = last.value(gone.person.id); now && !now->untilMs)
            return QStringLiteral("a place of somebody who died");
    return {};
}

/// Every write stands, was written over by somebody who had seen it, or is in an open conflict.
inline QString lossFault(const QList<HistoryEntry>& entries)
{
    const HistoryState now = stateAfter(entries);
    QHash<core::EntryId, QList<RecordWrite>> writes;
    for (const auto& entry : entries) {
        QList<HistoryEntry> past;
        for (const auto& other : entries)
            if (entry.seen.contains(other.id))
                past.append(other);
        writes.insert(entry.id, writesOf(entry, stateAfter(past)));
    }
    QSet<core::EntryId> contested;
    for (const auto& open : now.conflicts())
        contested.insert(open.conflict.other);
    for (const auto& entry : entries)
        for (const auto& write : writes.value(entry.id)) {
            const Register* here = now.find(write.key);
            if (std::holds_alternative<LetGo>(write.value))
                continue;
            const bool stands = here && here->standing && (here->writers.contains(entry.id) || sameValue(*here->standing, write));
            const bool held = here && contested.contains(entry.id)
                && std::any_of(here->held.begin(), here->held.end(), [&](const auto& one) { return one.by == entry.id; });
            const bool over = std::any_of(entries.begin(), entries.end(), [&](const HistoryEntry& later) {
                const auto& theirs = writes[later.id];
                return later.seen.contains(entry.id)
                    && std::any_of(theirs.begin(), theirs.end(), [&](const auto& one) { return one.key == write.key; });
            });
            if (!stands && !held && !over)
                return QStringLiteral("lost: %1 of %2").arg(keyOf(write.key.field), entry.id.text());
        }
    return {};
}

/// One family, registered by the first laptop, and what several do to it apart.
struct Story
{
    QList<HistoryEntry> entries;
    FamilyRecord start;

    Story()
    {
        start = registered();
        write(1, {}, start);
    }

    core::EntryId id(int n) const { return core::EntryId(uuid(n)); }

    void write(int n, const QSet<int>& seen, decltype(HistoryEntry::body) body)
    {
        HistoryEntry entry{.id = id(n), .seen = {}, .day = kToday, .atMs = kNow + n, .body = std::move(body)};
        for (const int one : seen)
            entry.seen.insert(id(one));
        entries.append(entry);
    }

    Resolution known(const QSet<int>& seen) const
    {
        QList<HistoryEntry> past;
        for (const auto& entry : entries)
            for (const int one : seen)
                if (entry.id == id(one))
                    past.append(entry);
        return resolve(past);
    }

    FamilyRecord family(const QSet<int>& seen) const { return *known(seen).family(start.family.id); }

    ChangeContext context(int n) const
    {
        ChangeContext context = changeContext();
        context.atMs += n;
        return context;
    }

    /// The titular changes something of a person's data.
    void edit(int n, const QSet<int>& seen, int who, const std::function<void(Person&)>& how)
    {
        const FamilyRecord before = family(seen);
        FamilyRecord after = before;
        for (auto& person : after.people)
            if (person.id == member(who))
                how(person);
        const auto change = updateFamily(before, after, Motivo::OtroDato, *before.family.titular, context(n));
        QVERIFY2(change, "a change of the story is refused");
        write(n, seen, *change);
    }

    void change(int n, const QSet<int>& seen, const ChangeOutcome& outcome)
    {
        QVERIFY2(outcome, "a change of the story is refused");
        write(n, seen, *outcome);
    }

    void addChild(int n, const QSet<int>& seen, const std::optional<Curp>& curp = {})
    {
        const FamilyRecord before = family(seen);
        FamilyRecord after = before;
        Person child = start.people.at(1);
        child.id = core::PersonId(uuid(30 + n));
        child.folio = folio(500 + n);
        child.curp = curp;
        Consent consent = start.consents.front();
        consent.person = consent.givenBy = child.id;
        consent.id = core::ConsentId(uuid(60 + n));
        after.people.append(child);
        after.family.members.append({child.id, *parentescoByKey(u"hijo"), {}, context(n).atMs});
        after.consents = {consent};
        change(n, seen, updateFamily(before, after, Motivo::AltaIntegrante, *before.family.titular, context(n)));
    }

    Resolution end() const
    {
        const Resolution found = resolve(entries);
        QList<HistoryEntry> backwards(entries.rbegin(), entries.rend());
        [&] {
            QVERIFY2(resolve(backwards) == found, "the order of the list counts");
            QCOMPARE(lawFault(found), QString());
            QCOMPARE(periodFault(found), QString());
            QCOMPARE(lossFault(entries), QString());
        }();
        return found;
    }
};

inline void setPhone(Person& person, QLatin1String phone)
{
    person.telefono = phone;
}

inline const QLatin1String kOne("9191110000"), kTwo("9192220000");

} // namespace padron::domain::sample
