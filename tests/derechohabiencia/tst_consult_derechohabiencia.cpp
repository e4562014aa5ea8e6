// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/derechohabiencia_errors.h"
#include "usecases/session_fixture.h"

#include <QTest>

using namespace padron;
using domain::Institucion;
using ports::Consulta;
using ports::ConsultaState;
using R = domain::ResultadoConsulta;

namespace {

const QByteArray kBoth = QByteArray("{'imss': {'url': 'https://imss.ejemplo/ws', 'encabezado': 'Authorization', "
                                    "'valor': 'Bearer s3creto'}, 'issste': {'url': 'https://issste.ejemplo/ws'}}")
                             .replace('\'', '"');

domain::RespuestaInstitucion vigente(const domain::Curp& curp)
{
    return domain::judgeAnswer(curp, {R::Vigente, curp.text(), QStringLiteral("ROSA"), QStringLiteral("LÓPEZ"), {},
                                      QStringLiteral("01928074564"), QStringLiteral("titular"),
                                      QStringLiteral("22/11/2026 09:05:07")});
}

domain::RespuestaInstitucion none(R resultado = R::SinDerechohabiencia)
{
    domain::RespuestaInstitucion answer;
    answer.resultado = resultado;
    return answer;
}

struct Desk
{
    fixture::Store store;
    usecases::ConsultDerechohabiencia& consult() { return store.session().consultDerechohabiencia; }
    ports::RecordState state(const core::PersonId& person)
    {
        const auto family = store.session().openFamily.run(person);
        for (qsizetype i = 0; family && i < family->record.people.size(); ++i)
            if (family->record.people.at(i).id == person)
                return family->states.at(i);
        qFatal("nobody");
    }
    Consulta begin(const core::PersonId& person, const domain::Curp& curp, Institucion of = Institucion::Imss)
    {
        const auto begun = consult().begin(person, curp, {of});
        if (!begun || begun->size() != 1)
            qFatal("not begun");
        return begun->first();
    }
    Consulta only(const core::PersonId& person)
    {
        const auto all = consult().ofPerson(person);
        if (!all || all->size() != 1)
            qFatal("not one");
        return all->first();
    }
};

} // namespace

class TestConsultDerechohabiencia : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerIsEvidenceWithBothClocksAndAnEntry()
    {
        Desk desk;
        const auto person = desk.store.registerFamily(1).people.first();
        const auto asked = desk.begin(person.id, *person.curp);
        QCOMPARE(asked.askedMs, desk.store.clock.now);
        QCOMPARE(asked.askedMonoMs, desk.store.clock.mono);
        desk.store.clock.now += 1200;
        desk.store.clock.mono += 1100;
        QVERIFY(desk.consult().keep(asked.id, vigente(*person.curp)));

        const auto entry = desk.store.lastEntry(); // reopens
        QCOMPARE(entry.kind, QStringLiteral("derechohabiencia.consultada"));
        QCOMPARE(entry.subjects.first().id.uuid(), person.id.uuid());
        const QCborMap payload = entry.payload.toMap();
        QCOMPARE(payload.value(1).toString(), QStringLiteral("imss"));
        QCOMPARE(payload.value(2).toString(), QStringLiteral("vigente"));
        QCOMPARE(payload.value(3).toString(), person.curp->text());
        QCOMPARE(payload.value(5).toString(), QStringLiteral("22/11/2026 09:05:07"));
        QCOMPARE(payload.value(6).toString(), QStringLiteral("titular"));
        QVERIFY(!payload.toCborValue().toCbor().contains("LÓPEZ")); // names and number stay in the store
        QVERIFY(!payload.toCborValue().toCbor().contains("01928074564"));

        const Consulta kept = desk.only(person.id);
        QCOMPARE(kept.state, ConsultaState::Answered);
        QCOMPARE(kept.answer, vigente(*person.curp));
        QCOMPARE(kept.answeredMs, std::optional(asked.askedMs + 1200));
        QCOMPARE(kept.answeredMonoMs, std::optional(asked.askedMonoMs + 1100));
        QVERIFY(desk.store.session().verifyLog.run());
    }

    void vigenteLeavesThePersonPorAclararAndNobodyElse()
    {
        Desk desk;
        const auto people = desk.store.registerFamily(1).people;
        for (const auto& answer : {none(), none(R::CurpNoEncontrada), domain::sinRespuesta(domain::kConsultaTimedOut)}) {
            const auto before = desk.state(people.first().id);
            QVERIFY(desk.consult().keep(desk.begin(people.first().id, *people.first().curp).id, answer));
            QCOMPARE(desk.state(people.first().id), before);
        }
        QVERIFY(desk.consult().keep(desk.begin(people.first().id, *people.first().curp).id, vigente(*people.first().curp)));
        QCOMPARE(desk.state(people.first().id), ports::RecordState::PorAclarar);
        QVERIFY(desk.state(people.last().id) != ports::RecordState::PorAclarar);
    }

    void whatWasAskedOfADraftCountsWhenItIsRegistered()
    {
        Desk desk;
        const auto draft = samples::familyDraft(1);
        const auto curp = *domain::Curp::parse(draft.people.first().curp);
        QVERIFY(desk.consult().keep(desk.begin(draft.people.first().id, curp).id, vigente(curp)));
        const auto record = desk.store.registerFamily(1); // complete: care is not held back, nor is the record
        QCOMPARE(desk.state(record.people.at(0).id), ports::RecordState::PorAclarar);
        QVERIFY(desk.state(record.people.at(1).id) != ports::RecordState::PorAclarar);
    }

    void anotherCurpsEvidenceHoldsNobodyBack()
    {
        Desk desk;
        const auto draft = samples::familyDraft(1);
        const auto mistyped = *domain::Curp::parse(samples::familyDraft(2).people.first().curp);
        QVERIFY(desk.consult().keep(desk.begin(draft.people.first().id, mistyped).id, vigente(mistyped)));
        QVERIFY(desk.state(desk.store.registerFamily(1).people.first().id) != ports::RecordState::PorAclarar);
    }

    void theLastWordOfAnInstitutionCounts()
    {
        Desk desk;
        const auto draft = samples::familyDraft(1);
        const auto curp = *domain::Curp::parse(draft.people.first().curp);
        const auto id = draft.people.first().id;
        QVERIFY(desk.consult().keep(desk.begin(id, curp).id, vigente(curp)));
        desk.store.clock.now += 1000;
        QVERIFY(desk.consult().keep(desk.begin(id, curp).id, none())); // they left that institution
        desk.store.clock.now += 1000;
        QVERIFY(desk.consult().keep(desk.begin(id, curp).id, domain::sinRespuesta(domain::kConsultaTimedOut))); // no word
        QVERIFY(desk.state(desk.store.registerFamily(1).people.first().id) != ports::RecordState::PorAclarar);
    }

    void aSecondAnswerChangesNothing()
    {
        Desk desk;
        const auto person = desk.store.registerFamily(1).people.first();
        const auto asked = desk.begin(person.id, *person.curp);
        QVERIFY(desk.consult().keep(asked.id, none()));
        const auto entry = desk.store.lastEntry().id;
        QVERIFY(desk.consult().keep(asked.id, vigente(*person.curp)));
        QCOMPARE(desk.only(person.id).answer.resultado, R::SinDerechohabiencia);
        QCOMPARE(desk.store.lastEntry().id, entry);
        QVERIFY(desk.state(person.id) != ports::RecordState::PorAclarar);
    }

    void cancelledIsNotAskedAgain()
    {
        Desk desk;
        const auto person = desk.store.registerFamily(1).people.first();
        const auto asked = desk.begin(person.id, *person.curp);
        QVERIFY(desk.consult().keep(asked.id, domain::sinRespuesta(domain::kConsultaCancelled)));
        QCOMPARE(desk.only(person.id).state, ConsultaState::Cancelled);
        QVERIFY(!desk.only(person.id).nextTryMs);
        // and an open one of a CURP that was corrected goes too
        const auto other = *domain::Curp::parse(samples::familyDraft(2).people.first().curp);
        const auto old = desk.begin(person.id, other);
        const auto fresh = desk.begin(person.id, *person.curp);
        QVERIFY(old.id != fresh.id);
        QVERIFY(desk.consult().keep(old.id, vigente(other)));
        QVERIFY(desk.state(person.id) != ports::RecordState::PorAclarar);
    }

    void theQueueRunsOnlyWhenAuthorised()
    {
        Desk desk;
        auto& settings = desk.store.session().derechohabienciaSettings;
        QVERIFY(settings.configure(kBoth));
        const auto person = desk.store.registerFamily(1).people.first();
        QVERIFY(desk.consult().keep(desk.begin(person.id, *person.curp).id, domain::sinRespuesta(domain::kConsultaUnreachable)));
        QCOMPARE(*desk.consult().waiting(), 1);
        desk.store.clock.now += 24LL * 3600 * 1000;
        auto turn = desk.consult().nextDeferred();
        QVERIFY(turn && !turn->call && !turn->waitMs);

        QVERIFY(settings.setDeferred(QStringLiteral(" Oficio  DG/123/2026 "), 2000));
        const auto entry = desk.store.lastEntry();
        QCOMPARE(entry.kind, QStringLiteral("ajuste.cambiado"));
        QCOMPARE(entry.payload.toMap().value(4).toString(), QStringLiteral("Oficio DG/123/2026"));
        turn = desk.consult().nextDeferred();
        QVERIFY(turn && turn->call);
        QCOMPARE(turn->call->person, person.id);
        QCOMPARE(turn->call->attempts, 2);
        QVERIFY(!(*desk.consult().nextDeferred()).call); // one at a time: it is on its way
    }

    void nobodyIsAskedAboutABlockedRecord()
    {
        Desk desk;
        auto& session = desk.store.session();
        QVERIFY(session.derechohabienciaSettings.configure(kBoth));
        QVERIFY(session.derechohabienciaSettings.setDeferred(QStringLiteral("Oficio"), 2000));
        const auto person = desk.store.registerFamily(1).people.first();
        QVERIFY(desk.consult().keep(desk.begin(person.id, *person.curp).id, domain::sinRespuesta(domain::kConsultaUnreachable)));
        domain::ArcoRequest asked{.right = domain::ArcoRight::Cancelacion, .person = person.id};
        asked.document = asked.what = QStringLiteral("INE");
        const auto request = session.arco.receive(asked)->request.id;
        for (const auto step : {domain::ArcoStepKind::Enviar, domain::ArcoStepKind::Procedente})
            QVERIFY(session.arco.advance(request, step, desk.store.clock.day, QStringLiteral("oficio")));
        QVERIFY(session.arcoRecords.block({session.user().id, desk.store.clock.mono}, request));
        desk.store.clock.now += 24LL * 3600 * 1000;
        const auto turn = desk.consult().nextDeferred();
        QVERIFY(turn && !turn->call);
        QCOMPARE(*desk.consult().waiting(), 0);
        QVERIFY(desk.only(person.id).state == ConsultaState::Cancelled);
    }

    void silenceIsAskedAgainEverLessOften()
    {
        QCOMPARE(usecases::retryAfterMs(1), 15 * 60'000);
        QCOMPARE(usecases::retryAfterMs(2), 30 * 60'000);
        QCOMPARE(usecases::retryAfterMs(50), 24 * 3'600'000);
        Desk desk;
        QVERIFY(desk.store.session().derechohabienciaSettings.configure(kBoth));
        QVERIFY(desk.store.session().derechohabienciaSettings.setDeferred(QStringLiteral("Oficio"), 2000));
        const auto person = desk.store.registerFamily(1).people.first();
        QVERIFY(desk.consult().keep(desk.begin(person.id, *person.curp).id, domain::sinRespuesta(domain::kConsultaTimedOut)));
        const auto firstEntry = desk.store.lastEntry();
        QCOMPARE(firstEntry.payload.toMap().value(4).toString(), QStringLiteral("DHB-101"));
        auto turn = desk.consult().nextDeferred();
        QCOMPARE(turn->waitMs, std::optional<qint64>(15 * 60'000));
        desk.store.clock.now += 15 * 60'000;
        turn = desk.consult().nextDeferred();
        QVERIFY(desk.consult().keep(turn->call->id, domain::sinRespuesta(domain::kConsultaTimedOut)));
        QCOMPARE(desk.store.lastEntry().id, firstEntry.id); // repeated silence only counts in its row
        QCOMPARE(desk.consult().nextDeferred()->waitMs, std::optional<qint64>(30 * 60'000));
        desk.store.clock.now += 30 * 60'000;
        turn = desk.consult().nextDeferred();
        QVERIFY(desk.consult().keep(turn->call->id, vigente(*person.curp)));
        QVERIFY(desk.store.lastEntry().id != firstEntry.id);
        QCOMPARE(desk.only(person.id).attempts, 3);
        QCOMPARE(*desk.consult().waiting(), 0);
        QCOMPARE(desk.state(person.id), ports::RecordState::PorAclarar);
    }

    /// A clock that was a year ahead and was put right: nobody waits a year for the next call.
    void aClockThatWasAheadHoldsNothingUp()
    {
        Desk desk;
        QVERIFY(desk.store.session().derechohabienciaSettings.configure(kBoth));
        QVERIFY(desk.store.session().derechohabienciaSettings.setDeferred(QStringLiteral("Oficio"), 2000));
        const auto person = desk.store.registerFamily(1).people.first();
        const auto silence = domain::sinRespuesta(domain::kConsultaTimedOut);
        constexpr qint64 kYearMs = 365LL * 24 * 3600 * 1000;
        desk.store.clock.now += kYearMs;
        QVERIFY(desk.consult().keep(desk.begin(person.id, *person.curp).id, silence));
        desk.store.clock.now -= kYearMs;
        const auto turn = desk.consult().nextDeferred();
        QVERIFY(turn && turn->call);
        QCOMPARE(turn->call->person, person.id);
        QVERIFY(desk.consult().keep(turn->call->id, silence));
        QCOMPARE(desk.consult().nextDeferred()->waitMs, std::optional<qint64>(30 * 60'000)); // by its own pace again
    }

    void anAnswerThatComesInAnothersSessionNamesWhoAsked()
    {
        Desk desk;
        QVERIFY(desk.store.session().derechohabienciaSettings.configure(kBoth));
        QVERIFY(desk.store.session().derechohabienciaSettings.setDeferred(QStringLiteral("Oficio"), 2000));
        const auto person = desk.store.registerFamily(1).people.first();
        const auto asker = desk.store.user;
        QVERIFY(desk.consult().keep(desk.begin(person.id, *person.curp).id, domain::sinRespuesta(domain::kConsultaTimedOut)));
        QVERIFY(!desk.store.lastEntry().payload.toMap().contains(7)); // their own entry says who they are
        desk.store.user.id = core::UserId(QUuid(3, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 3));
        desk.store.user.name = QStringLiteral("Otra persona");
        desk.store.reopen();
        desk.store.clock.now += 20 * 60'000;
        const auto turn = desk.consult().nextDeferred();
        QVERIFY(turn && turn->call);
        QVERIFY(desk.consult().keep(turn->call->id, vigente(*person.curp)));
        const auto entry = desk.store.lastEntry();
        QCOMPARE(entry.user, desk.store.user.id);
        QCOMPARE(entry.payload.toMap().value(7).toByteArray(), asker.id.bytes());
        QCOMPARE(entry.payload.toMap().value(8).toString(), asker.name);
    }

    void whatAKillCutShortIsAskedAgain()
    {
        Desk desk;
        QVERIFY(desk.store.session().derechohabienciaSettings.configure(kBoth));
        QVERIFY(desk.store.session().derechohabienciaSettings.setDeferred(QStringLiteral("Oficio"), 2000));
        const auto person = desk.store.registerFamily(1).people.first();
        const auto asked = desk.begin(person.id, *person.curp);
        desk.begin(person.id, *person.curp, Institucion::Issste);
        desk.store.reopen(); // nothing but what the disk has
        QVERIFY(desk.store.session().recordSignIn());
        QCOMPARE(*desk.consult().waiting(), 2);
        const auto turn = desk.consult().nextDeferred();
        QVERIFY(turn->call);
        QCOMPARE(turn->call->person, person.id);
        QVERIFY(desk.consult().keep(turn->call->id, none()));
        QVERIFY(desk.consult().nextDeferred()->call); // the other one
        QCOMPARE(*desk.consult().waiting(), 0);
        QCOMPARE((*desk.consult().ofPerson(person.id)).size(), 2); // nothing doubled
        QVERIFY(!asked.id.isNull());
    }

    void answersOfACaptureInProgressAreKept()
    {
        Desk desk;
        const auto draft = samples::familyDraft(7);
        const auto known = draft.people.at(0), gone = samples::familyDraft(8).people.at(0);
        QVERIFY(desk.store.session().drafts.save(draft));
        for (const auto& person : {known, gone}) {
            const auto curp = domain::Curp::parse(person.curp);
            QVERIFY(desk.consult().keep(desk.begin(person.id, *curp).id, none()));
        }
        desk.store.clock.now += 31LL * 24 * 3600 * 1000;
        QVERIFY(desk.consult().resume());
        QCOMPARE(desk.consult().ofPerson(known.id)->size(), 1);
        QCOMPARE(desk.consult().ofPerson(gone.id)->size(), 0);
    }

    void nobodyIsAskedAboutWhoIsNotCapturedAnyMore()
    {
        Desk desk;
        QVERIFY(desk.store.session().derechohabienciaSettings.configure(kBoth));
        QVERIFY(desk.store.session().derechohabienciaSettings.setDeferred(QStringLiteral("Oficio 12"), 2000));
        auto draft = samples::familyDraft(7);
        const auto person = draft.people.at(0).id;
        const auto wrong = domain::Curp::parse(samples::familyDraft(8).people.at(0).curp), right = domain::Curp::parse(draft.people.at(0).curp);
        draft.people[0].curp = wrong->text();
        QVERIFY(desk.store.session().drafts.save(draft));
        const auto silent = domain::sinRespuesta(domain::kConsultaTimedOut);
        QVERIFY(desk.consult().keep(desk.begin(person, *wrong).id, silent));
        desk.store.clock.now += 15 * 60'000;
        QVERIFY(desk.consult().nextDeferred()->call); // captured with it
        draft.people[0].curp = right->text(); // it was somebody else's
        QVERIFY(desk.store.session().drafts.save(draft));
        desk.store.reopen();
        QVERIFY(desk.consult().resume());
        desk.store.clock.now += 24LL * 3600 * 1000;
        QVERIFY(!desk.consult().nextDeferred()->call);
        QCOMPARE(*desk.consult().waiting(), 0);
    }

    void settingsAreLoggedWithoutTheirSecrets()
    {
        Desk desk;
        auto& settings = desk.store.session().derechohabienciaSettings;
        QVERIFY(settings.read()->hosts.isEmpty());
        QVERIFY(settings.configure(kBoth));
        QCOMPARE(settings.read()->hosts.value(Institucion::Imss), QStringLiteral("imss.ejemplo"));
        const auto entry = desk.store.lastEntry();
        QCOMPARE(entry.payload.toMap().value(4).toString(), QStringLiteral("issste.ejemplo"));
        QVERIFY(!entry.payload.toCbor().contains("s3creto"));
        auto& again = desk.store.session().derechohabienciaSettings;
        QCOMPARE(again.setups()->value(Institucion::Imss).secret, QByteArray("Bearer s3creto"));
        QCOMPARE(again.configure(QByteArray(kBoth).replace("https", "http")).error().code, usecases::kConsultaSetupUnreadable);
        QCOMPARE(again.setups()->size(), 2); // a slip changes nothing
        QVERIFY(again.forget(Institucion::Imss));
        QCOMPARE(again.setups()->keys(), QList<Institucion>{Institucion::Issste});
        QCOMPARE(again.setDeferred(QStringLiteral("a\u202eb"), 2000).error().code, usecases::kAuthorisationFaulty);
        QVERIFY(again.setDeferred(QStringLiteral("Oficio"), 1));
        QCOMPARE(again.read()->paceMs, usecases::kQuickestPaceMs);
        QVERIFY(again.setDeferred({}, 2000));
        QVERIFY(again.read()->authorisation.isEmpty());
    }

    void anUpdateKeepsWhatAnInstitutionSaid()
    {
        Desk desk;
        const auto record = desk.store.registerFamily(1);
        const auto person = record.people.first();
        QVERIFY(desk.consult().keep(desk.begin(person.id, *person.curp).id, vigente(*person.curp)));
        auto draft = *desk.store.session().changeFamily.edit(record.family.id);
        draft.motivo = domain::keyOf(domain::Motivo::OtroDato);
        draft.solicita = person.id;
        draft.people[0].telefono = QStringLiteral("9671234567");
        const auto outcome = desk.store.session().changeFamily.update(draft);
        QVERIFY(outcome);
        if (std::holds_alternative<domain::FamilyChange>(*outcome))
            QCOMPARE(desk.state(person.id), ports::RecordState::PorAclarar);
        else
            QFAIL("the update has issues");
    }
};

QTEST_GUILESS_MAIN(TestConsultDerechohabiencia)
#include "tst_consult_derechohabiencia.moc"
