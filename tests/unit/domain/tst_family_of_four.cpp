// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/draft.h"
#include "unit/domain/rules_of.h"
#include "unit/domain/sample_family.h"

#include <QTest>

using namespace padron::domain;
using namespace padron::domain::sample;

class TestFamilyOfFour : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomesARecord()
    {
        const FamilyDraft draft = familyOfFour();
        const auto record = completeDraft(draft, context());
        QVERIFY(record.has_value());
        QCOMPARE(record->people.size(), 4);
        QCOMPARE(record->family.members.size(), 4);
        QCOMPARE(record->consents.size(), 4);
        QVERIFY(record->family.titular == draft.people[0].id);
        QCOMPARE(record->family.id, context().familyId);
        QCOMPARE(checkRecord(*record, kToday), Issues());

        // the family's folio first, then the people's in order
        QCOMPARE(record->family.folio.counter(), 1);
        for (int i = 0; i < 4; ++i) {
            const Person& person = record->people[i];
            QCOMPARE(person.folio.counter(), i + 2);
            QCOMPARE(person.id, draft.people[i].id);
            QCOMPARE(record->family.members[i].person, person.id);
            QCOMPARE(record->family.members[i].sinceMs, kNow);
            QCOMPARE(record->consents[i].person, person.id);
            QCOMPARE(record->consents[i].noticeSha256, draft.people[i].consent.noticeSha256);
            QCOMPARE(record->consents[i].strokes, draft.people[i].consent.strokes);
            QCOMPARE(person.curp->text(), draft.people[i].curp);
            QVERIFY(person.domicilio == record->people[0].domicilio);
            QVERIFY(person.comprobante == ComprobanteTipo::ConstanciaLocal);
            QVERIFY(missingFor(person, kToday).isEmpty());
        }

        const Person& titular = record->people[0];
        QCOMPARE(titular.name.full(), QStringLiteral("María Guadalupe Núñez Hernández"));
        QCOMPARE(titular.telefono, QStringLiteral("9191234567"));
        QVERIFY(titular.domicilio.numeroKind == NumeroKind::DomicilioConocido);
        QVERIFY(titular.identification->vigencia == QDate(2030, 12, 31));

        QVERIFY(record->family.members[1].supuestos == Supuestos(Supuesto::MismaVivienda));

        const Person& child = record->people[2];
        QVERIFY(isMinorOn(child.fechaNacimiento, kToday));
        QVERIFY(child.representation->person == titular.id);
        QVERIFY(child.representation->tipo == RepresentacionTipo::Madre);
        QCOMPARE(record->consents[2].givenBy, titular.id);
        QVERIFY(!child.identification);

        const Person& grandmother = record->people[3];
        QVERIFY(grandmother.name.segundoApellido().isEmpty());
        QCOMPARE(grandmother.name.primerApellido(), QStringLiteral("Ñeco"));
        QCOMPARE(grandmother.curp->text().left(4), QStringLiteral("XEXP"));
        QCOMPARE(record->consents[3].givenBy, grandmother.id);
    }

    void penThatSlipsOverThePad()
    {
        FamilyDraft draft = familyOfFour();
        draft.people[0].consent.strokes = {{{-5, 10}, {9000, 4000}}, {}};
        const auto record = completeDraft(draft, context());
        QVERIFY(record.has_value());
        QCOMPARE(record->consents[0].strokes, (QList<Stroke>{{{0, 10}, {8000, 3000}}}));
    }

    void ownHome()
    {
        FamilyDraft draft = familyOfFour();
        auto& grandmother = draft.people[3];
        grandmother.domicilioDelTitular = false;
        QVERIFY(!completeDraft(draft, context()).has_value());
        grandmother.domicilio = draft.people[0].domicilio;
        grandmother.domicilio.localidad = QStringLiteral("Toniná");
        const auto record = completeDraft(draft, context());
        QVERIFY(record.has_value());
        QCOMPARE(record->people[3].domicilio.localidad, QStringLiteral("Toniná"));
        QVERIFY(!record->people[3].comprobante); // another home, another proof
        QVERIFY(hasIssue(missingFor(record->people[3], kToday), Field::Comprobante, Rule::Required));
    }

    void draftAndRecordMissTheSame()
    {
        FamilyDraft draft = familyOfFour();
        draft.people[0].curp.clear();
        draft.people[1].identificacionVigencia = QStringLiteral("2020");
        draft.people[2].documentoTipo.clear();
        draft.people[2].documentoReferencia.clear();
        draft.people[0].comprobante.clear();
        const auto record = completeDraft(draft, context());
        QVERIFY(record.has_value());
        for (int i = 0; i < 4; ++i) {
            Issues fromDraft;
            for (auto issue : checkPersonDraft(draft, i, kToday)) {
                issue.member = -1;
                if (issue.severity == Severity::Missing)
                    fromDraft.append(issue);
            }
            const Issues fromRecord = missingFor(record->people[i], kToday);
            QCOMPARE(fromRecord.size(), fromDraft.size());
            for (const auto& issue : fromRecord)
                QVERIFY(fromDraft.contains(issue));
        }
    }
};

QTEST_APPLESS_MAIN(TestFamilyOfFour)
#include "tst_family_of_four.moc"
