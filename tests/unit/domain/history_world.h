// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family_change.h"
#include "domain/family_rules.h"
#include "domain/history.h"
#include "family_samples.h"

#include <QRandomGenerator>

#include <algorithm>
#include <functional>

namespace padron::domain::sample {

/// Laptops that write what they know and hear of each other now and then; every choice comes from the seed.
class HistoryWorld
{
public:
    using NextFolio = std::function<Folio(int laptop, int number)>;
    HistoryWorld(quint32 seed, int laptops,
                 NextFolio folios = [](int, int number) { return folio(number); })
        : m_random(seed), m_folios(std::move(folios))
    {
        m_known.resize(laptops);
        FamilyRecord first = registered();
        for (auto& person : first.people)
            person.curp.reset();
        renumber(first, 1);
        write(0, first);
        FamilyRecord second = familyOf(3, 7);
        renumber(second, 20);
        for (const auto& person : second.people)
            second.consents.append(consentOf(person.id));
        write(0, second);
        for (auto& known : m_known)
            known = m_known.front();
    }

    const QList<HistoryEntry>& entries() const { return m_entries; }

    void step()
    {
        const int laptop = below(static_cast<int>(m_known.size()));
        if (below(4) == 0)
            m_known[laptop] += m_known.at(below(static_cast<int>(m_known.size())));
        else
            writeSomething(laptop);
    }

    /// Each laptop writes something or nothing apart from the others, then all hear of all. The first of the new entries.
    qsizetype round()
    {
        const qsizetype first = m_entries.size();
        for (int laptop = 0; laptop < m_known.size(); ++laptop)
            for (int i = below(3); i > 0; --i)
                writeSomething(laptop);
        QSet<core::EntryId> all;
        for (const auto& known : std::as_const(m_known))
            all += known;
        m_known.fill(all);
        return first;
    }

    int laptopOf(qsizetype entry) const { return m_laptops.at(entry); }
    int below(int n) { return static_cast<int>(m_random.bounded(n)); }

    QList<HistoryEntry> shuffled()
    {
        QList<HistoryEntry> out = m_entries;
        for (qsizetype i = out.size() - 1; i > 0; --i)
            out.swapItemsAt(i, below(static_cast<int>(i) + 1));
        return out;
    }

private:
    void renumber(FamilyRecord& record, int from)
    {
        record.family.folio = m_folios(0, from);
        for (auto& person : record.people)
            person.folio = m_folios(0, ++from);
    }

    void writeSomething(int laptop)
    {
        m_laptop = laptop;
        const Resolution view = resolve(knownTo(laptop));
        if (!view.conflicts.isEmpty() && below(4) == 0) {
            const auto& conflict = view.conflicts.at(below(static_cast<int>(view.conflicts.size())));
            write(laptop, ConflictDecision{conflict.id, below(2) == 0});
            return;
        }
        if (view.families.isEmpty())
            return;
        ++m_clock;
        if (const auto change = anyChange(view))
            write(laptop, *change);
    }

    static Consent consentOf(const core::PersonId& person)
    {
        Consent consent = registered().consents.front();
        consent.id = core::ConsentId(person.uuid());
        consent.person = person;
        consent.givenBy = person;
        return consent;
    }

    core::PersonId anybody(const FamilyRecord& family)
    {
        return family.people.at(below(static_cast<int>(family.people.size()))).id;
    }

    core::PersonId asker(const FamilyRecord& family)
    {
        if (family.family.titular && below(3) > 0)
            return *family.family.titular;
        return anybody(family);
    }

    ChangeContext context()
    {
        ChangeContext context;
        context.today = kToday;
        context.atMs = kNow + m_clock * 1000 + below(3000); // clocks differ
        context.newFamily = core::FamilyId(QUuid(static_cast<uint>(m_clock), 9, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
        context.nextFolio = [this] { return m_folios(m_laptop, 3000 + m_clock); };
        return context;
    }

    Arrangement arrangement(const FamilyRecord& family, const QSet<core::PersonId>& without)
    {
        Arrangement asked;
        QList<core::PersonId> people;
        for (const auto& person : family.people)
            if (!without.contains(person.id))
                people.append(person.id);
        if (people.isEmpty() || below(4) == 0)
            return asked;
        asked.titular = people.at(below(static_cast<int>(people.size())));
        for (const auto& person : people)
            if (person != *asked.titular)
                asked.places.append(place(person, below(2) ? u"otro" : u"conyuge", Supuesto::MismaVivienda));
        return asked;
    }

    void editPerson(Person& person)
    {
        switch (below(5)) {
        case 0: person.telefono = QStringLiteral("919123456%1").arg(below(3)); break;
        case 1: person.domicilio.referencias = QStringLiteral("Casa %1").arg(below(3)); break;
        case 2:
            person.name = *PersonName::parse(QStringLiteral("María"), below(2) ? u"Cruz" : u"Núñez", u"Díaz");
            break;
        case 3: person.curp = registered().people.at(below(4)).curp; break;
        default: person.fechaNacimiento = QDate(below(2) ? 1990 : 2012, 5, 1 + below(2)); break;
        }
    }

    std::optional<FamilyChange> anyChange(const Resolution& view)
    {
        const FamilyRecord& family = view.families.at(below(static_cast<int>(view.families.size())));
        ChangeContext context = this->context();
        for (const auto& record : view.families)
            context.others += record.people;
        FamilyRecord after = family;
        ChangeOutcome outcome = tl::unexpected<Issues>(Issues());
        switch (below(8)) {
        case 0:
        case 1: editPerson(after.people[below(static_cast<int>(after.people.size()))]);
            outcome = updateFamily(family, after, Motivo::OtroDato, asker(family), context);
            break;
        case 2: {
            Person person = familyOf(1, 1).people.front();
            person.id = core::PersonId(QUuid(static_cast<uint>(m_clock), 8, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
            person.folio = m_folios(m_laptop, 2000 + m_clock);
            if (below(2))
                person.curp = registered().people.at(below(4)).curp;
            after.people.append(person);
            after.family.members.append({person.id, *parentescoByKey(u"hijo"), {}, context.atMs});
            after.consents.append(consentOf(person.id));
            outcome = updateFamily(family, after, Motivo::AltaIntegrante, asker(family), context);
            break;
        }
        case 3: {
            Membership& member = after.family.members[below(static_cast<int>(after.family.members.size()))];
            if (member.parentesco.key != QStringView(kTitularKey))
                member = {member.person, *parentescoByKey(below(2) ? u"hermano" : u"hijo"), {}, context.atMs};
            outcome = updateFamily(family, after, Motivo::OtroDato, asker(family), context);
            break;
        }
        case 4:
            outcome = changeTitular(family, {family.family.id, arrangement(family, {}), anybody(family)}, context);
            break;
        case 5: {
            const auto died = anybody(family);
            outcome = reportDeath(family,
                                  {family.family.id,
                                   {{died, below(2) ? std::optional(kToday.addDays(-below(3))) : std::nullopt, {}}},
                                   arrangement(family, {died}),
                                   asker(family)},
                                  context);
            break;
        }
        case 6: {
            FamilySplit split{family.family.id, {}, {}, anybody(family)};
            split.leaving.titular = anybody(family);
            split.staying = arrangement(family, {*split.leaving.titular});
            outcome = splitFamily(family, split, context);
            break;
        }
        default: {
            const FamilyRecord& into = view.families.at(below(static_cast<int>(view.families.size())));
            const auto who = anybody(family);
            if (into.family.id != family.family.id)
                outcome = moveMember(family, into,
                                     {family.family.id, into.family.id, place(who, u"hermano"),
                                      arrangement(family, {who}), below(2) ? who : asker(family)},
                                     context);
            break;
        }
        }
        return outcome ? std::optional(*outcome) : std::nullopt;
    }

    QList<HistoryEntry> knownTo(int laptop) const
    {
        QList<HistoryEntry> known;
        for (const auto& entry : m_entries)
            if (m_known.at(laptop).contains(entry.id))
                known.append(entry);
        return known;
    }

    void write(int laptop, decltype(HistoryEntry::body) body)
    {
        HistoryEntry entry;
        entry.id = core::EntryId(QUuid(m_random.generate(), 7, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1)); // any order
        entry.seen = m_known.at(laptop);
        entry.day = kToday;
        entry.atMs = kNow + m_clock * 1000;
        entry.body = std::move(body);
        m_entries.append(entry);
        m_laptops.append(laptop);
        m_known[laptop].insert(entry.id);
    }

    QRandomGenerator m_random;
    NextFolio m_folios;
    QList<QSet<core::EntryId>> m_known;
    QList<HistoryEntry> m_entries;
    QList<int> m_laptops;            ///< who wrote each
    int m_clock = 0, m_laptop = 0;
};

} // namespace padron::domain::sample
