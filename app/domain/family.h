// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "domain/consent.h"
#include "domain/folio.h"
#include "domain/parentesco.h"
#include "domain/person.h"

#include <QList>

#include <optional>

namespace padron::domain {

/// A person's place in a family since a day. Blood kinship comes from the relationship (12).
struct Membership
{
    core::PersonId person;
    Parentesco parentesco;
    Supuestos supuestos;
    qint64 sinceMs = 0; ///< UTC
    friend bool operator==(const Membership&, const Membership&) = default;
};

/// Exactly one titular (4.XXX), or none and then *titular pendiente*. Never two.
struct Family
{
    core::FamilyId id;
    Folio folio;
    std::optional<core::PersonId> titular;
    QList<Membership> members;
    friend bool operator==(const Family&, const Family&) = default;
};

/// A family with its people and their consents: what one registration writes, sends and shows, whole or not at all.
struct FamilyRecord
{
    Family family;
    QList<Person> people;     ///< in the order of family.members
    QList<Consent> consents;
    friend bool operator==(const FamilyRecord&, const FamilyRecord&) = default;
};

/// Invariants of a record that somebody else made (the centre runs them on every entry): one titular at most and a
/// member, every membership has its person, grounds of numeral 12, minors represented, consent given for everyone.
Issues checkRecord(const FamilyRecord& record, QDate today);

} // namespace padron::domain
