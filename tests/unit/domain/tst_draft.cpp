// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/draft.h"
#include "unit/domain/rules_of.h"
#include "unit/domain/sample_family.h"

#include <QTest>

using namespace padron::domain;
using namespace padron::domain::sample;

namespace {

enum { kTitular, kHusband, kChild, kGrandmother };

Issues check(const FamilyDraft& draft)
{
    return checkDraft(draft, kToday);
}

/// The finding blocks the registration: completeDraft answers with it and takes no folio.
bool isBlocked(const FamilyDraft& draft, int member, Field field, Rule rule)
{
    auto with = context();
    int folios = 0;
    with.nextFolio = [&folios] { return Folio::make(*FolioPrefix::parse(u"07045702"), ++folios); };
    const auto record = completeDraft(draft, with);
    return !record && folios == 0 && hasIssue(record.error(), member, field, rule, Severity::Blocks);
}

/// The finding lets the registration through with that severity.
bool passesWith(const FamilyDraft& draft, int member, Field field, Rule rule, Severity severity)
{
    return completeDraft(draft, context()).has_value() && hasIssue(check(draft), member, field, rule, severity);
}

} // namespace

class TestDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodFamilyHasNothing() { QCOMPARE(check(familyOfFour()), Issues()); }

    void emptyPersonIsAskedForEverythingInOrder()
    {
        FamilyDraft draft;
        draft.people = {PersonDraft{}};
        const Issues issues = check(draft);
        QVERIFY(blocks(issues));
        for (const auto field : {Field::Aviso, Field::Nombres, Field::PrimerApellido, Field::FechaNacimiento, Field::Sexo,
                                 Field::EntidadNacimiento, Field::Curp, Field::IdentificacionTipo, Field::Comprobante,
                                 Field::DomicilioEntidad, Field::Parentesco, Field::Titular})
            QVERIFY(!rulesOf(issues, field).isEmpty());
        QVERIFY(rulesOf(issues, Field::SegundoApellido).isEmpty());
        for (int i = 1; i < issues.size(); ++i)
            QVERIFY(issues[i - 1].field <= issues[i].field);
        QCOMPARE(checkDraft(draft, kToday), issues); // pure
    }

    void emptyFamily() { QVERIFY(isBlocked(FamilyDraft{}, -1, Field::Titular, Rule::EmptyFamily)); }

    void tooManyMembers()
    {
        auto draft = familyOfFour();
        const auto many = [&draft](int count) {
            while (draft.people.size() < count) {
                const int n = static_cast<int>(draft.people.size()) + 1;
                auto person = adult(n, QStringLiteral("Ana"), QStringLiteral("Luna"), {},
                                    QDate(1980, 1, 1).addDays(n), QStringLiteral("M"), QStringLiteral("prima"));
                draft.people.append(person);
            }
        };
        many(60);
        QVERIFY(completeDraft(draft, context()).has_value());
        many(61);
        QVERIFY(isBlocked(draft, -1, Field::Titular, Rule::TooManyMembers));
    }

    void titularRules()
    {
        auto draft = familyOfFour();
        draft.people[kTitular].parentesco = QStringLiteral("madre");
        QVERIFY(isBlocked(draft, -1, Field::Titular, Rule::NoTitular));
        draft.titularPendiente = true;
        const auto pending = completeDraft(draft, context());
        QVERIFY(pending.has_value());
        QVERIFY(!pending->family.titular);

        draft = familyOfFour();
        draft.people[kHusband].parentesco = QStringLiteral("titular");
        QVERIFY(isBlocked(draft, kHusband, Field::Titular, Rule::SecondTitular));

        draft = familyOfFour();
        draft.titularPendiente = true; // and one is named too
        QVERIFY(isBlocked(draft, kTitular, Field::Titular, Rule::SecondTitular));

        draft = familyOfFour();
        draft.people[kTitular].parentesco = QStringLiteral("madre");
        draft.people[kChild].parentesco = QStringLiteral("titular");
        QVERIFY(isBlocked(draft, kChild, Field::Titular, Rule::TitularIsMinor));
        draft.people[kChild].fechaNacimiento = QStringLiteral("04/03/2012"); // 4.XXX: a mother may be under age
        QVERIFY(!isBlocked(draft, kChild, Field::Titular, Rule::TitularIsMinor));
        QVERIFY(hasIssue(check(draft), Field::Titular, Rule::TitularIsMinor));
    }

    void orphansNeedNoParentesco()
    {
        auto draft = familyOfFour();
        draft.titularPendiente = true;
        for (auto& person : draft.people)
            person.parentesco.clear();
        draft.people[kHusband].supuestos = {};
        const auto record = completeDraft(draft, context());
        QVERIFY(record.has_value());
        QCOMPARE(record->family.members[kHusband].parentesco.key, QStringLiteral("otro"));
    }

    void parentescoRules()
    {
        auto draft = familyOfFour();
        draft.people[kGrandmother].parentesco.clear();
        QVERIFY(isBlocked(draft, kGrandmother, Field::Parentesco, Rule::Required));
        draft.people[kGrandmother].parentesco = QStringLiteral("vecina");
        QVERIFY(isBlocked(draft, kGrandmother, Field::Parentesco, Rule::BadFormat));
    }

    void groundsOfNumeral12()
    {
        auto draft = familyOfFour();
        auto& husband = draft.people[kHusband];
        husband.supuestos = {};
        QVERIFY(isBlocked(draft, kHusband, Field::Supuesto, Rule::SupuestoNeeded));
        for (const auto ground : {Supuesto::MismaVivienda, Supuesto::DependienteEconomico, Supuesto::Discapacidad}) {
            husband.supuestos = ground;
            QCOMPARE(check(draft), Issues());
        }
        husband.supuestos = Supuesto::MenorDeDieciocho;
        QVERIFY(isBlocked(draft, kHusband, Field::Supuesto, Rule::SupuestoContradicted));
        husband.supuestos = Supuesto::MenorDeDieciocho | Supuesto::MismaVivienda;
        QVERIFY(isBlocked(draft, kHusband, Field::Supuesto, Rule::SupuestoContradicted));

        draft = familyOfFour();
        draft.people[kChild].parentesco = QStringLiteral("hijastra");
        QVERIFY(isBlocked(draft, kChild, Field::Supuesto, Rule::SupuestoNeeded));
        draft.people[kChild].supuestos = Supuesto::MenorDeDieciocho;
        QCOMPARE(check(draft), Issues());
    }

    void groundsOfBloodKinAreNotKept()
    {
        auto draft = familyOfFour();
        draft.people[kGrandmother].supuestos = Supuesto::Discapacidad;
        const auto record = completeDraft(draft, context());
        QVERIFY(record.has_value());
        QVERIFY(!record->family.members[kGrandmother].supuestos);
    }

    void minorsAreRepresented()
    {
        auto draft = familyOfFour();
        auto& child = draft.people[kChild];
        child.representante = {};
        QVERIFY(isBlocked(draft, kChild, Field::Representante, Rule::MinorWithoutRepresentative));
        child.representante = padron::core::PersonId(uuid(77)); // not of this draft
        QVERIFY(isBlocked(draft, kChild, Field::Representante, Rule::MinorWithoutRepresentative));
        child.representante = child.id;
        QVERIFY(isBlocked(draft, kChild, Field::Representante, Rule::RepresentativeIsSelf));
        child.representante = draft.people[kTitular].id;
        child.representacionTipo.clear();
        QVERIFY(isBlocked(draft, kChild, Field::Representante, Rule::Required));
        child.representacionTipo = QStringLiteral("vecina");
        QVERIFY(isBlocked(draft, kChild, Field::Representante, Rule::BadFormat));
    }

    void representativeOutsideTheFamily()
    {
        auto draft = familyOfFour();
        auto& child = draft.people[kChild];
        child.representante = {};
        child.representacionTipo = QStringLiteral("tutela");
        child.representanteNombre = QStringLiteral("Luz <b>Díaz</b>");
        QVERIFY(isBlocked(draft, kChild, Field::Representante, Rule::BadCharacters));
        child.representanteNombre = QStringLiteral("Luz Díaz");
        QVERIFY(passesWith(draft, kChild, Field::IdentificacionTipo, Rule::Required, Severity::Missing));
        const auto record = completeDraft(draft, context());
        QCOMPARE(record->people[kChild].representation->name, QStringLiteral("Luz Díaz"));
        QCOMPARE(record->consents[kChild].givenByName, QStringLiteral("Luz Díaz"));
        QVERIFY(record->consents[kChild].givenBy.isNull());
    }

    void representativeIsAnAdult()
    {
        auto draft = familyOfFour();
        auto teen = draft.people[kChild];
        teen.id = padron::core::PersonId(uuid(5));
        teen.nombres = QStringLiteral("Sofía");
        teen.fechaNacimiento = QStringLiteral("01/05/2009");
        teen.curp.clear();
        draft.people.append(teen);
        auto& child = draft.people[kChild];
        child.representante = teen.id;
        child.representacionTipo = QStringLiteral("tutela");
        QVERIFY(isBlocked(draft, kChild, Field::Representante, Rule::RepresentativeIsMinor));
        child.representacionTipo = QStringLiteral("madre"); // eight years older: no mother
        QVERIFY(isBlocked(draft, kChild, Field::Representante, Rule::RepresentativeIsMinor));

        // being a mother does not emancipate, yet she registers her child
        child.fechaNacimiento = QStringLiteral("01/01/2026");
        child.curp.clear();
        QVERIFY(passesWith(draft, kChild, Field::Representante, Rule::RepresentativeIsMinor, Severity::Warns));
    }

    void consentRules()
    {
        auto draft = familyOfFour();
        auto& consent = draft.people[kHusband].consent;
        const auto good = consent;
        consent.noticeId.clear();
        QVERIFY(isBlocked(draft, kHusband, Field::Aviso, Rule::NoticeNotShown));
        consent = good;
        consent.shownMs = 0;
        QVERIFY(isBlocked(draft, kHusband, Field::Aviso, Rule::NoticeNotShown));
        consent = good;
        consent.atMs = consent.shownMs - 1; // signed before it was shown
        QVERIFY(isBlocked(draft, kHusband, Field::Aviso, Rule::NoticeNotShown));
        consent = good;
        consent.decision.clear();
        QVERIFY(isBlocked(draft, kHusband, Field::Consentimiento, Rule::ConsentNeeded));
        consent = good;
        consent.strokes.clear();
        QVERIFY(isBlocked(draft, kHusband, Field::Consentimiento, Rule::ConsentNeeded));
        consent = good;
        consent.decision = QStringLiteral("refused");
        QVERIFY(isBlocked(draft, kHusband, Field::Consentimiento, Rule::ConsentRefused));
        consent = good;
        consent.strokes = {Stroke(kMostPadPoints + 1, QPoint(1, 1))};
        QVERIFY(isBlocked(draft, kHusband, Field::Consentimiento, Rule::TooLong));
    }

    void curpRules()
    {
        auto draft = familyOfFour();
        auto& titular = draft.people[kTitular];
        const QString good = titular.curp;
        titular.curp[17] = titular.curp[17] == u'9' ? u'0' : QChar(titular.curp[17].unicode() + 1);
        QVERIFY(isBlocked(draft, kTitular, Field::Curp, Rule::CurpCheckDigit));
        titular.curp = good.left(17);
        QVERIFY(isBlocked(draft, kTitular, Field::Curp, Rule::CurpLength));

        titular.curp = good;
        titular.nombres = QStringLiteral("Rosa");
        QVERIFY(passesWith(draft, kTitular, Field::Curp, Rule::CurpDisagrees, Severity::Warns));

        draft = familyOfFour();
        draft.people[kGrandmother].curp = draft.people[kTitular].curp.toLower();
        QVERIFY(isBlocked(draft, kGrandmother, Field::Curp, Rule::CurpRepeatedInFamily));

        draft = familyOfFour();
        draft.people[kTitular].curp.clear();
        QVERIFY(passesWith(draft, kTitular, Field::Curp, Rule::Required, Severity::Missing));
        draft.people[kTitular].documentoTipo = QStringLiteral("acta");
        QCOMPARE(check(draft), Issues());
    }

    void curpOfTheFuture()
    {
        auto draft = familyOfFour();
        auto& child = draft.people[kChild];
        child.curp = curpFor(child, QDate(2087, 9, 30));
        QVERIFY(isBlocked(draft, kChild, Field::Curp, Rule::CurpCenturyMark));
    }

    void identityRules()
    {
        const auto blocked = [](QString PersonDraft::* field, const QString& typed, Field where, Rule rule) {
            auto draft = familyOfFour();
            draft.people[kTitular].*field = typed;
            return isBlocked(draft, kTitular, where, rule);
        };
        QVERIFY(blocked(&PersonDraft::nombres, {}, Field::Nombres, Rule::Required));
        QVERIFY(blocked(&PersonDraft::nombres, QString(10000, u'a'), Field::Nombres, Rule::TooLong));
        QVERIFY(blocked(&PersonDraft::nombres, QStringLiteral("<i>Ana</i>"), Field::Nombres, Rule::BadCharacters));
        QVERIFY(blocked(&PersonDraft::primerApellido, QStringLiteral("O''Hara"), Field::PrimerApellido, Rule::BadSpacing));
        QVERIFY(blocked(&PersonDraft::fechaNacimiento, {}, Field::FechaNacimiento, Rule::Required));
        QVERIFY(blocked(&PersonDraft::fechaNacimiento, QStringLiteral("30/02/1988"), Field::FechaNacimiento, Rule::ImpossibleDate));
        QVERIFY(blocked(&PersonDraft::fechaNacimiento, QStringLiteral("12.4.88"), Field::FechaNacimiento, Rule::NotADate));
        QVERIFY(blocked(&PersonDraft::fechaNacimiento, QStringLiteral("12/04/2088"), Field::FechaNacimiento, Rule::DateInFuture));
        QVERIFY(blocked(&PersonDraft::fechaNacimiento, QStringLiteral("12/04/1888"), Field::FechaNacimiento, Rule::DateTooOld));
        QVERIFY(blocked(&PersonDraft::sexo, {}, Field::Sexo, Rule::Required));
        QVERIFY(blocked(&PersonDraft::sexo, QStringLiteral("F"), Field::Sexo, Rule::BadFormat));
        QVERIFY(blocked(&PersonDraft::entidadNacimiento, {}, Field::EntidadNacimiento, Rule::Required));
        QVERIFY(blocked(&PersonDraft::entidadNacimiento, QStringLiteral("07"), Field::EntidadNacimiento, Rule::BadFormat));
        QVERIFY(blocked(&PersonDraft::telefono, QStringLiteral("12"), Field::Telefono, Rule::BadFormat));
        QVERIFY(blocked(&PersonDraft::documentoTipo, QStringLiteral("otro"), Field::DocumentoNacimiento, Rule::BadFormat));
        QVERIFY(blocked(&PersonDraft::documentoReferencia, QStringLiteral("123"), Field::DocumentoNacimiento, Rule::Required));
        QVERIFY(blocked(&PersonDraft::comprobante, QStringLiteral("recibo"), Field::Comprobante, Rule::BadFormat));
    }

    void identificationRules()
    {
        auto draft = familyOfFour();
        auto& titular = draft.people[kTitular];
        titular.identificacionVigencia = QStringLiteral("2025");
        QVERIFY(passesWith(draft, kTitular, Field::IdentificacionVigencia, Rule::Expired, Severity::Missing));
        titular.identificacionVigencia = QStringLiteral("31/02/2030");
        QVERIFY(isBlocked(draft, kTitular, Field::IdentificacionVigencia, Rule::ImpossibleDate));
        titular.identificacionVigencia.clear();
        titular.identificacionTipo = QStringLiteral("ine");
        QVERIFY(isBlocked(draft, kTitular, Field::IdentificacionNumero, Rule::BadFormat));
        titular.identificacionNumero.clear();
        QVERIFY(passesWith(draft, kTitular, Field::IdentificacionNumero, Rule::Required, Severity::Missing));
        titular.identificacionTipo = QStringLiteral("gafete");
        QVERIFY(isBlocked(draft, kTitular, Field::IdentificacionTipo, Rule::BadFormat));
        titular.identificacionTipo.clear();
        QVERIFY(passesWith(draft, kTitular, Field::IdentificacionTipo, Rule::Required, Severity::Missing));
        titular.identificacionNumero = QStringLiteral("123");
        QVERIFY(isBlocked(draft, kTitular, Field::IdentificacionTipo, Rule::Required)); // what was typed is not lost
    }

    void documentsThatMiss()
    {
        auto draft = familyOfFour();
        draft.people[kTitular].comprobante.clear();
        QVERIFY(passesWith(draft, kTitular, Field::Comprobante, Rule::Required, Severity::Missing));
        QVERIFY(hasIssue(check(draft), kChild, Field::Comprobante, Rule::Required, Severity::Missing));
        draft = familyOfFour();
        draft.people[kChild].documentoTipo.clear();
        draft.people[kChild].documentoReferencia.clear();
        QVERIFY(passesWith(draft, kChild, Field::DocumentoNacimiento, Rule::MinorNeedsActa, Severity::Missing));
    }

    void faultsOfTheSharedHomeAreShownOnce()
    {
        auto draft = familyOfFour();
        draft.people[kTitular].domicilio.localidad.clear();
        int found = 0;
        for (const auto& issue : check(draft))
            found += issue.field == Field::DomicilioLocalidad ? 1 : 0;
        QCOMPARE(found, 1);
        QVERIFY(isBlocked(draft, kTitular, Field::DomicilioLocalidad, Rule::Required));
    }
};

QTEST_APPLESS_MAIN(TestDraft)
#include "tst_draft.moc"
