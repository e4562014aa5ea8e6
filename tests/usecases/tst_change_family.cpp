// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_fixture.h"

#include "domain/record_codec.h"
#include "ports/errors.h"
#include "usecases/errors.h"

#include <QFile>
#include <QTest>

using namespace padron;
using domain::FamilyChange;
using domain::FamilyRecord;
using domain::Supuesto;
using usecases::ChangeFamily;

namespace {

domain::Parentesco parentesco(QStringView key)
{
    return *domain::parentescoByKey(key);
}

/// Husband and son of the sample family make one of their own.
domain::FamilySplit splitOf(const FamilyRecord& family)
{
    domain::FamilySplit asked;
    asked.family = family.family.id;
    asked.leaving = {family.people.at(1).id, {{family.people.at(2).id, parentesco(u"hijo"), {}}}};
    asked.requestedBy = family.people.at(1).id;
    return asked;
}

domain::FamilyJoin joinOf(const FamilyRecord& into, const FamilyRecord& from)
{
    domain::FamilyJoin asked{into.family.id, from.family.id, {}, from.people.front().id};
    for (const auto& person : from.people)
        asked.incoming.append({person.id, parentesco(u"otro"), Supuesto::MismaVivienda});
    return asked;
}

/// The draft with a motive, asked for by the titular.
domain::FamilyDraft opened(desktop::Session& session, const FamilyRecord& family,
                           domain::Motivo motivo = domain::Motivo::OtroDato)
{
    auto draft = session.changeFamily.edit(family.family.id);
    if (!draft)
        qFatal("it does not open: %s", qPrintable(draft.error().printedId()));
    draft->motivo = domain::keyOf(motivo);
    draft->solicita = family.people.front().id;
    return *draft;
}

const FamilyChange* changeIn(const core::Result<ChangeFamily::Outcome>& outcome)
{
    return outcome ? std::get_if<FamilyChange>(&*outcome) : nullptr;
}

bool hasRule(const core::Result<ChangeFamily::Outcome>& outcome, domain::Rule rule)
{
    const auto* issues = outcome ? std::get_if<domain::Issues>(&*outcome) : nullptr;
    return issues && std::any_of(issues->begin(), issues->end(), [rule](const auto& i) { return i.rule == rule; });
}

} // namespace

class TstChangeFamily : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUpdateIsOneEntryAndItsDraftEnds()
    {
        fixture::Store store;
        auto& session = store.session();
        const FamilyRecord family = store.registerFamily(7);
        auto draft = opened(session, family, domain::Motivo::CambioDomicilio);
        draft.people[0].domicilio.referencias = QStringLiteral("Pasando el puente");
        QVERIFY(session.drafts.save(draft));
        const quint64 before = session.verifyLog.run()->entries;

        const auto outcome = session.changeFamily.update(draft);
        const FamilyChange* change = changeIn(outcome);
        QVERIFY(change);
        QVERIFY(session.drafts.list()->isEmpty());
        QCOMPARE(session.verifyLog.run()->entries, before + 1);
        store.reopen();
        const auto view = store.session().openFamily.run(family.people.at(3).id);
        QVERIFY(view);
        QCOMPARE(view->record.people, change->after.front().people);
        QCOMPARE(view->record.people.at(3).domicilio.referencias, QStringLiteral("Pasando el puente"));
        QCOMPARE(view->record.people.at(3).folio, family.people.at(3).folio);
        QCOMPARE(view->record.consents, family.consents);
        QCOMPARE(view->record.family.members, family.family.members);
        QCOMPARE(view->history.size(), 4);
        for (const auto state : view->states)
            QCOMPARE(state, ports::RecordState::PorEnviar);
    }

    void aNewMemberHasTheNextFolioAndIsSearched()
    {
        fixture::Store store;
        const FamilyRecord family = store.registerFamily(7);
        auto draft = opened(store.session(), family, domain::Motivo::AltaIntegrante);
        auto aunt = samples::familyDraft(60).people.at(3);
        aunt.parentesco = QStringLiteral("tia");
        draft.people.append(aunt);
        const auto outcome = store.session().changeFamily.update(draft);
        QVERIFY(changeIn(outcome));
        QCOMPARE(changeIn(outcome)->after.front().people.last().folio.counter(), 6);
        QCOMPARE(changeIn(outcome)->after.front().consents.size(), 1);
        const auto view = store.session().openFamily.run(aunt.id);
        QVERIFY(view);
        QCOMPARE(view->record.people.size(), 5);
        QCOMPARE(view->record.consents.size(), 5);
        // and after her the next family goes on
        QCOMPARE(store.registerFamily(8).family.folio.counter(), 7);
    }

    void whoLooksLikeSomebodyIsAskedAboutFirst()
    {
        fixture::Store store;
        auto& session = store.session();
        const FamilyRecord family = store.registerFamily(7), other = store.registerFamily(60);
        const quint64 before = session.verifyLog.run()->entries;
        auto draft = opened(session, family, domain::Motivo::AltaIntegrante);
        auto twice = samples::familyDraft(60).people.at(3); // registered already, by another family
        twice.id = core::PersonId(QUuid::createUuid());
        twice.curp.clear();
        twice.documentoTipo = QStringLiteral("acta");
        twice.parentesco = QStringLiteral("tia");
        draft.people.append(twice);
        const auto asked = session.changeFamily.update(draft);
        const auto* found = asked ? std::get_if<usecases::DuplicatesFound>(&*asked) : nullptr;
        QVERIFY(found);
        QCOMPARE(found->members.front().first, 4);
        QCOMPARE(session.verifyLog.run()->entries, before);
        for (const auto& candidate : found->members.front().second)
            draft.people[4].duplicates.append({candidate.id, QStringLiteral("distinta"), QStringLiteral("Son primas")});
        QVERIFY(changeIn(session.changeFamily.update(draft)));
        QCOMPARE(session.verifyLog.run()->entries, before + 1 + quint64(found->members.front().second.size()));
    }

    void theOpenDraftIsTheOneThatIsOpened()
    {
        fixture::Store store;
        const FamilyRecord family = store.registerFamily(7);
        auto draft = opened(store.session(), family);
        draft.people[1].telefono = QStringLiteral("9");
        QVERIFY(store.session().drafts.save(draft));
        QCOMPARE(*store.session().changeFamily.edit(family.family.id), draft);
        QVERIFY(store.session().changeFamily.edit(core::FamilyId(QUuid::createUuid())).error().code
                == ports::kNotFound);
    }

    void nothingIsWrittenWhenThereAreIssues()
    {
        fixture::Store store;
        auto& session = store.session();
        const FamilyRecord family = store.registerFamily(7);
        const quint64 before = session.verifyLog.run()->entries;
        auto draft = opened(session, family);
        QVERIFY(hasRule(session.changeFamily.update(draft), domain::Rule::NothingChanged));
        draft.people[1].telefono = QStringLiteral("12");
        QVERIFY(session.drafts.save(draft));
        QVERIFY(hasRule(session.changeFamily.update(draft), domain::Rule::BadFormat));
        draft.people[1].telefono.clear();
        draft.people[0].telefono.clear();
        draft.solicita = family.people.at(1).id; // the husband asks for the titular's data
        QVERIFY(hasRule(session.changeFamily.update(draft), domain::Rule::MayNotAsk));
        domain::FamilySplit asked = splitOf(family);
        asked.requestedBy = family.people.at(2).id; // the minor
        QVERIFY(hasRule(session.changeFamily.split(asked), domain::Rule::MayNotAsk));
        QCOMPARE(session.verifyLog.run()->entries, before);
        QCOMPARE(session.drafts.list()->size(), 1);
        QCOMPARE(session.openFamily.run(family.people.front().id)->record, family);
        QCOMPARE(store.registerFamily(8).family.folio.counter(), 6); // no folio was spent on them
    }

    void aStaleDraftIsRefusedAndStays()
    {
        fixture::Store store;
        auto& session = store.session();
        const FamilyRecord family = store.registerFamily(7);
        auto draft = opened(session, family);
        draft.people[0].telefono = QStringLiteral("9671112233");
        QVERIFY(session.drafts.save(draft));
        QVERIFY(changeIn(session.changeFamily.split(splitOf(family))));
        const auto refused = session.changeFamily.update(draft);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == usecases::kFamilyChanged);
        QCOMPARE(*session.drafts.load(draft.id), draft);

        // Opened again it stands on the family as it is, with what was typed.
        auto again = *session.changeFamily.edit(family.family.id);
        QCOMPARE(again.id, draft.id);
        QCOMPARE(again.people.size(), family.people.size() - 2);
        QCOMPARE(again.people.at(0).telefono, QStringLiteral("9671112233"));
        QVERIFY(changeIn(session.changeFamily.update(again)));
        QCOMPARE(session.openFamily.run(family.people.at(0).id)->record.people.at(0).telefono,
                 QStringLiteral("9671112233"));
    }

    void aSecondRunChangesNothing()
    {
        fixture::Store store;
        auto& session = store.session();
        const FamilyRecord family = store.registerFamily(7), other = store.registerFamily(90);
        auto draft = opened(session, family);
        draft.people[0].telefono = QStringLiteral("9671112233");
        QVERIFY(changeIn(session.changeFamily.update(draft)));
        QVERIFY(session.changeFamily.update(draft).error().code == usecases::kFamilyChanged);
        QVERIFY(changeIn(session.changeFamily.split(splitOf(family))));
        QVERIFY(session.changeFamily.split(splitOf(family)).error().code == usecases::kFamilyChanged);
        QVERIFY(changeIn(session.changeFamily.join(joinOf(family, other))));
        QVERIFY(session.changeFamily.join(joinOf(family, other)).error().code == usecases::kFamilyChanged);
        QVERIFY(session.verifyLog.run());
    }

    void theEntrySaysTheNumeralAndWhoItTouches()
    {
        fixture::Store store;
        const FamilyRecord family = store.registerFamily(7);
        const auto outcome = store.session().changeFamily.split(splitOf(family));
        const FamilyChange* change = changeIn(outcome);
        QVERIFY(change);
        const FamilyRecord fresh = change->after.back();
        QCOMPARE(fresh.family.folio.counter(), 6);
        const envelope::LogEntry entry = store.lastEntry();
        QCOMPARE(entry.kind, QStringLiteral("familia.actualizada"));
        QCOMPARE(entry.numeral, QStringLiteral("37.II"));
        QCOMPARE(entry.schema, domain::kChangeSchema);
        QList<core::SubjectId> subjects;
        for (const auto& subject : entry.subjects)
            subjects.append(subject.id);
        QCOMPARE(subjects, (QList{core::SubjectId(family.family.id.uuid()), core::SubjectId(fresh.family.id.uuid()),
                                  core::SubjectId(family.people.at(1).id.uuid()),
                                  core::SubjectId(family.people.at(2).id.uuid())}));
        QVERIFY(!entry.subjects.at(0).base.isNull()); // the registration
        QVERIFY(entry.subjects.at(1).base.isNull());
        QCOMPARE(*domain::familyChangeFromCbor(entry.payload), *change);
    }

    void aDeathIsKeptAndEndsWhatHangsOnThePerson()
    {
        fixture::Store store;
        const FamilyRecord family = store.registerFamily(7);
        const core::PersonId died = family.people.at(3).id;
        const domain::DeathReport asked{family.family.id, {{died, QDate(2026, 11, 20), QStringLiteral("Acta 9")}}, {},
                                        family.people.at(1).id};
        const auto outcome = store.session().changeFamily.reportDeath(asked);
        const FamilyChange* change = changeIn(outcome);
        QVERIFY(change);
        const envelope::LogEntry entry = store.lastEntry();
        QCOMPARE(entry.numeral, QStringLiteral("38"));
        QCOMPARE(entry.subjects.size(), 2); // the family and who died: nobody else's state starts again
        QCOMPARE(*domain::familyChangeFromCbor(entry.payload, entry.schema), *change);
        auto& session = store.session();
        const auto view = session.openFamily.run(died); // found, in the family that they left
        QVERIFY(view);
        QCOMPARE(view->record.family.members, family.family.members.mid(0, 3));
        QCOMPARE(view->history.size(), 4);
        const auto ended = std::find_if(view->history.begin(), view->history.end(), [&](const auto& m) { return m.person == died; });
        QVERIFY(ended != view->history.end() && ended->endedBy == domain::Motivo::BajaDefuncion);
        const auto hits = session.searchPeople.run(family.people.at(3).folio.digits());
        QCOMPARE(hits->hits.size(), 1);
        QCOMPARE(hits->hits.front().state, ports::RecordState::Baja);
        QVERIFY(session.changeFamily.reportDeath(asked).error().code == usecases::kFamilyChanged);
        QVERIFY(session.verifyLog.run());
    }

    void theTitularsDeathLeavesTheFamilyWithoutOne()
    {
        fixture::Store store;
        auto& session = store.session();
        const FamilyRecord family = store.registerFamily(7);
        const core::PersonId died = family.people.front().id, other = family.people.at(1).id;
        QVERIFY(hasRule(session.changeFamily.reportDeath({family.family.id, {{died, {}, {}}}, {}, died}), domain::Rule::MayNotAsk));
        QVERIFY(changeIn(session.changeFamily.reportDeath({family.family.id, {{died, {}, {}}}, {}, other})));
        const auto view = session.openFamily.run(other);
        QVERIFY(view && !view->record.family.titular);
        QCOMPARE(view->record.people.size(), 3);
        QVERIFY(view->states == QList<ports::RecordState>(3, ports::RecordState::PorEnviar)); // nothing of theirs changed
        QVERIFY(session.verifyLog.run());
    }

    void titularAndMoves()
    {
        fixture::Store store;
        auto& session = store.session();
        const FamilyRecord family = store.registerFamily(7), other = store.registerFamily(90);
        const domain::TitularChange pendiente{family.family.id, {}, family.people.at(3).id};
        QVERIFY(changeIn(session.changeFamily.changeTitular(pendiente)));
        const auto view = session.openFamily.run(family.people.front().id);
        QVERIFY(!view->record.family.titular);
        QCOMPARE(view->history.size(), 8); // each place ended and began
        const domain::MemberMove move{family.family.id, other.family.id,
                                      {family.people.at(3).id, parentesco(u"otro"), Supuesto::MismaVivienda}, {},
                                      family.people.at(3).id};
        QVERIFY(changeIn(session.changeFamily.move(move)));
        QCOMPARE(session.openFamily.run(family.people.at(3).id)->record.family.id, other.family.id);
        QVERIFY(session.changeFamily.move(move).error().code == usecases::kFamilyChanged);
    }

    void aClockSetBackStopsNobody()
    {
        fixture::Store store;
        const FamilyRecord family = store.registerFamily(7);
        store.clock.now -= 30LL * 86400 * 1000;
        const auto outcome = store.session().changeFamily.split(splitOf(family));
        QVERIFY(changeIn(outcome));
        QVERIFY(changeIn(outcome)->atMs > family.family.members.front().sinceMs);
    }

    void aCurpThatIsHereAlreadyIsNamed()
    {
        fixture::Store store;
        auto& session = store.session();
        const FamilyRecord family = store.registerFamily(7), other = store.registerFamily(8);
        const quint64 before = session.verifyLog.run()->entries;
        auto draft = opened(session, family, domain::Motivo::ActualizacionCurp);
        draft.people[1].curp = other.people.at(1).curp->text();
        draft.people[1].fechaNacimiento = other.people.at(1).fechaNacimiento.toString(QStringLiteral("dd/MM/yyyy"));
        const auto refused = session.changeFamily.update(draft);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == usecases::kCurpAlreadyHere);
        QCOMPARE(refused.error().detail, QStringLiteral("1"));
        QCOMPARE(session.verifyLog.run()->entries, before);
        QCOMPARE(session.openFamily.run(family.people.front().id)->record, family);
    }

    void draftsOnlyUntilTheDeviceIsEnrolled()
    {
        fixture::Store store(false);
        const auto refused = store.session().changeFamily.split({});
        QVERIFY(!refused);
        QVERIFY(refused.error().code == usecases::kNotEnrolledYet);
    }

    void aFamilyOfTheFirstReleaseCanBeSplit()
    {
        QTemporaryDir folder;
        const QString database = stores::LocalStore::databasePath(folder.path());
        QVERIFY(QFile::copy(QStringLiteral(PADRON_SOURCE_DIR "/tests/fixtures/db/v1/padron.db"), database));
        QVERIFY(QFile::setPermissions(database, QFile::ReadOwner | QFile::WriteOwner));
        const auto store = stores::LocalStore::open(folder.path(), core::SecureBytes(QByteArray(32, 'k')),
                                                    stores::OpenMode::Existing);
        QVERIFY(store);
        const fixture::TestClock clock;
        core::UuidV7Source ids(clock);
        auto& local = **store;
        usecases::Recorder recorder(local.log(), local.registry(), local.device(), clock, ids,
                                    local.device().keys()->store,
                                    {core::UserId(ids.next()), QStringLiteral("Prueba"), access::Role::Responsable},
                                    QStringLiteral("0.2.0"));
        usecases::Holds holds(local.registry(), local.tasks(), local.derechohabiencia());
        usecases::Contests contests(local.derechohabiencia(), local.tasks(), local.registry(), local.unitOfWork(), recorder,
                                    clock, ids);
        ChangeFamily changes(local.registry(), local.device(), local.drafts(), local.documents(), local.duplicates(),
                             local.tasks(), local.unitOfWork(), recorder, clock, ids, holds, contests, local.centreFamilies());
        const auto hits = local.search().search(QStringLiteral("maria guadalupe"), 10);
        QVERIFY(hits && hits->size() == 1);
        const FamilyRecord family = *local.registry().family(hits->front().family);
        const auto outcome = changes.split(splitOf(family));
        QVERIFY(changeIn(outcome));
        QCOMPARE(*local.registry().familyCount(), 2);
        QCOMPARE(local.registry().history(family.family.id)->size(), 4);
    }
};

QTEST_GUILESS_MAIN(TstChangeFamily)
#include "tst_change_family.moc"
