// SPDX-License-Identifier: GPL-3.0-or-later
// What comes down of what others wrote: families that stand as the padrón holds them, and what is left alone.
#include "sent_families.h"

#include "envelope/sync_kinds.h"
#include "ports/epochs.h"
#include "sync/messages/errors.h"
#include "usecases/errors.h"

#include <QTest>

using namespace padron;
using namespace fixture;

class TstCentreFamilies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFamilyNeverSeenComesWholeAndIsFound()
    {
        Store store;
        store.registerFamily(1);
        const FamilyRecord family = elsewhere(5);
        auto sent = sentOf(store, {stateOf(family)}, QStringLiteral("busqueda"));
        sent.standings = {{family.people.at(0).id, QStringLiteral("en-el-padron"), {}},
                          {family.people.at(1).id, QStringLiteral("por-aclarar"), QStringLiteral("curp-en-padron")}};
        QVERIFY(bring(store, {sent}));
        store.reopen();
        const auto view = viewOf(store, family.people.front().id);
        QCOMPARE(view.record.people, family.people);
        QCOMPARE(view.record.family, family.family);
        QVERIFY(view.record.consents.isEmpty());
        QCOMPARE(view.states.at(0), ports::RecordState::EnElPadron);
        QCOMPARE(view.states.at(1), ports::RecordState::PorAclarar);
        QCOMPARE(view.states.at(2), ports::RecordState::PorValidar); // and nothing of theirs waits here
        const auto found = store.session().searchPeople.run(family.people.at(2).curp->text());
        QVERIFY(found);
        QCOMPARE(found->hits.size(), 1);
        QCOMPARE(found->hits.front().person, family.people.at(2).id);
        QVERIFY(!store.session().searchPeople.run(family.people.at(1).name.full())->hits.isEmpty());
        const auto alike = store.session().findDuplicates.run(samples::familyDraft(5), 0);
        QVERIFY(alike && !alike->isEmpty()); // the likeness of who came is known too
        QVERIFY(isWhole(store));
    }

    void aChangeByOthersReplacesWhatIsHere()
    {
        Store store;
        const FamilyRecord mine = store.registerFamily(1);
        FamilyRecord theirs = mine;
        theirs.people[0].domicilio.referencias = QStringLiteral("Pasando el puente");
        theirs.people[0].telefono = QStringLiteral("9671234567");
        const core::EntryId version = newId();
        const auto sent = sentOf(store, {stateOf(theirs, version)});
        QVERIFY(bring(store, {sent}));
        QVERIFY(bring(store, {sent})); // said again
        auto view = viewOf(store, mine.people.front().id);
        QCOMPARE(view.record.people, theirs.people);
        QCOMPARE(view.record.consents, mine.consents);
        QCOMPARE(view.history.size(), qsizetype(4));
        QVERIFY(isWhole(store));
        const auto from = store.session().conflicts.cameFrom(mine.family.id);
        QVERIFY(from && *from);
        QCOMPARE((*from)->device, QStringLiteral("D0002"));
        QCOMPARE((*from)->module, QStringLiteral("Módulo Comitán"));
        QCOMPARE((*from)->atMs, sent.atMs);

        // what is written here next says that it saw that version
        auto draft = store.session().changeFamily.edit(mine.family.id);
        QVERIFY(draft);
        draft->motivo = domain::keyOf(domain::Motivo::OtroDato);
        draft->solicita = mine.people.front().id;
        draft->people[1].telefono = QStringLiteral("9670000001");
        QVERIFY(store.session().changeFamily.update(*draft));
        const auto entry = store.lastEntry();
        QCOMPARE(entry.kind, QLatin1String(envelope::kind::kFamilyUpdated));
        QVERIFY(entry.subjects.size() >= 2);
        QCOMPARE(entry.subjects.at(0).id, usecases::subjectOf(mine.family.id));
        QVERIFY(!entry.subjects.at(0).base.isNull());
        QVERIFY(isWhole(store)); // and the own entry is the later one now
        store.tamper("UPDATE person SET telefono = '9999999999' WHERE id = x'" + mine.people.at(2).id.bytes().toHex() + "'");
        QVERIFY(!isWhole(store)); // whom only the centre's word wrote last is compared with it
    }

    void whatTheCentreHasNotSeenIsLeftAlone()
    {
        Store store;
        const FamilyRecord mine = store.registerFamily(1);
        FamilyRecord theirs = mine;
        theirs.people[0].telefono = QStringLiteral("9671234567");
        auto sent = sentOf(store, {stateOf(theirs)});
        sent.throughSeq = 0; // the registration is on its way still
        const FamilyRecord another = elsewhere(7);
        sent.families.append(stateOf(another));
        QVERIFY(bring(store, {sent}));
        QCOMPARE(viewOf(store, mine.people.front().id).record.people, mine.people);
        QVERIFY(!store.session().openFamily.run(another.people.front().id)); // together or not at all
        QVERIFY(!*store.session().conflicts.cameFrom(mine.family.id));
        // somebody who looked at it afterwards wrote nothing
        sent = sentOf(store, {stateOf(theirs)});
        QVERIFY(store.session().openFamily.run(mine.people.front().id));
        QVERIFY(bring(store, {sent}));
        QCOMPARE(viewOf(store, mine.people.front().id).record.people, theirs.people);
        // a word about people whose family waits is no reason to stop
        QVERIFY(bring(store, {sync::PersonStateChanged{another.people.front().id, QStringLiteral("en-el-padron"), {}}}));
    }

    void peopleMoveBetweenFamiliesAndBack()
    {
        Store store;
        const FamilyRecord one = store.registerFamily(1), two = store.registerFamily(2);
        // elsewhere the mother of one moved to two, earlier than this store thinks anything of it
        FamilyRecord oneNow = one, twoNow = two;
        domain::Membership moved = oneNow.family.members.takeAt(3);
        twoNow.people.append(oneNow.people.takeAt(3));
        moved.parentesco = *domain::parentescoByKey(u"otro");
        moved.supuestos = domain::Supuesto::MismaVivienda;
        moved.sinceMs += 5;
        twoNow.family.members.append(moved);
        QVERIFY(bring(store, {sentOf(store, {stateOf(oneNow), stateOf(twoNow)})}));
        QCOMPARE(viewOf(store, moved.person).record.family, twoNow.family);
        QCOMPARE(viewOf(store, one.people.front().id).record.family, oneNow.family);
        QVERIFY(isWhole(store));
        // and the padrón decides that she never did
        QVERIFY(bring(store, {sentOf(store, {stateOf(one), stateOf(two)}, QStringLiteral("fusion"))}));
        QCOMPARE(viewOf(store, moved.person).record.family.id, one.family.id);
        QCOMPARE(viewOf(store, moved.person).record.family.members.last(), one.family.members.at(3));
        QCOMPARE(viewOf(store, two.people.front().id).record.family.members, two.family.members);
        QVERIFY(isWhole(store));
    }

    void aFamilyEndsByTheirWordAndMayGoOn()
    {
        Store store;
        const FamilyRecord one = store.registerFamily(1), two = store.registerFamily(2);
        FamilyRecord joined = one;
        for (qsizetype i = 0; i < two.people.size(); ++i) {
            joined.people.append(two.people.at(i));
            joined.family.members.append({two.people.at(i).id, *domain::parentescoByKey(u"otro"), domain::Supuesto::MismaVivienda,
                                          two.family.members.at(i).sinceMs + 10});
        }
        sync::FamilyState ended{two.family.id, newId(), true, domain::kRecordSchema, {}};
        QVERIFY(bring(store, {sentOf(store, {stateOf(joined), ended})}));
        QCOMPARE(viewOf(store, two.people.front().id).record.family.id, one.family.id);
        QCOMPARE(viewOf(store, two.people.front().id).record.people.size(), qsizetype(8));
        QVERIFY(isWhole(store));
        QVERIFY(bring(store, {sentOf(store, {stateOf(one), stateOf(two)}, QStringLiteral("decision"))}));
        QCOMPARE(viewOf(store, two.people.front().id).record.family, two.family);
        QVERIFY(isWhole(store));
    }

    void whoLeavesAFamilyThatNobodySpokeOfLeavesItWithoutTitular()
    {
        Store store;
        const FamilyRecord mine = store.registerFamily(1);
        FamilyRecord theirs = elsewhere(4);
        theirs.people.append(mine.people.front());
        theirs.family.members.append({mine.people.front().id, *domain::parentescoByKey(u"otro"), domain::Supuesto::MismaVivienda,
                                      mine.family.members.front().sinceMs + 1});
        QVERIFY(bring(store, {sentOf(store, {stateOf(theirs)})}));
        const auto left = viewOf(store, mine.people.at(1).id);
        QVERIFY(!left.record.family.titular);
        QCOMPARE(left.record.people.size(), qsizetype(3));
        QCOMPARE(viewOf(store, mine.people.front().id).record.family.id, theirs.family.id);
    }

    void aCurpThatSomebodyHasHereIsAskedAbout()
    {
        Store store;
        const FamilyRecord mine = store.registerFamily(6);
        FamilyRecord theirs = elsewhere(9);
        theirs.people[0].curp = mine.people.front().curp; // the same person, registered twice
        const auto sent = sentOf(store, {stateOf(theirs)});
        QVERIFY(bring(store, {sent}));
        QVERIFY(bring(store, {sent}));
        const auto view = viewOf(store, theirs.people.front().id);
        QVERIFY(!view.record.people.front().curp);
        QCOMPARE(view.states.front(), ports::RecordState::PorAclarar);
        const auto tasks = store.session().tasks.open();
        QVERIFY(tasks);
        QCOMPARE(tasks->size(), qsizetype(1));
        QCOMPARE(tasks->front().person.id, theirs.people.front().id);
        QCOMPARE(tasks->front().other.id, mine.people.front().id);
        QVERIFY(isWhole(store));
    }

    void aMinorComesWithoutTheFamilyOfWhoRepresentsThem()
    {
        Store store;
        FamilyRecord family = elsewhere(5);
        const auto minor = std::find_if(family.people.begin(), family.people.end(),
                                        [](const domain::Person& person) { return person.representation.has_value(); });
        QVERIFY(minor != family.people.end());
        const auto at = minor - family.people.begin();
        minor->representation->person = core::PersonId(QUuid::createUuid()); // of a family that never came
        const auto said = minor->representation;
        QVERIFY(bring(store, {sentOf(store, {stateOf(family)})}));
        store.reopen();
        QCOMPARE(viewOf(store, family.people.front().id).record.people.at(at).representation, said);
        QVERIFY(isWhole(store));
        QVERIFY(store.session().printLetter.run(usecases::LetterKind::CartaConsentimiento, family.people.at(at).id));

        auto draft = store.session().changeFamily.edit(family.family.id);
        QVERIFY(draft);
        draft->motivo = domain::keyOf(domain::Motivo::OtroDato);
        draft->solicita = family.people.front().id;
        draft->people[0].telefono = QStringLiteral("9670000001");
        const auto done = store.session().changeFamily.update(*draft);
        QVERIFY(done && std::holds_alternative<domain::FamilyChange>(*done));
        const auto entry = store.lastEntry();
        const auto change = domain::familyChangeFromCbor(entry.payload, entry.schema);
        QVERIFY(change);
        QCOMPARE(change->after.front().people.at(at).representation, said); // as the padrón has it: no change
        QCOMPARE(change->after.front().people.at(0).telefono, QStringLiteral("9670000001"));
        QVERIFY(isWhole(store));
    }

    void aCurpThatIsWithheldIsNotGivenUp()
    {
        Store store;
        const FamilyRecord mine = store.registerFamily(6);
        FamilyRecord theirs = elsewhere(9);
        const auto curp = mine.people.front().curp;
        theirs.people[1].curp = curp;
        QVERIFY(bring(store, {sentOf(store, {stateOf(theirs)})}));
        for (int i = 0; i < 2; ++i) { // the second knows the first
            auto draft = store.session().changeFamily.edit(theirs.family.id);
            QVERIFY(draft);
            QVERIFY(draft->people.at(1).curp.isEmpty());
            draft->motivo = domain::keyOf(domain::Motivo::OtroDato);
            draft->solicita = theirs.people.front().id;
            draft->people[0].telefono = QStringLiteral("967000000%1").arg(i);
            const auto done = store.session().changeFamily.update(*draft);
            QVERIFY(done);
            if (const auto* issues = std::get_if<domain::Issues>(&*done))
                qWarning() << int(issues->front().field) << int(issues->front().rule) << issues->front().member;
            QVERIFY(std::holds_alternative<domain::FamilyChange>(*done));
            const auto entry = store.lastEntry();
            const auto change = domain::familyChangeFromCbor(entry.payload, entry.schema);
            QVERIFY(change);
            QCOMPARE(change->after.front().people.at(1).curp, curp);
            QVERIFY(!viewOf(store, theirs.people.front().id).record.people.at(1).curp);
            QVERIFY(isWhole(store));
        }
        // whom the padrón does not give it any more is said without it again
        theirs.people[1].curp.reset();
        QVERIFY(bring(store, {sentOf(store, {stateOf(theirs)})}));
        auto draft = store.session().changeFamily.edit(theirs.family.id);
        draft->motivo = domain::keyOf(domain::Motivo::OtroDato);
        draft->solicita = theirs.people.front().id;
        draft->people[0].telefono = QStringLiteral("9670000007");
        QVERIFY(store.session().changeFamily.update(*draft));
        const auto entry = store.lastEntry();
        QVERIFY(!domain::familyChangeFromCbor(entry.payload, entry.schema)->after.front().people.at(1).curp);
    }

    void ofTwoOfOneFamilyThePadronSaysWhoseACurpIs()
    {
        Store store;
        FamilyRecord theirs = elsewhere(9);
        const auto curp = theirs.people.at(0).curp;
        theirs.people[1].curp = curp;
        auto sent = sentOf(store, {stateOf(theirs)});
        sent.standings = {{theirs.people.at(0).id, QStringLiteral("por-aclarar"), QStringLiteral("curp-en-padron")},
                          {theirs.people.at(1).id, QStringLiteral("en-el-padron"), {}}};
        QVERIFY(bring(store, {sent}));
        QVERIFY(bring(store, {sent}));
        const auto view = viewOf(store, theirs.people.front().id);
        QVERIFY(!view.record.people.at(0).curp);
        QCOMPARE(view.record.people.at(1).curp, curp);
        QCOMPARE(view.states.at(1), ports::RecordState::EnElPadron);
        const auto tasks = store.session().tasks.open();
        QVERIFY(tasks);
        QCOMPARE(tasks->size(), qsizetype(1));
        QCOMPARE(tasks->front().person.id, theirs.people.at(0).id);
        QCOMPARE(tasks->front().other.id, theirs.people.at(1).id);
        QVERIFY(isWhole(store));
    }

    void whatCannotBeWrittenIsATask()
    {
        Store store;
        const FamilyRecord mine = store.registerFamily(6);
        FamilyRecord theirs = elsewhere(9);
        theirs.people[0].folio = mine.people.front().folio;
        const auto sent = sentOf(store, {stateOf(theirs)});
        QVERIFY(bring(store, {sent}));
        QVERIFY(bring(store, {sent}));
        QVERIFY(!store.session().openFamily.run(theirs.people.front().id));
        const auto open = store.session().centreTasks.open();
        QVERIFY(open);
        QCOMPARE(std::count_if(open->begin(), open->end(), [&](const auto& one) {
                     return one.task.kind == QLatin1String("rechazo-familia") && one.task.folio == theirs.family.folio.digits();
                 }), 1);
        QVERIFY(isWhole(store));
    }

    void whatARestoreCarriedAndIsUnsentIsLeftAlone()
    {
        Store store;
        const FamilyRecord mine = store.registerFamily(1);
        QVERIFY(store.session().device().setSetting(QLatin1String(ports::kEpochPending), ports::kYes));
        const auto begun = store.session().beginEpoch.ifRestored([]() -> core::Result<ports::DeviceKeys> {
            const auto signing = envelope::SigningKey::generate();
            return ports::DeviceKeys{{}, 0, signing.seed(), signing.verifyKey().bytes(), core::SecureBytes(QByteArrayView("pem"))};
        });
        QVERIFY(begun && *begun);
        store.reopen();
        QVERIFY(store.session().device().saveEnrolment(
            store.centre.enrolment(store.keys().signingPublic, store.clock.now / 1000)));
        FamilyRecord theirs = mine;
        theirs.people[0].telefono = QStringLiteral("9671234567");
        auto sent = sentOf(store, {stateOf(theirs)});
        const quint64 all = sent.throughSeq;
        sent.throughSeq = 0;
        QVERIFY(bring(store, {sent}));
        QCOMPARE(viewOf(store, mine.people.front().id).record.people, mine.people);
        sent.throughSeq = all; // now the centre has it
        QVERIFY(bring(store, {sent}));
        QCOMPARE(viewOf(store, mine.people.front().id).record.people, theirs.people);
    }

    void whoIsInAFamilyThatDoesNotKnowThemIsTold()
    {
        Store store;
        const FamilyRecord one = elsewhere(5), two = elsewhere(7);
        QVERIFY(bring(store, {sentOf(store, {stateOf(one)}), sentOf(store, {stateOf(two)})}));
        QVERIFY(isWhole(store));
        store.tamper("UPDATE centre_family SET record = (SELECT record FROM centre_family WHERE family_id = x'"
                     + two.family.id.bytes().toHex() + "') WHERE family_id = x'" + one.family.id.bytes().toHex() + "'");
        QVERIFY(!isWhole(store));
    }

    void aDraftMeetsTheChangeAndKeepsWhatWasTyped()
    {
        Store store;
        const FamilyRecord mine = store.registerFamily(1);
        auto draft = store.session().changeFamily.edit(mine.family.id);
        QVERIFY(draft);
        draft->motivo = domain::keyOf(domain::Motivo::OtroDato);
        draft->solicita = mine.people.front().id;
        draft->people[1].telefono = QStringLiteral("9670000001");
        QVERIFY(store.session().drafts.save(*draft));
        FamilyRecord theirs = mine;
        theirs.people[0].domicilio.referencias = QStringLiteral("Pasando el puente");
        QVERIFY(bring(store, {sentOf(store, {stateOf(theirs)})}));
        theirs.people[3].telefono = QStringLiteral("9670000003"); // and again
        QVERIFY(bring(store, {sentOf(store, {stateOf(theirs)})}));
        QVERIFY(codeOf(store.session().changeFamily.update(*draft)) == usecases::kFamilyChanged);
        const auto again = store.session().changeFamily.edit(mine.family.id);
        QVERIFY(again);
        QCOMPARE(again->id, draft->id);
        QCOMPARE(again->people.at(1).telefono, QStringLiteral("9670000001"));
        QCOMPARE(again->people.at(0).domicilio.referencias, QStringLiteral("Pasando el puente"));
        QCOMPARE(again->people.at(3).telefono, QStringLiteral("9670000003"));
        QVERIFY(store.session().changeFamily.update(*again));
        QCOMPARE(viewOf(store, mine.people.front().id).record.people.at(0).domicilio.referencias, QStringLiteral("Pasando el puente"));
    }

    void anErrorUndoesTheWholePage()
    {
        Store store;
        const FamilyRecord mine = store.registerFamily(1), other = elsewhere(8);
        FamilyRecord theirs = mine;
        theirs.people[0].telefono = QStringLiteral("9671234567");
        auto broken = stateOf(other);
        broken.record = QByteArray("no es CBOR");
        const auto taken = bring(store, {sentOf(store, {stateOf(theirs)}), sentOf(store, {broken})});
        QVERIFY(codeOf(taken) == sync::kStreamForged);
        QCOMPARE(viewOf(store, mine.people.front().id).record.people, mine.people);
        auto newer = stateOf(other);
        newer.schema = domain::kRecordSchema + 1;
        QVERIFY(codeOf(bring(store, {sentOf(store, {newer})})) == sync::kProgramOld);
        QVERIFY(bring(store, {sentOf(store, {stateOf(theirs)}), sentOf(store, {stateOf(other)})}));
        QVERIFY(store.session().openFamily.run(other.people.front().id));
    }
};

QTEST_GUILESS_MAIN(TstCentreFamilies)
#include "tst_centre_families.moc"
