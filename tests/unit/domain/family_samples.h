// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family_change.h"
#include "sample_family.h"

namespace padron::domain::sample {

/// The family of four, registered.
inline FamilyRecord registered()
{
    return *completeDraft(familyOfFour(), context());
}

inline Folio folio(int counter)
{
    return Folio::make(*FolioPrefix::parse(u"07-0457-02"), counter);
}

/// A family of any size without CURPs: its first member is the titular, the others her children of age.
inline FamilyRecord familyOf(int size, int number)
{
    const FamilyRecord model = registered();
    FamilyRecord record;
    record.family.id = core::FamilyId(QUuid(static_cast<uint>(number), 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
    record.family.folio = folio(number * 100);
    for (int i = 0; i < size; ++i) {
        Person person = model.people.at(i == 0 ? 0 : 1);
        person.id = core::PersonId(QUuid(static_cast<uint>(number), 2, 0x7000, 0x80, 0, 0, 0, 0, 0,
                                         static_cast<uchar>(i), 1));
        person.folio = folio(number * 100 + i + 1);
        person.curp.reset();
        record.people.append(person);
        record.family.members.append({person.id, *parentescoByKey(i == 0 ? u"titular" : u"hijo"), {}, kNow});
    }
    record.family.titular = record.people.front().id;
    return record;
}

inline Place place(const core::PersonId& person, QStringView parentesco, Supuestos supuestos = {})
{
    return {person, *parentescoByKey(parentesco), supuestos};
}

inline ChangeContext changeContext()
{
    ChangeContext context;
    context.today = kToday;
    context.atMs = kNow + 1000;
    context.newFamily = core::FamilyId(uuid(150));
    context.nextFolio = [] { return folio(900); };
    return context;
}

inline core::PersonId member(int n)
{
    return core::PersonId(uuid(n)); // 1 titular, 2 husband, 3 minor daughter, 4 grandmother
}

/// 2 becomes the titular, everybody placed.
inline TitularChange toHusband()
{
    return {registered().family.id,
            {member(2),
             {place(member(1), u"conyuge", Supuesto::MismaVivienda), place(member(3), u"hija"),
              place(member(4), u"otro", Supuesto::DependienteEconomico)}},
            member(2)};
}

/// 2 and 3 leave; 2 is their titular.
inline FamilySplit fatherAndDaughter()
{
    return {registered().family.id, {member(2), {place(member(3), u"hija")}}, {}, member(2)};
}

} // namespace padron::domain::sample
