// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/draft.h"
#include "domain/family.h"
#include "unit/domain/rules_of.h"
#include "unit/domain/sample_family.h"

#include <QTest>

using namespace padron;
using namespace padron::domain;
using namespace padron::domain::sample;

namespace {

FamilyRecord good()
{
    return *completeDraft(familyOfFour(), context());
}

bool finds(const FamilyRecord& record, int member, Field field, Rule rule)
{
    return hasIssue(checkRecord(record, kToday), member, field, rule, Severity::Blocks);
}

} // namespace

/// What the centre asks of a record that a laptop made.
class TestRecordRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodOnesPass() { QCOMPARE(checkRecord(good(), kToday), Issues()); }

    void sizes()
    {
        QVERIFY(finds(FamilyRecord{}, -1, Field::Titular, Rule::EmptyFamily));
        auto record = good();
        while (record.family.members.size() <= 60)
            record.family.members.append(record.family.members.front());
        QVERIFY(finds(record, -1, Field::Titular, Rule::TooManyMembers));
        record = good();
        record.people.removeLast();
        QVERIFY(finds(record, -1, Field::Parentesco, Rule::Required));
    }

    void membershipsMatchPeople()
    {
        auto record = good();
        std::swap(record.people[0], record.people[1]);
        QVERIFY(finds(record, 0, Field::Parentesco, Rule::BadFormat));
        record = good();
        record.people[1].id = record.people[0].id; // one person twice
        record.family.members[1].person = record.people[0].id;
        QVERIFY(finds(record, 1, Field::Parentesco, Rule::MemberRepeated));
        record = good();
        record.people[1].folio = record.people[0].folio;
        QVERIFY(finds(record, 1, Field::Folio, Rule::BadFormat));
        record = good();
        record.people[0].folio = record.family.folio;
        QVERIFY(finds(record, 0, Field::Folio, Rule::BadFormat));
    }

    void titular()
    {
        auto record = good();
        record.family.titular = core::PersonId(uuid(77));
        QVERIFY(finds(record, -1, Field::Titular, Rule::TitularNotMember));
        record.family.titular = record.people[1].id; // a member who is not there as the titular
        QVERIFY(finds(record, 1, Field::Titular, Rule::TitularNotMember));
        QVERIFY(finds(record, 0, Field::Titular, Rule::SecondTitular));
        record = good();
        record.family.members[1].parentesco = *parentescoByKey(u"titular");
        QVERIFY(finds(record, 1, Field::Titular, Rule::SecondTitular));
        record = good();
        record.family.titular.reset();
        QVERIFY(finds(record, 0, Field::Titular, Rule::NoTitular));
        record = good();
        record.people[0].fechaNacimiento = QDate(2016, 1, 1);
        QVERIFY(finds(record, 0, Field::Titular, Rule::TitularIsMinor));
        record.people[0].fechaNacimiento = QDate(2010, 1, 1); // 4.XXX: a mother may be under age
        QVERIFY(!finds(record, 0, Field::Titular, Rule::TitularIsMinor));
    }

    void grounds()
    {
        auto record = good();
        record.family.members[1].supuestos = {};
        QVERIFY(finds(record, 1, Field::Supuesto, Rule::SupuestoNeeded));
        record.family.members[1].supuestos = Supuesto::MenorDeDieciocho;
        QVERIFY(finds(record, 1, Field::Supuesto, Rule::SupuestoContradicted));
    }

    void representation()
    {
        auto record = good();
        record.people[2].representation.reset();
        QVERIFY(finds(record, 2, Field::Representante, Rule::MinorWithoutRepresentative));
        record = good();
        record.people[2].representation->person = core::PersonId(uuid(77));
        QVERIFY(finds(record, 2, Field::Representante, Rule::MinorWithoutRepresentative));
        record.people[2].representation->person = {}; // and no name
        QVERIFY(finds(record, 2, Field::Representante, Rule::MinorWithoutRepresentative));
        record.people[2].representation->person = record.people[2].id;
        QVERIFY(finds(record, 2, Field::Representante, Rule::RepresentativeIsSelf));
        record = good();
        record.people[0].fechaNacimiento = QDate(2012, 1, 1);
        QVERIFY(finds(record, 2, Field::Representante, Rule::RepresentativeIsMinor));
    }

    void dates()
    {
        auto record = good();
        record.people[3].fechaNacimiento = kToday.addDays(1);
        QVERIFY(finds(record, 3, Field::FechaNacimiento, Rule::DateInFuture));
        record.people[3].fechaNacimiento = QDate(1841, 1, 1);
        QVERIFY(finds(record, 3, Field::FechaNacimiento, Rule::DateTooOld));
        record.people[3].fechaNacimiento = QDate();
        QVERIFY(finds(record, 3, Field::FechaNacimiento, Rule::ImpossibleDate));
    }

    void curps()
    {
        auto record = good();
        record.people[3].curp = record.people[0].curp;
        QVERIFY(finds(record, 3, Field::Curp, Rule::CurpRepeatedInFamily));
        record = good();
        const auto typed = familyOfFour().people[2];
        record.people[2].curp = *Curp::parse(curpFor(typed, QDate(2087, 9, 30)));
        QVERIFY(finds(record, 2, Field::Curp, Rule::CurpCenturyMark));
    }

    void consents()
    {
        auto record = good();
        record.consents.removeAt(1);
        QVERIFY(finds(record, 1, Field::Consentimiento, Rule::ConsentNeeded));
        record = good();
        record.consents.append(record.consents[1]);
        QVERIFY(finds(record, 1, Field::Consentimiento, Rule::BadFormat));
        record = good();
        record.consents[1].decision = ConsentDecision::Refused;
        QVERIFY(finds(record, 1, Field::Consentimiento, Rule::ConsentRefused));
        record = good();
        record.consents[1].strokes.clear();
        QVERIFY(finds(record, 1, Field::Consentimiento, Rule::ConsentNeeded));
        record = good();
        record.consents[1].givenBy = record.people[0].id; // an adult gives their own
        QVERIFY(finds(record, 1, Field::Consentimiento, Rule::ConsentByOther));
        record = good();
        record.consents[2].givenBy = record.people[3].id; // a minor's is their representative's
        QVERIFY(finds(record, 2, Field::Consentimiento, Rule::ConsentByOther));
        record = good();
        record.consents[1].noticeSha256.clear();
        QVERIFY(finds(record, 1, Field::Aviso, Rule::NoticeNotShown));
        record = good();
        record.consents[1].person = core::PersonId(uuid(77));
        QVERIFY(finds(record, -1, Field::Consentimiento, Rule::ConsentByOther));
    }
};

QTEST_APPLESS_MAIN(TestRecordRules)
#include "tst_record_rules.moc"
