// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/family.h"

#include "domain/case_rules.h"
#include "domain/consent_rules.h"
#include "domain/family_check.h"
#include "domain/family_rules.h"
#include "domain/typed_date.h"

#include <QSet>

#include <algorithm>

namespace padron::domain {

namespace {

/// The invariants of a record, one member after the other, then the family's own.
class RecordCheck
{
public:
    RecordCheck(const FamilyRecord& record, const FamilyCheck& check)
        : m_record(record), m_check(check), m_today(check.today)
    {
    }

    Issues run()
    {
        const auto& members = m_record.family.members;
        if (members.isEmpty())
            add(-1, Field::Titular, Rule::EmptyFamily, "11");
        if (members.size() > kMostMembers) {
            add(-1, Field::Titular, Rule::TooManyMembers, "");
            return m_issues; // nothing else of it is worth the time
        }
        if (m_record.people.size() != members.size()) {
            add(-1, Field::Parentesco, Rule::Required, "11");
            return m_issues;
        }
        m_folios.insert(m_record.family.folio.digits());
        for (int i = 0; i < members.size(); ++i)
            member(i);
        titular();
        consentsOfNobody();
        return m_issues;
    }

private:
    void add(int member, Field field, Rule rule, const char* numeral)
    {
        m_issues.append({.field = field, .rule = rule, .numeral = numeral, .member = member});
    }

    void add(int member, const std::optional<Issue>& issue)
    {
        if (!issue)
            return;
        m_issues.append(*issue);
        m_issues.back().member = member;
    }

    const Person* personOf(const core::PersonId& id) const
    {
        for (const auto& person : m_record.people)
            if (person.id == id)
                return &person;
        return nullptr;
    }

    void member(int i)
    {
        const Person& person = m_record.people[i];
        const Membership& membership = m_record.family.members[i];
        if (membership.person != person.id || person.id.isNull()) {
            add(i, Field::Parentesco, Rule::BadFormat, "11"); // no person for it
            return;
        }
        if (personOf(person.id) != &person) {
            add(i, Field::Parentesco, Rule::MemberRepeated, "11");
            return;
        }
        if (m_folios.contains(person.folio.digits()))
            add(i, Field::Folio, Rule::BadFormat, "54");
        m_folios.insert(person.folio.digits());

        if (!m_check.newcomer || m_check.newcomer(person.id)) {
            consent(i, person, ConsentPurpose::Registro);
            consent(i, person, ConsentPurpose::Sensibles);
        } else {
            consentAgain(i, person);
            if (std::any_of(m_record.consents.begin(), m_record.consents.end(), [&person](const Consent& one) {
                    return one.person == person.id && one.purpose == ConsentPurpose::Sensibles;
                }))
                consent(i, person, ConsentPurpose::Sensibles);
        }
        if (const auto fault = birthDateFault(person.fechaNacimiento, m_today))
            add(i, Field::FechaNacimiento, *fault, "4.XXV");
        if (person.curp) {
            if (person.curp->fechaNacimiento() > m_today)
                add(i, Field::Curp, Rule::CurpCenturyMark, "");
            if (m_curps.contains(person.curp->text()))
                add(i, Field::Curp, Rule::CurpRepeatedInFamily, "10.I");
            m_curps.insert(person.curp->text());
        }
        if (!m_check.kept || !m_check.kept(membership))
            add(i, supuestoIssue(membership.parentesco, membership.supuestos, m_record.family.titular.has_value(),
                                 person.fechaNacimiento, m_today));
        representation(i, person);
    }

    void representation(int i, const Person& person)
    {
        if (!person.representation) {
            if (isRepresentedOn(person, m_today))
                add(i, Field::Representante, Rule::MinorWithoutRepresentative, "11");
            return;
        }
        const auto& who = *person.representation;
        if (who.person == person.id) {
            add(i, Field::Representante, Rule::RepresentativeIsSelf, "11");
        } else if (who.person.isNull()) {
            if (who.name.isEmpty())
                add(i, Field::Representante, Rule::MinorWithoutRepresentative, "11");
        } else if (const Person* other = representative(who.person)) {
            add(i, representativeAgeIssue(who.tipo, person.fechaNacimiento, other->fechaNacimiento, m_today));
        } else {
            add(i, Field::Representante, Rule::MinorWithoutRepresentative, "11");
        }
    }

    const Person* representative(const core::PersonId& id) const
    {
        const Person* here = personOf(id);
        return here || !m_check.elsewhere ? here : m_check.elsewhere(id);
    }

    /// Theirs was given when they were registered, unless they took it back; what is sensitive may be asked later.
    void consentAgain(int i, const Person& person)
    {
        const bool given = std::any_of(m_record.consents.begin(), m_record.consents.end(), [&person](const Consent& one) {
            return one.person == person.id && one.purpose == ConsentPurpose::Registro;
        });
        if (given && m_check.consentsAgain)
            consent(i, person, ConsentPurpose::Registro);
        else if (given)
            add(i, Field::Consentimiento, Rule::BadFormat, "15");
    }

    void consent(int i, const Person& person, ConsentPurpose purpose)
    {
        const Consent* found = nullptr;
        for (const auto& consent : m_record.consents) {
            if (consent.person != person.id || consent.purpose != purpose)
                continue;
            if (found) {
                add(i, Field::Consentimiento, Rule::BadFormat, "15");
                return;
            }
            found = &consent;
        }
        if (!found) {
            if (purpose == ConsentPurpose::Registro)
                add(i, Field::Consentimiento, Rule::ConsentNeeded, "15");
            else if (person.caso.sensibles.asked())
                add(i, Field::Sensibles, Rule::AnswerWithoutConsent, "15");
            return;
        }
        if (found->noticeId.isEmpty() || found->noticeSha256.size() != 32)
            add(i, Field::Aviso, Rule::NoticeNotShown, "15");
        for (Issue issue : signatureIssues(*found)) {
            issue.member = i;
            m_issues.append(issue);
        }

        core::PersonId giver = person.id;
        QString giverName;
        if (isRepresentedOn(person, m_today) && person.representation) {
            giver = person.representation->person;
            giverName = person.representation->name;
        }
        if (found->givenBy != giver || found->givenByName != giverName)
            add(i, Field::Consentimiento, Rule::ConsentByOther, "15");
    }

    void titular()
    {
        const auto& family = m_record.family;
        bool isMember = false;
        for (int i = 0; i < family.members.size(); ++i) {
            const auto& membership = family.members[i];
            const bool chosen = family.titular && membership.person == *family.titular;
            const bool says = membership.parentesco.key == QStringView(kTitularKey);
            isMember = isMember || chosen;
            if (says && !chosen)
                add(i, Field::Titular, family.titular ? Rule::SecondTitular : Rule::NoTitular, "4.XXX");
            if (chosen && !says)
                add(i, Field::Titular, Rule::TitularNotMember, "4.XXX"); // a member, but not as the titular
            if (chosen)
                add(i, titularIssue(casoOf(m_record.people[i], m_today)));
        }
        if (family.titular && !isMember)
            add(-1, Field::Titular, Rule::TitularNotMember, "4.XXX");
    }

    void consentsOfNobody()
    {
        for (const auto& consent : m_record.consents)
            if (!personOf(consent.person))
                add(-1, Field::Consentimiento, Rule::ConsentByOther, "15");
    }

    const FamilyRecord& m_record;
    const FamilyCheck& m_check;
    QDate m_today;
    Issues m_issues;
    QSet<QString> m_folios, m_curps;
};

} // namespace

Issues checkRecord(const FamilyRecord& record, QDate today)
{
    return checkFamily(record, {.today = today, .newcomer = {}, .kept = {}, .elsewhere = {}});
}

Issues checkFamily(const FamilyRecord& record, const FamilyCheck& check)
{
    return RecordCheck(record, check).run();
}

} // namespace padron::domain
