// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_fixture.h"

#include "usecases/errors.h"

#include <QTest>

using namespace padron;
using usecases::DuplicatesFound;

namespace {

/// Another capture of the people of `number`: new ids, no CURP, no document.
domain::FamilyDraft again(int number)
{
    auto draft = samples::familyDraft(number);
    draft.id = core::DraftId(QUuid::createUuid());
    char16_t letter = u'W';
    for (auto& person : draft.people) {
        const core::PersonId old = person.id;
        person.id = core::PersonId(QUuid::createUuid());
        for (auto& other : draft.people)
            if (other.representante == old)
                other.representante = person.id;
        person.curp.clear();
        if (!person.identificacionNumero.isEmpty())
            person.identificacionNumero[0] = letter++;
    }
    return draft;
}

void decide(domain::FamilyDraft& draft, const DuplicatesFound& found, const QString& way)
{
    for (const auto& [member, candidates] : found.members)
        for (const auto& candidate : candidates)
            draft.people[member].duplicates.append({candidate.id, way, QStringLiteral("Se revisó con su acta")});
}

} // namespace

class TstDuplicates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoLooksLikeSomebodyComesBackBeforeAnythingIsWritten()
    {
        fixture::Store store;
        const auto first = store.registerFamily(1);
        const auto draft = again(1);
        QVERIFY(store.session().drafts.save(draft));
        const quint64 entries = store.session().verifyLog.run()->entries;
        const auto outcome = store.session().registerFamily.run(draft);
        QVERIFY(outcome);
        const auto* found = std::get_if<DuplicatesFound>(&*outcome);
        QVERIFY(found);
        QCOMPARE(found->members.size(), 4);
        QCOMPARE(found->members.front().first, 0);
        QCOMPARE(found->members.front().second.front().id, first.people.front().id);
        QCOMPARE(*store.session().familyCount(), 1);
        QCOMPARE(store.session().verifyLog.run()->entries, entries);
        const auto kept = store.session().drafts.load(draft.id);
        QVERIFY(kept);
        QCOMPARE(*kept, draft);
    }

    void whatWasDecidedIsLoggedAndTheFamilyRegistered()
    {
        fixture::Store store;
        store.registerFamily(1);
        auto draft = again(1);
        decide(draft, std::get<DuplicatesFound>(*store.session().registerFamily.run(draft)), QStringLiteral("distinta"));
        const quint64 entries = store.session().verifyLog.run()->entries;
        const auto outcome = store.session().registerFamily.run(draft);
        QVERIFY(outcome && std::holds_alternative<domain::FamilyRecord>(*outcome));
        QCOMPARE(store.session().verifyLog.run()->entries, entries + 1 + 4);
        QCOMPARE(*store.session().tasks.openCount(), 0);
        const auto last = store.lastEntry();
        QCOMPARE(last.kind, QString::fromLatin1(envelope::kind::kDuplicateDismissed));
        QCOMPARE(last.subjects.size(), 2);
        QVERIFY(last.payload.toMap().value(1).toInteger() >= 72);
        QCOMPARE(last.payload.toMap().value(2).toString(), QStringLiteral("Se revisó con su acta"));
    }

    void askingMakesATaskThatIsResolvedOnce()
    {
        fixture::Store store;
        const auto first = store.registerFamily(1);
        auto draft = again(1);
        decide(draft, std::get<DuplicatesFound>(*store.session().registerFamily.run(draft)), QStringLiteral("supervision"));
        const auto outcome = store.session().registerFamily.run(draft);
        QVERIFY(outcome && std::holds_alternative<domain::FamilyRecord>(*outcome));
        auto views = store.session().tasks.open();
        QVERIFY(views);
        QCOMPARE(views->size(), 4);
        const auto& view = views->front();
        QCOMPARE(view.person.id, draft.people.front().id);
        QCOMPARE(view.other.id, first.people.front().id);
        QCOMPARE(view.otherFamily, first.family.id);
        QCOMPARE(view.task.askedBy, QStringLiteral("Prueba"));
        QVERIFY(view.likeness.band <= domain::LikenessBand::Probable);

        QVERIFY(view.own);
        QVERIFY(store.session().tasks.resolve(view.task.id, QStringLiteral("misma"), {}).error().code == usecases::kOwnRecord);
        QCOMPARE(*store.session().tasks.openCount(), 4);
        store.somebodyElse();
        QVERIFY(!store.session().tasks.open()->front().own);
        auto& tasks = store.session().tasks;
        QVERIFY(tasks.resolve(view.task.id, QStringLiteral("quizá"), {}).error().code == usecases::kUnknownOutcome);
        QVERIFY(tasks.resolve(view.task.id, QStringLiteral("misma"), QStringLiteral("Es la misma")));
        QVERIFY(tasks.resolve(view.task.id, QStringLiteral("distinta"), {}).error().code == usecases::kTaskDone);
        QVERIFY(tasks.resolve(views->at(1).task.id, QStringLiteral("distinta"), QStringLiteral("Son primos")));
        QCOMPARE(*tasks.openCount(), 2);
        const auto family = store.session().openFamily.run(view.person.id);
        QCOMPARE(family->states.at(0), ports::RecordState::PorAclarar);
        QVERIFY(family->states.at(1) != ports::RecordState::PorAclarar);
        QVERIFY(store.session().verifyLog.run());
    }

    void twoPeopleClaimOneCurp()
    {
        fixture::Store store;
        const auto first = store.registerFamily(1);
        auto draft = samples::familyDraft(60); // other surnames
        const QString curp = first.people.at(0).curp->text();
        draft.people[0].curp = curp;
        auto outcome = store.session().registerFamily.run(draft);
        QVERIFY(outcome);
        const auto* found = std::get_if<DuplicatesFound>(&*outcome);
        QVERIFY(found);
        QCOMPARE(found->members.size(), 1);
        const core::PersonId owner = found->members.front().second.front().id;
        QCOMPARE(owner, first.people.at(0).id);

        draft.people[0].duplicates = {{owner, QStringLiteral("distinta"), QStringLiteral("Otra persona")}};
        outcome = store.session().registerFamily.run(draft);
        QVERIFY(!outcome); // the word of one is not enough: one of the two CURPs is wrong
        QVERIFY(outcome.error().code == usecases::kCurpAlreadyHere);
        QCOMPARE(outcome.error().detail, QStringLiteral("0"));

        draft.people[0].duplicates.front().way = QStringLiteral("supervision");
        outcome = store.session().registerFamily.run(draft);
        QVERIFY(outcome);
        const auto* record = std::get_if<domain::FamilyRecord>(&*outcome);
        QVERIFY(record);
        QVERIFY(!record->people.at(0).curp);
        QVERIFY(record->people.at(1).curp);
        const auto views = store.session().tasks.open();
        QCOMPARE(views->size(), 1);
        QVERIFY(views->front().task.note.contains(curp));
        const auto last = store.lastEntry();
        QCOMPARE(last.kind, QString::fromLatin1(envelope::kind::kDuplicateReferred));
        QCOMPARE(last.payload.toMap().value(3).toString(), curp);
        const auto owners = store.session().searchPeople.run(curp);
        QCOMPARE(owners->hits.size(), 1);
        QCOMPARE(owners->hits.front().person, owner);
    }

    void whoSawThemIsToldToTheRegisteredPerson()
    {
        fixture::Store store;
        const auto seen = store.registerFamily(5).people.front().id;
        const core::PersonId captured(QUuid::createUuid());
        const auto readers = [&] {
            QStringList kinds;
            const auto all = store.session().audit.readersOf(seen);
            for (const auto& reader : *all)
                kinds.append(reader.kind);
            return kinds;
        };
        QVERIFY(readers().isEmpty());
        QVERIFY(store.session().noteComparison.run(seen, captured, false));
        QVERIFY(store.session().noteComparison.run(seen, captured, false)); // the same pair, in the same session
        QCOMPARE(readers(), QStringList{QLatin1String(envelope::kind::kPersonCompared)});
        const auto beside = store.registerFamily(6).people.front().id;
        QVERIFY(store.session().noteComparison.run(beside, seen, true));
        QCOMPARE(readers().size(), 2);
    }

    void aMemberAddedTwice()
    {
        fixture::Store store;
        auto draft = samples::familyDraft(2);
        auto twice = draft.people.at(2);
        twice.id = core::PersonId(QUuid::createUuid());
        twice.curp.clear();
        draft.people.append(twice);
        const auto shown = store.session().findDuplicates.run(draft, 2);
        QVERIFY(shown);
        QCOMPARE(shown->size(), 1);
        QCOMPARE(shown->front().inDraft, 4);
        QVERIFY(!shown->front().person);
        const auto outcome = store.session().registerFamily.run(draft);
        const auto* found = std::get_if<DuplicatesFound>(&*outcome);
        QVERIFY(found);
        QCOMPARE(found->members.size(), 1);
        QCOMPARE(found->members.front().first, 4);
        QCOMPARE(found->members.front().second.front().inDraft, 2);
        draft.people[2].duplicates = {{twice.id, QStringLiteral("distinta"), QStringLiteral("Tocayos")}}; // said of either
        const auto after = store.session().registerFamily.run(draft);
        QVERIFY(after && std::holds_alternative<domain::FamilyRecord>(*after));
    }

    void peopleOfTheSameCaptureAreNotTheirOwnDuplicates()
    {
        fixture::Store store;
        store.registerFamily(3);
        auto draft = samples::familyDraft(3);
        for (auto& person : draft.people)
            person.registered = true;
        for (int i = 0; i < 4; ++i)
            QVERIFY(store.session().findDuplicates.run(draft, i)->isEmpty());
    }

    void aCredentialFindsItsHolder()
    {
        fixture::Store store;
        const auto family = store.registerFamily(4);
        const auto& person = family.people.at(1);
        const credential::Claims claims{.issuer = QStringLiteral("MXPS"),
                                        .issuedAt = store.clock.now / 1000 - 60,
                                        .folio = person.folio,
                                        .fullName = credential::nameForQr(person.name),
                                        .birth = person.fechaNacimiento,
                                        .sexo = person.sexo,
                                        .entity = QStringLiteral("MX-CHP"),
                                        .cls = credential::CredentialClass::Final,
                                        .statusIndex = 7};
        const QString good = credential::qrText(credential::signFinal(claims, store.centre.firma));
        for (const QString& scanned : {good, QString(good + u'\r'), QString(u'\u0002' + good + QStringLiteral("\r\n"))}) {
            const auto answer = store.session().searchPeople.run(scanned);
            QVERIFY(answer);
            QVERIFY(!answer->unknownCode);
            QCOMPARE(answer->hits.size(), 1);
            QCOMPARE(answer->hits.front().person, person.id);
        }
        const QString forged = credential::qrText(credential::signFinal(claims, envelope::SigningKey::generate()));
        const QString cut = good.left(good.size() - 10);
        for (const QString& scanned : {forged, cut, QStringLiteral("https://ejemplo.invalid/x")}) {
            const auto answer = store.session().searchPeople.run(scanned);
            QVERIFY(answer);
            QVERIFY(answer->unknownCode);
            QVERIFY(answer->hits.isEmpty());
        }
        fixture::Store apart(false);
        QVERIFY(apart.session().searchPeople.run(good)->unknownCode); // no lists to verify with yet
    }

    void noiseIsNoFailure_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("one letter") << QStringLiteral("a");
        QTest::newRow("controls") << QString(4000, QChar(1));
        QTest::newRow("a megabyte in capitals") << QString(1'000'000, u'Z');
        QTest::newRow("a megabyte of base45") << QStringLiteral("ZQ%/:$ ").repeated(170'000);
        QTest::newRow("operators") << QStringLiteral("\" OR * NEAR(");
        QTest::newRow("a long name") << QStringLiteral("GUTIERREZ HERNANDEZ ").repeated(9);
    }

    void noiseIsNoFailure()
    {
        QFETCH(const QString, text);
        fixture::Store store;
        store.registerFamily(5);
        const auto answer = store.session().searchPeople.run(text);
        QVERIFY(answer);
        QVERIFY(answer->hits.isEmpty());
        QVERIFY(!answer->unknownCode);
    }
};

QTEST_GUILESS_MAIN(TstDuplicates)
#include "tst_duplicates.moc"
