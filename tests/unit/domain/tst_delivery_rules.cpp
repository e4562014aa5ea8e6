// SPDX-License-Identifier: GPL-3.0-or-later
// Who may receive a card (41, 42), and what is left to try before an uncollected one is put away (53).
#include "domain/delivery_rules.h"

#include <QTest>

using namespace padron::domain;

namespace {

const QDate kToday(2026, 11, 22);
const QString kMother = QStringLiteral("María Ruiz");

Person born(QDate birth, Condicion condicion = Condicion::Ninguna)
{
    Person person{.folio = Folio::make(*FolioPrefix::parse(u"07045702"), 1),
                  .name = *PersonName::parse(QStringLiteral("Íñigo"), QStringLiteral("Peñaloza"), QString()),
                  .domicilio = {}};
    person.fechaNacimiento = birth;
    person.caso.condicion = condicion;
    return person;
}

Person represented(QDate birth, RepresentacionTipo tipo, Condicion condicion = Condicion::Ninguna)
{
    Person person = born(birth, condicion);
    person.representation = Representation{tipo, {}, kMother};
    return person;
}

QStringList namesOf(const Receivers& receivers)
{
    QStringList names;
    for (const auto& one : receivers.may)
        names.append(one.name);
    return names;
}

const QDate kAdult(1984, 1, 1), kChild(2019, 5, 3), kTeen(2010, 1, 1);

} // namespace

class TstDeliveryRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAdultReceivesTheirOwnAndTheHeadOfTheFamilyDoesNot()
    {
        const Receivers made = receiversOf(born(kAdult), {.representative = {}, .parentTitular = kMother}, kToday);
        QCOMPARE(namesOf(made), QStringList{born(kAdult).name.full()});
        QCOMPARE(made.may.first().kind, ReceiverKind::Titular);
        QVERIFY(made.rule == ReceiverRule::Adult);
        QCOMPARE(made.numeral, "41");
    }

    void whoRepresentedThemAsAChildDoesNotAnyMore()
    {
        const Person grown = represented(kToday.addYears(-18), RepresentacionTipo::Madre);
        QCOMPARE(namesOf(receiversOf(grown, {.representative = kMother, .parentTitular = kMother}, kToday)),
                 QStringList{grown.name.full()});
        const Person almost = represented(kToday.addYears(-18).addDays(1), RepresentacionTipo::Madre);
        QCOMPARE(namesOf(receiversOf(almost, {.representative = kMother, .parentTitular = {}}, kToday)), QStringList{kMother});
    }

    void aMinorsGoesToWhoRepresentsThem_data()
    {
        QTest::addColumn<int>("tipo");
        QTest::addColumn<QString>("ties");
        QTest::newRow("mother") << int(RepresentacionTipo::Madre) << QStringLiteral("madre");
        QTest::newRow("father") << int(RepresentacionTipo::Padre) << QStringLiteral("padre");
        QTest::newRow("tutor") << int(RepresentacionTipo::Tutela) << QStringLiteral("tutela");
        QTest::newRow("guarda") << int(RepresentacionTipo::GuardaYCustodia) << QStringLiteral("guarda_y_custodia");
    }

    void aMinorsGoesToWhoRepresentsThem()
    {
        QFETCH(int, tipo);
        QFETCH(QString, ties);
        for (const QDate birth : {kChild, kTeen}) {
            const Receivers made =
                receiversOf(represented(birth, RepresentacionTipo(tipo)), {.representative = kMother, .parentTitular = {}}, kToday);
            QCOMPARE(namesOf(made), QStringList{kMother});
            QCOMPARE(made.may.first().kind, ReceiverKind::Representante);
            QCOMPARE(keyOf(made.may.first().ties), ties);
            QVERIFY(made.rule == ReceiverRule::Minor);
        }
    }

    void theOtherParentWhoIsTitularReceivesToo()
    {
        const QString father = QStringLiteral("José Cruz");
        const Person child = represented(kChild, RepresentacionTipo::Madre);
        QCOMPARE(namesOf(receiversOf(child, {.representative = kMother, .parentTitular = father}, kToday)), (QStringList{kMother, father}));
        QCOMPARE(namesOf(receiversOf(child, {.representative = kMother, .parentTitular = kMother}, kToday)), QStringList{kMother});
    }

    void aMinorWithNobodyRegisteredWaitsForAnUpdate()
    {
        const Receivers made = receiversOf(born(kChild), {}, kToday);
        QVERIFY(made.may.isEmpty());
        QVERIFY(made.rule == ReceiverRule::NobodyRegistered);
    }

    void anEmancipatedMinorActsAlone()
    {
        const Person person = represented(kTeen, RepresentacionTipo::Madre, Condicion::Emancipada);
        const Receivers made = receiversOf(person, {.representative = kMother, .parentTitular = kMother}, kToday);
        QCOMPARE(namesOf(made), QStringList{person.name.full()});
        QVERIFY(made.rule == ReceiverRule::Emancipated);
    }

    void interdiccionIsTheTutorsAlone()
    {
        const Person person = represented(kAdult, RepresentacionTipo::Tutela, Condicion::Interdiccion);
        const Receivers made = receiversOf(person, {.representative = kMother, .parentTitular = {}}, kToday);
        QCOMPARE(namesOf(made), QStringList{kMother});
        QVERIFY(made.rule == ReceiverRule::Interdiccion);
        QVERIFY(receiversOf(born(kAdult, Condicion::Interdiccion), {}, kToday).may.isEmpty());
    }

    void supportIsByTheInstrumentAndTakesNothingAway()
    {
        Person person = represented(kAdult, RepresentacionTipo::Tutela, Condicion::Apoyo);
        const ReceiverFacts facts{.representative = kMother, .parentTitular = {}};
        QCOMPARE(namesOf(receiversOf(person, facts, kToday)), QStringList{person.name.full()});
        person.caso.papeles.insert(Papel::InstrumentoApoyo, QString());
        QCOMPARE(namesOf(receiversOf(person, facts, kToday)), (QStringList{person.name.full(), kMother}));
    }

    void ofSomebodyRegisteredElsewhereTheCardSaysWho()
    {
        const Receivers adult = receiversElsewhere(QStringLiteral("Ana"), kAdult, kToday);
        QCOMPARE(namesOf(adult), (QStringList{QStringLiteral("Ana"), QString()}));
        QVERIFY(adult.rule == ReceiverRule::Elsewhere);
        QCOMPARE(namesOf(receiversElsewhere(QStringLiteral("Ana"), QDate(), kToday)).size(), 2);
        const Receivers child = receiversElsewhere(QStringLiteral("Ana"), kChild, kToday);
        QCOMPARE(child.may.size(), 1);
        QVERIFY(child.may.first().ties == Ties::Acreditado);
    }

    void threeMeansAndAVisitAreUsedUpBeforeACardIsPutAway()
    {
        using M = ContactMeans;
        QVERIFY(!meansLeft({}, true).none());
        QCOMPARE(meansLeft({}, true).untried.size(), 4);
        QCOMPARE(meansLeft({}, false).untried.size(), 3); // nobody to call
        QCOMPARE(meansLeft({M::Llamada, M::Llamada, M::Llamada}, true).more, 1);
        QVERIFY(meansLeft({M::Llamada, M::Llamada, M::Llamada}, true).visit);
        const MeansLeft noVisit = meansLeft({M::Llamada, M::Mensaje, M::Aviso}, true);
        QVERIFY(noVisit.visit && noVisit.more == 0 && !noVisit.none());
        QVERIFY(meansLeft({M::Llamada, M::Mensaje, M::Visita}, true).none());
        QVERIFY(meansLeft({M::Aviso, M::Mensaje, M::Visita}, false).none());
        QVERIFY(!meansLeft({M::Visita, M::Mensaje}, false).none());
        QVERIFY(meansLeft({M::Visita, M::Mensaje, M::Llamada}, false).none()); // the number was taken away since
    }

    void keysComeBack()
    {
        for (int i = 0; i < kContactMeans; ++i)
            QVERIFY(contactMeansFrom(keyOf(ContactMeans(i))) == ContactMeans(i));
        for (int i = 0; i < kContactResults; ++i)
            QVERIFY(contactResultFrom(keyOf(ContactResult(i))) == ContactResult(i));
        for (const auto kind : {ReceiverKind::Titular, ReceiverKind::Representante})
            QVERIFY(receiverKindFrom(keyOf(kind)) == kind);
        for (const auto reason : {ReplacementReason::Perdida, ReplacementReason::Dano})
            QVERIFY(replacementReasonFrom(keyOf(reason)) == reason);
        QVERIFY(!contactMeansFrom(u"paloma") && !contactResultFrom(u"") && !receiverKindFrom(u"vecina") && !replacementReasonFrom(u"robo"));
    }
};

QTEST_APPLESS_MAIN(TstDeliveryRules)
#include "tst_delivery_rules.moc"
