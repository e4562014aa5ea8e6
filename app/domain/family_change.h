// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family.h"
#include "domain/issue.h"
#include "domain/motivo.h"

#include <QDate>

#include <functional>
#include <optional>
#include <tl/expected.hpp>

namespace padron::domain {

/// Baja por defunción (38): the person leaves the family and stays in the padrón, without services or credential.
struct Departure
{
    core::PersonId person;
    std::optional<QDate> died;       ///< none: the family does not know the day
    QString reference;               ///< of the acta or certificado de defunción; may be empty
    friend bool operator==(const Departure&, const Departure&) = default;
};
inline constexpr int kMostDepartures = 60;
inline constexpr int kMaxDepartureReference = 60;

/// An update of the padrón (37, 38): what one of them writes, sends and shows, whole or not at all.
struct FamilyChange
{
    Motivo motivo = Motivo::OtroDato;
    core::PersonId requestedBy;      ///< null: whoever represents a family of minors and is not registered
    qint64 atMs = 0;                 ///< UTC; memberships that it begins and ends have this moment
    QList<FamilyRecord> after;       ///< each family as it stands afterwards; consents: only new ones
    QList<core::FamilyId> ended;     ///< emptied by it
    QList<Departure> departures;     ///< only with BajaDefuncion: whose membership ends with nothing after it
    bool verified = false;           ///< 38.III: nobody of the family asks; each departure names what proves it
    friend bool operator==(const FamilyChange&, const FamilyChange&) = default;
};

/// A person's place in a family, as it is asked for.
struct Place
{
    core::PersonId person;
    Parentesco parentesco;
    Supuestos supuestos;             ///< numeral 12, where there is no blood kinship with the titular
    friend bool operator==(const Place&, const Place&) = default;
};

/// Who is in a family and what each is of its titular. The titular's own place may be left out.
struct Arrangement
{
    std::optional<core::PersonId> titular; ///< none: titular pendiente
    QList<Place> places;
    friend bool operator==(const Arrangement&, const Arrangement&) = default;
};

/// 37.II, cambio de titular. Every member has a place; with titular pendiente those left out keep the one they had.
struct TitularChange
{
    core::FamilyId family;
    Arrangement arrangement;
    core::PersonId requestedBy;
};

/// 37.II, asignación como titular de una nueva familia: some members leave and make one.
struct FamilySplit
{
    core::FamilyId family;
    Arrangement leaving;             ///< its places and titular are the new family
    Arrangement staying;             ///< read only when the titular leaves, as in TitularChange
    core::PersonId requestedBy;
};

/// 37.II, cambio de familia of everybody: `from` ends.
struct FamilyJoin
{
    core::FamilyId into, from;
    QList<Place> incoming;           ///< one for each member of `from`
    core::PersonId requestedBy;
};

/// 37.II, cambio de familia of one member.
struct MemberMove
{
    core::FamilyId from, into;
    Place place;                     ///< in `into`
    Arrangement staying;             ///< read only when the titular leaves, as in TitularChange
    core::PersonId requestedBy;
};

/// 38, baja por defunción of one member or several.
struct DeathReport
{
    core::FamilyId family;
    QList<Departure> departures;
    Arrangement staying;             ///< read only when the titular died; no titular: pendiente, and places stay as they were
    core::PersonId requestedBy;      ///< 38.I, 38.II
    bool verified = false;           ///< 38.III: then nobody asks
};

/// What a change needs besides what was asked.
struct ChangeContext
{
    QDate today;
    qint64 atMs = 0;
    QList<Person> others;            ///< people of other families who represent somebody here
    core::FamilyId newFamily;        ///< of a split
    std::function<Folio()> nextFolio;///< called once, by a split
};

/// The change, or the issues (at least one blocks). Issue::member counts the people of `after`, family after family.
using ChangeOutcome = tl::expected<FamilyChange, Issues>;
ChangeOutcome changeTitular(const FamilyRecord& family, const TitularChange& asked, const ChangeContext& context);
ChangeOutcome splitFamily(const FamilyRecord& family, const FamilySplit& asked, const ChangeContext& context);
ChangeOutcome joinFamilies(const FamilyRecord& into, const FamilyRecord& from, const FamilyJoin& asked,
                           const ChangeContext& context);
ChangeOutcome moveMember(const FamilyRecord& from, const FamilyRecord& into, const MemberMove& asked,
                         const ChangeContext& context);
ChangeOutcome reportDeath(const FamilyRecord& family, const DeathReport& asked, const ChangeContext& context);
/// 37.I: `after` is a completed update draft of `before` (domain/draft.h).
ChangeOutcome updateFamily(const FamilyRecord& before, const FamilyRecord& after, Motivo motivo,
                           const core::PersonId& requestedBy, const ChangeContext& context);

/// Who may ask (37): the titular for data, an adult member with titular pendiente; any adult member for titular and
/// family, without the titular's consent, and for a death; an adult always for their own data; for a minor, whoever
/// represents them.
/// `touched`: whose data or family change. Null `who`: see FamilyChange::requestedBy.
Issues mayAsk(Motivo motivo, const FamilyRecord& family, const core::PersonId& who, const QList<Person>& touched,
              QDate today);

/// Schema of "familia.actualizada", and the record's that its families are written in; 1 held records of schema 2, in 2
/// answers that are sensitive took no consent of the change, and nobody registered consented again, and 3 knew no death.
inline constexpr int kChangeSchema = 4;

/// Invariants of a change that somebody else made: those of checkRecord for each family, a consent of who is new to the
/// padrón or consents again, nobody lost but who died, nobody doubled or in two families, nobody's folio changed, and whoever asked may ask.
/// `before`: every family it names as it stands; `others`: representatives from elsewhere; `schema`: by whose rules it was
/// made.
Issues checkChange(const FamilyChange& change, const QList<FamilyRecord>& before, const QList<Person>& others,
                   QDate today, int schema = kChangeSchema);

/// Those who are new, whose data or place changed or who consented again: their state starts again. Nobody who died.
QList<core::PersonId> touchedPeople(const FamilyChange& change, const QList<FamilyRecord>& before);

} // namespace padron::domain
