// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_fixture.h"

#include "ports/errors.h"
#include "usecases/errors.h"

#include <QTest>

using namespace padron;

class TstRegisterFamily : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFamilyIsSavedWithItsEntryAndItsDraftEnds()
    {
        fixture::Store store;
        auto& session = store.session();
        const auto draft = samples::familyDraft(7);
        QVERIFY(session.drafts.save(draft));
        const quint64 before = session.verifyLog.run()->entries;
        const auto outcome = session.registerFamily.run(draft);
        QVERIFY(outcome);
        const auto* record = std::get_if<domain::FamilyRecord>(&*outcome);
        QVERIFY(record);
        QCOMPARE(record->people.size(), 4);
        QVERIFY(session.drafts.list()->isEmpty());
        QCOMPARE(session.verifyLog.run()->entries, before + 1);

        store.reopen();
        const auto view = store.session().openFamily.run(record->people.at(2).id);
        QVERIFY(view);
        QCOMPARE(view->record, *record);
        QCOMPARE(view->states.first(), ports::RecordState::PorEnviar);
        QCOMPARE(store.session().verifyLog.run()->entries, before + 2); // who looked at whom is an entry too
        const auto hits = store.session().searchPeople.run(QStringLiteral("inigo"));
        QVERIFY(hits);
        QCOMPARE(hits->hits.size(), 1);
        QCOMPARE(hits->hits.first().person, record->people.at(2).id);
    }

    void foliosFollowOneCounterAndAreNeverReused()
    {
        fixture::Store store;
        const auto first = store.registerFamily(1);
        auto broken = samples::familyDraft(2);
        broken.people[0].nombres.clear();
        const auto refused = store.session().registerFamily.run(broken);
        QVERIFY(refused && std::holds_alternative<domain::Issues>(*refused));
        const auto second = store.registerFamily(2);
        QCOMPARE(first.family.folio.counter(), 1);
        QCOMPARE(first.people.at(3).folio.counter(), 5);
        QCOMPARE(second.family.folio.counter(), 6);
    }

    void aSecondRunOfTheSameDraftDoublesNobody()
    {
        fixture::Store store;
        store.registerFamily(3);
        const auto again = store.session().registerFamily.run(samples::familyDraft(3));
        QVERIFY(!again);
        QVERIFY(again.error().code == ports::kAlreadyExists);
        QCOMPARE(*store.session().familyCount(), 1);
        QVERIFY(store.session().verifyLog.run());
    }

    void aCurpThatIsHereAlreadyIsNamed()
    {
        fixture::Store store;
        store.registerFamily(4);
        auto other = samples::familyDraft(5);
        other.people[0].nombres = samples::familyDraft(4).people.at(0).nombres;
        other.people[1].curp = samples::familyDraft(4).people.at(1).curp;
        other.people[1].duplicates = {{samples::familyDraft(4).people.at(1).id, QStringLiteral("distinta"), {}}};
        const auto refused = store.session().registerFamily.run(other);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == usecases::kCurpAlreadyHere);
        QCOMPARE(refused.error().detail, QStringLiteral("1"));
        QCOMPARE(*store.session().familyCount(), 1);
    }

    void whatTheRulesBlockIsNotHalfSaved_data()
    {
        QTest::addColumn<int>("fault");
        const char* names[] = {"second titular", "no titular", "minor alone", "no consent", "empty name", "10,000 characters"};
        for (int i = 0; i < 6; ++i)
            QTest::newRow(names[i]) << i;
    }

    void whatTheRulesBlockIsNotHalfSaved()
    {
        QFETCH(int, fault);
        fixture::Store store;
        auto draft = samples::familyDraft(6);
        switch (fault) {
        case 0: draft.people[1].parentesco = QStringLiteral("titular"); break;
        case 1: draft.people[0].parentesco = QStringLiteral("tia"); break;
        case 2: draft.people[2].representante = {}; draft.people[2].representacionTipo.clear(); break;
        case 3: draft.people[3].consent.decision.clear(); break;
        case 4: draft.people[1].primerApellido.clear(); break;
        default: draft.people[0].nombres = QString(10'000, u'A'); break;
        }
        QVERIFY(store.session().drafts.save(draft));
        const quint64 entries = store.session().verifyLog.run()->entries;
        const auto outcome = store.session().registerFamily.run(draft);
        QVERIFY(outcome);
        const auto* issues = std::get_if<domain::Issues>(&*outcome);
        QVERIFY(issues && domain::blocks(*issues));
        QCOMPARE(*store.session().familyCount(), 0);
        QCOMPARE(store.session().verifyLog.run()->entries, entries);
        const auto kept = store.session().drafts.load(draft.id); // nothing typed is lost
        QVERIFY(kept);
        QCOMPARE(*kept, draft);
    }

    void beforeEnrolmentOnlyDrafts()
    {
        fixture::Store store(false);
        const auto refused = store.session().registerFamily.run(samples::familyDraft(8));
        QVERIFY(!refused);
        QVERIFY(refused.error().code == usecases::kNotEnrolledYet);
        QVERIFY(store.session().drafts.save(samples::familyDraft(8)));
    }

    void aChangedLogNamesItsFirstBadEntry()
    {
        fixture::Store store;
        store.registerFamily(1);
        store.registerFamily(2);
        QVERIFY(store.session().verifyLog.run());
        store.tamper("DROP TRIGGER log_immutable_update;"
                     "UPDATE log SET hash = zeroblob(32) WHERE seq = 2");
        const auto broken = store.session().verifyLog.run();
        QVERIFY(!broken);
        QVERIFY(broken.error().code == usecases::kLogBroken);
        QCOMPARE(broken.error().detail, QStringLiteral("2"));
    }

    void aBodyTakenOutOfTheLogIsMissed()
    {
        fixture::Store store;
        store.registerFamily(1);
        store.tamper("DROP TRIGGER log_body_immutable_delete;"
                     "DELETE FROM log_body WHERE entry_id = (SELECT entry_id FROM log WHERE seq = 2)");
        const auto broken = store.session().verifyLog.run();
        QVERIFY(!broken);
        QVERIFY(broken.error().code == usecases::kLogBroken);
        QCOMPARE(broken.error().detail, QStringLiteral("2"));
    }

    void whatCouldNeverBeSentIsNotSaved()
    {
        fixture::Store store;
        auto draft = samples::familyDraft(10);
        const auto child = draft.people.at(2);
        for (int i = 0; i < 50; ++i) {
            auto more = child;
            more.id = core::PersonId(QUuid::createUuid());
            more.curp.clear();
            draft.people.append(more);
        }
        for (auto& person : draft.people) {
            domain::Stroke scribble;
            for (int i = 0; i < domain::kMostPadPoints; ++i)
                scribble.append(QPoint(i % 2 ? domain::kPadWidth : 300, 300 + i % 1000));
            person.consent.strokes = {scribble};
        }
        const auto outcome = store.session().registerFamily.run(draft);
        QVERIFY(outcome);
        const auto* issues = std::get_if<domain::Issues>(&*outcome);
        QVERIFY(issues);
        QCOMPARE(issues->first().rule, domain::Rule::TooLong);
        QCOMPARE(*store.session().familyCount(), 0);
    }

    void aRefusalIsRecordedAndTheRestStays()
    {
        fixture::Store store;
        const auto draft = samples::familyDraft(9);
        QVERIFY(store.session().drafts.save(draft));
        QVERIFY(store.session().refuseConsent.run(draft, 1));
        const auto rest = store.session().drafts.load(draft.id);
        QVERIFY(rest);
        QCOMPARE(rest->people.size(), 3);
        QCOMPARE(rest->people.at(1).id, draft.people.at(2).id);
    }
};

QTEST_GUILESS_MAIN(TstRegisterFamily)
#include "tst_register_family.moc"
