// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/errors.h"
#include "usecases/session_fixture.h"

#include <QTest>

using namespace padron;
using domain::Institucion;
using domain::NameAgreement;
using ports::Contest;
using R = domain::ResultadoConsulta;

namespace {

struct Desk
{
    fixture::Store store;
    usecases::Contests& contests() { return store.session().tasks.contests(); }

    /// What an institution answered about that CURP; its id.
    ports::ConsultaId answered(const core::PersonId& person, const domain::Curp& curp, R resultado,
                               Institucion of = Institucion::Imss, const QString& nombres = QStringLiteral("OTRA"))
    {
        store.clock.now += 1000;
        auto& consult = store.session().consultDerechohabiencia;
        const auto begun = consult.begin(person, curp, {of});
        domain::RespuestaInstitucion answer;
        answer.resultado = resultado;
        if (resultado == R::Vigente)
            answer = domain::judgeAnswer(curp, {R::Vigente, curp.text(), nombres, QStringLiteral("PERSONA"), {},
                                                QStringLiteral("01928074564"), QStringLiteral("titular"),
                                                QStringLiteral("22/11/2026 09:05:07")});
        if (!begun || !consult.keep(begun->first().id, answer))
            qFatal("not answered");
        return begun->first().id;
    }
    Contest contestOf(const core::PersonId& person, const ports::ConsultaId& id)
    {
        const auto all = store.session().consultDerechohabiencia.ofPerson(person);
        for (const auto& consulta : *all)
            if (consulta.id == id)
                return consulta.contest;
        qFatal("no such consultation");
    }
};

} // namespace

/// A person who does not agree with a Vigente: noted, a task, and what was done about it.
class TestContests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aContestIsNotedAndBecomesATask()
    {
        Desk desk;
        const auto person = desk.store.registerFamily(1).people.first();
        const auto vigente = desk.answered(person.id, *person.curp, R::Vigente);
        QVERIFY(desk.contests().contest(vigente));
        QCOMPARE(desk.contestOf(person.id, vigente), Contest::Raised);
        const auto open = desk.contests().open();
        QCOMPARE(open->size(), 1);
        QCOMPARE(open->first().person.id, person.id);
        QCOMPARE(open->first().institucion, Institucion::Imss);
        QCOMPARE(open->first().task.askedBy, desk.store.user.name);
        QCOMPARE(*desk.store.session().tasks.openCount(), 1);
        QVERIFY(desk.store.session().tasks.open()->isEmpty()); // it is no possible duplicate
        const auto family = desk.store.session().openFamily.run(person.id);
        QCOMPARE(family->states.first(), ports::RecordState::PorAclarar); // as it was
        QVERIFY(desk.contests().contest(vigente)); // said twice
        QCOMPARE(desk.contests().open()->size(), 1);
    }

    void itIsAnEntryWithoutNames()
    {
        Desk desk;
        const auto person = desk.store.registerFamily(1).people.first();
        QVERIFY(desk.contests().contest(desk.answered(person.id, *person.curp, R::Vigente, Institucion::Issste)));
        const auto entry = desk.store.lastEntry(); // reopens
        QCOMPARE(entry.kind, QStringLiteral("derechohabiencia.impugnada"));
        QCOMPARE(entry.subjects.first().id.uuid(), person.id.uuid());
        QCOMPARE(entry.payload.toMap(), QCborMap({{1, QStringLiteral("issste")}, {2, person.curp->text()}}));
        QVERIFY(desk.store.session().verifyLog.run());
        QCOMPARE(desk.contests().open()->size(), 1); // on the disk
    }

    void whatWasDoneClosesIt()
    {
        Desk desk;
        const auto person = desk.store.registerFamily(1).people.first();
        const auto vigente = desk.answered(person.id, *person.curp, R::Vigente);
        QVERIFY(desk.contests().contest(vigente));
        const auto task = desk.contests().open()->first().task.id;
        QVERIFY(desk.contests().settle(task, QStringLiteral("trajo su constancia de baja")));
        QVERIFY(desk.contests().open()->isEmpty());
        QCOMPARE(*desk.store.session().tasks.openCount(), 0);
        QCOMPARE(desk.contests().settle(task, QStringLiteral("otra vez")).error().code, usecases::kTaskDone);
        QCOMPARE(desk.contestOf(person.id, vigente), Contest::Raised); // the evidence stays as it was
        const auto entry = desk.store.lastEntry();
        QCOMPARE(entry.kind, QStringLiteral("derechohabiencia.atendida"));
        QCOMPARE(entry.payload.toMap(), QCborMap({{1, QStringLiteral("imss")}, {2, QStringLiteral("trajo su constancia de baja")}}));
    }

    void onlyVigenteIsContested()
    {
        Desk desk;
        const auto person = desk.store.registerFamily(1).people.first();
        for (const R other : {R::SinDerechohabiencia, R::CurpNoEncontrada, R::SinRespuesta})
            QCOMPARE(desk.contests().contest(desk.answered(person.id, *person.curp, other)).error().code,
                     usecases::kNothingToContest);
        QVERIFY(desk.contests().open()->isEmpty());
    }

    void oneTaskAPersonAndInstitution()
    {
        Desk desk;
        const auto people = desk.store.registerFamily(1).people;
        const auto& ana = people.at(0);
        QVERIFY(desk.contests().contest(desk.answered(ana.id, *ana.curp, R::Vigente)));
        QVERIFY(desk.contests().contest(desk.answered(ana.id, *ana.curp, R::Vigente))); // asked and contested again
        QCOMPARE(desk.contests().open()->size(), 1);
        QVERIFY(desk.contests().contest(desk.answered(ana.id, *ana.curp, R::Vigente, Institucion::Issste)));
        QVERIFY(desk.contests().contest(desk.answered(people.at(1).id, *people.at(1).curp, R::Vigente)));
        QCOMPARE(desk.contests().open()->size(), 3);
    }

    void whoIsNotRegisteredYetHasTheirTaskOnceTheyAre()
    {
        Desk desk;
        const auto draft = samples::familyDraft(1);
        const auto id = draft.people.first().id;
        const auto vigente = desk.answered(id, *domain::Curp::parse(draft.people.first().curp), R::Vigente);
        QVERIFY(desk.contests().contest(vigente));
        QCOMPARE(desk.contestOf(id, vigente), Contest::Said);
        QVERIFY(desk.contests().open()->isEmpty());
        desk.store.registerFamily(1);
        QCOMPARE(desk.contestOf(id, vigente), Contest::Raised);
        QCOMPARE(desk.contests().open()->size(), 1);
        QCOMPARE(desk.contests().open()->first().person.id, id);
    }

    void evidenceTellsHowTheNamesStand()
    {
        Desk desk;
        const auto person = desk.store.registerFamily(1).people.first();
        desk.answered(person.id, *person.curp, R::Vigente);
        desk.answered(person.id, *person.curp, R::SinDerechohabiencia, Institucion::Issste);
        desk.answered(person.id, *person.curp, R::SinRespuesta, Institucion::Issste);
        const auto evidence = desk.contests().evidence(person.id);
        QCOMPARE(evidence->size(), 3);
        QCOMPARE(evidence->at(0).consulta.answer.resultado, R::SinRespuesta); // newest first
        QVERIFY(!evidence->at(0).names && !evidence->at(1).names);
        QVERIFY(evidence->at(2).names == NameAgreement::Other);
        QCOMPARE(evidence->at(2).consulta.answer.fechaHora, QStringLiteral("22/11/2026 09:05:07"));
    }
};

QTEST_GUILESS_MAIN(TestContests)
#include "tst_contests.moc"
