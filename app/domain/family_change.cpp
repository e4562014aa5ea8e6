// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/family_change.h"

#include "domain/family_rules.h"

#include <QSet>

#include <algorithm>

namespace padron::domain {

namespace {

const Place* placeOf(const QList<Place>& places, const core::PersonId& person)
{
    const auto found = std::find_if(places.begin(), places.end(), [&](const Place& p) { return p.person == person; });
    return found == places.end() ? nullptr : &*found;
}

/// No more is kept than numeral 12 asks for.
Membership placed(const core::PersonId& person, const Parentesco& parentesco, Supuestos supuestos, qint64 atMs)
{
    return {person, parentesco, parentesco.consanguineo ? Supuestos() : supuestos, atMs};
}

FamilyRecord emptied(const FamilyRecord& family)
{
    FamilyRecord record;
    record.family.id = family.family.id;
    record.family.folio = family.family.folio;
    record.family.titular = family.family.titular;
    return record;
}

void append(FamilyRecord& record, const Person& person, const Membership& membership)
{
    record.people.append(person);
    record.family.members.append(membership);
}

/// Gives everybody in the record their place from that moment on, the titular first.
Issues arrange(FamilyRecord& record, const Arrangement& asked, qint64 atMs)
{
    Issues issues;
    FamilyRecord out = emptied(record);
    out.family.titular = asked.titular;
    for (int i = 0; i < record.people.size(); ++i) {
        const Membership& old = record.family.members.at(i);
        const Place* place = placeOf(asked.places, old.person);
        Membership now;
        if (asked.titular && *asked.titular == old.person) {
            now = placed(old.person, *parentescoByKey(kTitularKey), {}, atMs);
        } else if (place) {
            now = placed(old.person, place->parentesco, place->supuestos, atMs);
        } else {
            if (asked.titular)
                issues.append({.field = Field::Parentesco, .rule = Rule::Required, .numeral = "12", .member = i});
            const bool wasTitular = old.parentesco.key == QStringView(kTitularKey);
            now = placed(old.person, wasTitular ? *parentescoByKey(u"otro") : old.parentesco, old.supuestos, atMs);
        }
        append(out, record.people.at(i), now);
        if (asked.titular && *asked.titular == old.person) {
            out.people.move(i, 0);
            out.family.members.move(i, 0);
        }
    }
    record = out;
    return issues;
}

/// Those who stay when `leaving` go: as they were, unless the titular goes with them.
FamilyRecord stayers(const FamilyRecord& family, const QSet<core::PersonId>& leaving, const Arrangement& staying,
                     qint64 atMs, Issues& issues)
{
    FamilyRecord rest = emptied(family);
    for (int i = 0; i < family.people.size(); ++i)
        if (!leaving.contains(family.people.at(i).id))
            append(rest, family.people.at(i), family.family.members.at(i));
    if (family.family.titular && leaving.contains(*family.family.titular))
        issues += arrange(rest, staying, atMs);
    return rest;
}

ChangeOutcome finish(const FamilyChange& change, const QList<FamilyRecord>& before, Issues issues,
                     const ChangeContext& context)
{
    if (!blocks(issues))
        issues += checkChange(change, before, context.others, context.today);
    if (!blocks(issues) && change.departures.isEmpty() && touchedPeople(change, before).isEmpty())
        issues.append({.field = Field::Motivo, .rule = Rule::NothingChanged, .numeral = "37"});
    if (blocks(issues))
        return tl::unexpected<Issues>(std::move(issues));
    return change;
}

FamilyChange startChange(Motivo motivo, const core::PersonId& requestedBy, const ChangeContext& context)
{
    FamilyChange change;
    change.motivo = motivo;
    change.requestedBy = requestedBy;
    change.atMs = context.atMs;
    return change;
}

} // namespace

ChangeOutcome changeTitular(const FamilyRecord& family, const TitularChange& asked, const ChangeContext& context)
{
    FamilyChange change = startChange(Motivo::CambioTitular, asked.requestedBy, context);
    FamilyRecord after = family;
    Issues issues = arrange(after, asked.arrangement, context.atMs);
    if (family.family.titular == asked.arrangement.titular)
        issues.append({.field = Field::Motivo, .rule = Rule::NothingChanged, .numeral = "37.II"});
    change.after.append(after);
    return finish(change, {family}, issues, context);
}

ChangeOutcome splitFamily(const FamilyRecord& family, const FamilySplit& asked, const ChangeContext& context)
{
    QSet<core::PersonId> leaving;
    for (const auto& place : asked.leaving.places)
        leaving.insert(place.person);
    if (asked.leaving.titular)
        leaving.insert(*asked.leaving.titular);

    Issues issues;
    FamilyChange change = startChange(Motivo::NuevaFamilia, asked.requestedBy, context);
    change.after.append(stayers(family, leaving, asked.staying, context.atMs, issues));
    FamilyRecord fresh;
    for (int i = 0; i < family.people.size(); ++i)
        if (leaving.contains(family.people.at(i).id))
            append(fresh, family.people.at(i), family.family.members.at(i));
    issues += arrange(fresh, asked.leaving, context.atMs);
    fresh.family.id = context.newFamily;
    fresh.family.folio = context.nextFolio();
    change.after.append(fresh);
    return finish(change, {family}, issues, context);
}

ChangeOutcome joinFamilies(const FamilyRecord& into, const FamilyRecord& from, const FamilyJoin& asked,
                           const ChangeContext& context)
{
    FamilyChange change = startChange(Motivo::UnionFamilias, asked.requestedBy, context);
    FamilyRecord after = into;
    after.consents.clear();
    Issues issues;
    for (const auto& person : from.people) {
        const Place* place = placeOf(asked.incoming, person.id);
        if (!place)
            issues.append({.field = Field::Parentesco, .rule = Rule::Required, .numeral = "12",
                           .member = static_cast<int>(after.people.size())});
        else
            append(after, person, placed(person.id, place->parentesco, place->supuestos, context.atMs));
    }
    change.after.append(after);
    change.ended.append(from.family.id);
    return finish(change, {into, from}, issues, context);
}

ChangeOutcome moveMember(const FamilyRecord& from, const FamilyRecord& into, const MemberMove& asked,
                         const ChangeContext& context)
{
    FamilyChange change = startChange(Motivo::CambioFamilia, asked.requestedBy, context);
    Issues issues;
    FamilyRecord after = into;
    after.consents.clear();
    for (const auto& person : from.people)
        if (person.id == asked.place.person)
            append(after, person,
                   placed(person.id, asked.place.parentesco, asked.place.supuestos, context.atMs));
    const FamilyRecord rest = stayers(from, {asked.place.person}, asked.staying, context.atMs, issues);
    if (rest.people.isEmpty())
        change.ended.append(from.family.id);
    else
        change.after.append(rest);
    change.after.append(after);
    return finish(change, {from, into}, issues, context);
}

ChangeOutcome reportDeath(const FamilyRecord& family, const DeathReport& asked, const ChangeContext& context)
{
    FamilyChange change = startChange(Motivo::BajaDefuncion, asked.requestedBy, context);
    change.departures = asked.departures;
    change.verified = asked.verified;
    QSet<core::PersonId> died;
    for (const auto& departure : asked.departures)
        died.insert(departure.person);
    FamilyRecord known = family;
    if (family.family.titular && died.contains(*family.family.titular) && !asked.staying.titular)
        known.family.titular.reset(); // pendiente: nobody else's place changes until the family chooses
    Issues issues;
    const FamilyRecord rest = stayers(known, died, asked.staying, context.atMs, issues);
    if (rest.people.isEmpty())
        change.ended.append(family.family.id);
    else
        change.after.append(rest);
    return finish(change, {family}, issues, context);
}

ChangeOutcome updateFamily(const FamilyRecord& before, const FamilyRecord& after, Motivo motivo,
                           const core::PersonId& requestedBy, const ChangeContext& context)
{
    FamilyChange change = startChange(motivo, requestedBy, context);
    change.after.append(after);
    return finish(change, {before}, {}, context);
}

} // namespace padron::domain
