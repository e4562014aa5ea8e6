// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case_rules.h"
#include "domain/consent_rules.h"
#include "domain/family_change.h"
#include "domain/family_check.h"
#include "domain/family_members.h"
#include "domain/family_rules.h"
#include "domain/text_rules.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace padron::domain {

namespace {

const FamilyRecord* recordOf(const QList<FamilyRecord>& records, const core::FamilyId& id)
{
    for (const auto& record : records)
        if (record.family.id == id)
            return &record;
    return nullptr;
}

const Membership* membershipOf(const FamilyRecord* record, const core::PersonId& person)
{
    if (record)
        for (const auto& membership : record->family.members)
            if (membership.person == person)
                return &membership;
    return nullptr;
}

bool isKept(const FamilyRecord* before, const Membership& membership)
{
    const Membership* old = membershipOf(before, membership.person);
    return old && *old == membership;
}

constexpr int kSchemaOfConsents = 3;

bool consentsAgain(const FamilyRecord& record, const core::PersonId& id)
{
    return std::any_of(record.consents.begin(), record.consents.end(), [&id](const Consent& consent) {
        return consent.person == id && consent.purpose == ConsentPurpose::Registro;
    });
}

class ChangeCheck
{
public:
    ChangeCheck(const FamilyChange& change, const QList<FamilyRecord>& before, const QList<Person>& others, QDate today,
                int schema)
        : m_change(change), m_before(before), m_others(others), m_today(today), m_schema(schema)
    {
    }

    Issues run()
    {
        departures();
        if (m_change.after.isEmpty() && m_died.isEmpty())
            add(Field::Titular, Rule::EmptyFamily, "11");
        for (const auto& record : m_change.after)
            family(record);
        everybodyIsThere();
        endings();
        titulares();
        if (!blocks(m_issues) && !m_change.verified) // who may ask is told of a change that stands
            m_issues += mayAsk(m_change.motivo, askedAbout(), m_change.requestedBy, concerned(), m_today);
        return m_issues;
    }

private:
    void add(Field field, Rule rule, const char* numeral, int member = -1)
    {
        m_issues.append({.field = field, .rule = rule, .numeral = numeral, .member = member});
    }

    void family(const FamilyRecord& record)
    {
        const FamilyRecord* before = recordOf(m_before, record.family.id);
        if (before && before->family.folio != record.family.folio)
            add(Field::Folio, Rule::BadFormat, "54");
        if (m_families.contains(record.family.id) || (!before && m_change.motivo != Motivo::NuevaFamilia))
            add(Field::Motivo, Rule::BadFormat, "37");
        m_families.insert(record.family.id);

        const FamilyCheck check{.today = m_today,
                                .newcomer = [this](const auto& id) { return !personOf(m_before, id); },
                                .kept = [before](const auto& membership) { return isKept(before, membership); },
                                .consentsAgain = m_schema >= kSchemaOfConsents && isUpdateOfData(m_change.motivo),
                                .elsewhere = [this](const auto& id) { return anywhere(id); }};
        for (Issue issue : checkFamily(record, check)) {
            if (issue.member >= 0)
                issue.member += m_counted;
            m_issues.append(issue);
        }
        for (const auto& person : record.people)
            member(person, membershipOf(&record, person.id), before, record.consents);
    }

    void member(const Person& person, const Membership* now, const FamilyRecord* familyBefore,
                const QList<Consent>& consents)
    {
        const int index = m_counted++;
        const Person* before = personOf(m_before, person.id);
        if (m_people.contains(person.id) && !m_issues.contains(repeated(index)))
            m_issues.append(repeated(index));
        if (!m_people.contains(person.id) && person.curp && m_curps.contains(person.curp->text()))
            addOnce(Field::Curp, Rule::CurpRepeatedInFamily, "10.I", index);
        if (!m_people.contains(person.id) && m_folios.contains(person.folio.digits()))
            addOnce(Field::Folio, Rule::BadFormat, "54", index);
        m_people.insert(person.id);
        m_folios.insert(person.folio.digits());
        if (person.curp)
            m_curps.insert(person.curp->text());

        if (before && before->folio != person.folio)
            add(Field::Folio, Rule::BadFormat, "54", index);
        const bool data = isUpdateOfData(m_change.motivo);
        if (!data && (!before || *before != person))
            add(Field::Motivo, Rule::BadFormat, "37", index); // data are not changed in passing
        if (m_schema >= kSchemaOfConsents && before && tellsMore(person.caso.sensibles, before->caso.sensibles) && !consentsToAnswers(person.id, consents))
            add(Field::Sensibles, Rule::AnswerWithoutConsent, "15", index);
        if (now && !isKept(familyBefore, *now) && now->sinceMs != m_change.atMs)
            add(Field::Parentesco, Rule::BadFormat, "37", index); // a place begins with the change that gives it
        if (m_change.motivo == Motivo::BajaDefuncion && now && !isKept(familyBefore, *now) && !titularDied(familyBefore))
            add(Field::Motivo, Rule::BadFormat, "38", index); // a death moves nobody else
    }

    bool titularDied(const FamilyRecord* before) const
    {
        return before && before->family.titular && m_died.contains(*before->family.titular);
    }

    /// In this change: whether it stands is looked at with the family. A newcomer's is asked for there.
    static bool consentsToAnswers(const core::PersonId& person, const QList<Consent>& consents)
    {
        return std::any_of(consents.begin(), consents.end(), [&person](const Consent& consent) {
            return consent.person == person && consent.purpose == ConsentPurpose::Sensibles;
        });
    }

    static Issue repeated(int index)
    {
        return {.field = Field::Parentesco, .rule = Rule::MemberRepeated, .numeral = "11", .member = index};
    }

    void addOnce(Field field, Rule rule, const char* numeral, int member)
    {
        for (const auto& issue : m_issues)
            if (issue.field == field && issue.rule == rule && issue.member == member)
                return;
        add(field, rule, numeral, member);
    }

    const Person* anywhere(const core::PersonId& id) const
    {
        const Person* after = personOf(m_change.after, id);
        const Person* found = after ? after : personOf(m_others, id);
        return !found && m_died.contains(id) ? personOf(m_before, id) : found; // minors keep who represented them, until told
    }

    void everybodyIsThere()
    {
        for (const auto& record : m_before)
            for (const auto& person : record.people)
                if (!m_people.contains(person.id) && !m_died.contains(person.id)) {
                    add(Field::Parentesco, Rule::MemberLeftOut, "37.II");
                    return;
                }
    }

    void departures()
    {
        const bool death = m_change.motivo == Motivo::BajaDefuncion;
        if (death == m_change.departures.isEmpty() || (death && m_before.size() != 1))
            add(Field::Motivo, Rule::BadFormat, "38"); // somebody died, of one family, or nobody leaves the padrón
        if (m_change.verified && (!death || !m_change.requestedBy.isNull()))
            add(Field::Solicita, Rule::BadFormat, "38");
        for (const auto& departure : m_change.departures) {
            if (m_change.verified && departure.reference.isEmpty())
                add(Field::Motivo, Rule::Required, "38");
            const Person* person = personOf(m_before, departure.person);
            if (!person || m_died.contains(departure.person) || personOf(m_change.after, departure.person))
                add(Field::Motivo, Rule::BadFormat, "38");
            m_died.insert(departure.person);
            if (departure.died && *departure.died > m_today)
                add(Field::Motivo, Rule::DateInFuture, "38");
            else if (departure.died && person && *departure.died < person->fechaNacimiento)
                add(Field::Motivo, Rule::ImpossibleDate, "38");
            if (tidyText(departure.reference) != departure.reference)
                add(Field::Motivo, Rule::BadFormat, "38");
            if (const auto fault = textFault(departure.reference, kMaxDepartureReference))
                add(Field::Motivo, *fault, "38");
        }
        if (m_died.contains(m_change.requestedBy))
            add(Field::Solicita, Rule::MayNotAsk, "38");
    }

    void endings()
    {
        for (const auto& id : m_change.ended)
            if (m_families.contains(id) || !recordOf(m_before, id))
                add(Field::Motivo, Rule::BadFormat, "37");
        for (const auto& record : m_before)
            for (const auto& membership : record.family.members)
                if (membership.sinceMs >= m_change.atMs) { // what it may end began before it
                    add(Field::Motivo, Rule::BadFormat, "37");
                    return;
                }
        for (const auto& record : m_before)
            if (!m_families.contains(record.family.id) && !m_change.ended.contains(record.family.id))
                add(Field::Motivo, Rule::BadFormat, "37");
    }

    void titulares()
    {
        if (!isUpdateOfData(m_change.motivo) && m_change.motivo != Motivo::BajaDefuncion)
            return;
        for (const auto& record : m_change.after) {
            const FamilyRecord* before = recordOf(m_before, record.family.id);
            if (before && !titularDied(before) && before->family.titular != record.family.titular)
                add(Field::Titular, Rule::TitularChangedByDraft, "37.II");
        }
    }

    bool changesFamily(const core::PersonId& person, const core::FamilyId& from) const
    {
        return !membershipOf(recordOf(m_change.after, from), person);
    }

    /// The family that somebody leaves, without who died; else the one that is changed.
    FamilyRecord askedAbout() const
    {
        const FamilyRecord none;
        if (m_change.motivo == Motivo::BajaDefuncion) {
            FamilyRecord alive = m_before.front();
            const auto died = [this](const Person& person) { return m_died.contains(person.id); };
            alive.people.erase(std::remove_if(alive.people.begin(), alive.people.end(), died), alive.people.end());
            return alive;
        }
        for (const auto& record : m_before)
            for (const auto& person : record.people)
                if (changesFamily(person.id, record.family.id))
                    return record;
        return m_before.isEmpty() ? none : m_before.front();
    }

    /// Whose data or family change; with a change of titular everybody's place does.
    QList<Person> concerned() const
    {
        QList<Person> people;
        if (m_change.motivo == Motivo::BajaDefuncion) {
            for (const auto& departure : m_change.departures)
                people.append(*personOf(m_before, departure.person));
            return people;
        }
        const bool moves = m_change.motivo != Motivo::CambioTitular && !isUpdateOfData(m_change.motivo);
        const QList<core::PersonId> touched = touchedPeople(m_change, m_before);
        for (const auto& id : touched) {
            const bool fromAfter = !moves
                || std::any_of(m_before.begin(), m_before.end(), [&](const FamilyRecord& record) {
                       return personOf(record.people, id) && changesFamily(id, record.family.id);
                   });
            if (fromAfter)
                people.append(*personOf(m_change.after, id));
        }
        return people;
    }

    const FamilyChange& m_change;
    const QList<FamilyRecord>& m_before;
    const QList<Person>& m_others;
    QDate m_today;
    int m_schema;
    Issues m_issues;
    int m_counted = 0;
    QSet<core::FamilyId> m_families;
    QSet<core::PersonId> m_people, m_died;
    QSet<QString> m_folios, m_curps;
};

bool represents(const core::PersonId& who, const Person& person, QDate today)
{
    if (!isRepresentedOn(person, today))
        return person.id == who;
    return person.representation && person.representation->person == who;
}

} // namespace

Issues mayAsk(Motivo motivo, const FamilyRecord& family, const core::PersonId& who, const QList<Person>& touched,
              QDate today)
{
    const auto adult = [today](const Person& person) { return !isRepresentedOn(person, today); };
    const auto& people = family.people;
    bool may = false;
    if (who.isNull()) {
        may = std::none_of(people.begin(), people.end(), adult);
    } else {
        const Person* asker = personOf(people, who);
        may = asker && adult(*asker)
            && (!isUpdateOfData(motivo) || !family.family.titular || *family.family.titular == who);
        may = may || (!touched.isEmpty() && std::all_of(touched.begin(), touched.end(), [&](const Person& person) {
                          return represents(who, person, today);
                      }));
    }
    if (may)
        return {};
    return {{.field = Field::Solicita, .rule = Rule::MayNotAsk, .numeral = numeralOf(motivo)}};
}

Issues checkChange(const FamilyChange& change, const QList<FamilyRecord>& before, const QList<Person>& others,
                   QDate today, int schema)
{
    return ChangeCheck(change, before, others, today, schema).run();
}

QList<core::PersonId> touchedPeople(const FamilyChange& change, const QList<FamilyRecord>& before)
{
    QList<core::PersonId> touched;
    for (const auto& record : change.after) {
        const FamilyRecord* old = recordOf(before, record.family.id);
        for (const auto& person : record.people) {
            const Person* known = personOf(before, person.id);
            const Membership* now = membershipOf(&record, person.id);
            if (!known || *known != person || !now || !isKept(old, *now) || consentsAgain(record, person.id))
                touched.append(person.id);
        }
    }
    return touched;
}

} // namespace padron::domain
