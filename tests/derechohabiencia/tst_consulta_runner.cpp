// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way: from the question at the desk over TLS to what the encrypted store keeps of the answer.
#include "domain/derechohabiencia_errors.h"
#include "net/https_consulta_service.h"
#include "practice/consulta_simulator.h"
#include "runtime/consulta_runner.h"
#include "usecases/session_fixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace padron;
using domain::Institucion;
using ports::Consulta;
using ports::ConsultaState;
using practice::ConsultaSimulator;
using R = domain::ResultadoConsulta;

namespace {

/// A store with its own thread, as the program has it, and a runner.
class Module
{
public:
    Module() { m_store = std::make_unique<fixture::Store>(); }
    ~Module() { close(); }

    fixture::Store& store() { return *m_store; }
    void configure(const QByteArray& file)
    {
        if (!m_store->session().derechohabienciaSettings.configure(file))
            qFatal("not configured");
    }
    void open()
    {
        m_executor = std::make_unique<runtime::StoreExecutor>();
        runner = std::make_unique<runtime::ConsultaRunner>(
            *m_executor, m_store->session().consultDerechohabiencia, [](const ports::ConsultaSetup& setup) {
                return std::unique_ptr<ports::ConsultaService>(std::make_unique<net::HttpsConsultaService>(setup));
            });
        QSignalSpy ready(runner.get(), &runtime::ConsultaRunner::configuredChanged);
        runner->reload();
        if (!ready.wait(5000))
            qFatal("not reloaded");
    }
    void close()
    {
        runner.reset();
        if (m_executor)
            m_executor->shutdown();
        m_executor.reset();
    }
    QList<Consulta> kept(const core::PersonId& person)
    {
        auto future = m_executor->run([this, person] { return m_store->session().consultDerechohabiencia.ofPerson(person); });
        future.waitForFinished();
        return *future.takeResult();
    }
    bool settled(const core::PersonId& person, int answers)
    {
        return QTest::qWaitFor([&] {
            int done = 0;
            for (const Consulta& consulta : kept(person))
                done += consulta.state != ConsultaState::Pending;
            return done == answers && !runner->isAsking(person);
        }, 10000);
    }

    std::unique_ptr<runtime::ConsultaRunner> runner;

private:
    std::unique_ptr<fixture::Store> m_store;
    std::unique_ptr<runtime::StoreExecutor> m_executor;
};

} // namespace

class TestConsultaRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char* name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
            qunsetenv(name);
    }

    void bothInstitutionsAreAskedAtOnce()
    {
        ConsultaSimulator imss, issste;
        imss.answerAll({.never = true});
        issste.answerAll(ConsultaSimulator::sinDerechohabiencia());
        Module module;
        module.configure(imss.fileJson("imss"));
        module.configure(issste.fileJson("issste"));
        const auto person = module.store().registerFamily(1).people.first();
        module.open();
        QCOMPARE(module.runner->configured().size(), 2);
        module.runner->ask(person.id, *person.curp);
        QTRY_COMPARE(issste.seen().size(), 1); // though the other one says nothing yet
        QTRY_COMPARE(imss.seen().size(), 1);
        imss.answerAll(ConsultaSimulator::vigente({person.curp->text(), QStringLiteral("OTRA"), QStringLiteral("PERSONA"), {},
                                                   QStringLiteral("01928074564"), false}));
        imss.resume();
        QVERIFY(module.settled(person.id, 2));
        for (const Consulta& consulta : module.kept(person.id))
            QCOMPARE(consulta.answer.resultado,
                     consulta.institucion == Institucion::Imss ? R::Vigente : R::SinDerechohabiencia);
    }

    void anotherConfigurationEndsACallAndSaysSo()
    {
        ConsultaSimulator simulator;
        simulator.answerAll({.never = true});
        Module module;
        module.configure(simulator.fileJson());
        const auto person = module.store().registerFamily(1).people.first();
        module.open();
        module.runner->ask(person.id, *person.curp);
        QTRY_COMPARE(simulator.seen().size(), 1);
        module.runner->reload();
        QVERIFY(module.settled(person.id, 1));
        QCOMPARE(module.kept(person.id).first().state, ConsultaState::NoAnswer);
        QCOMPARE(module.kept(person.id).first().answer.codigo, QStringLiteral("DHB-111")); // the program did not end
    }

    void cancelledCallsEndAtOnce()
    {
        ConsultaSimulator simulator;
        simulator.answerAll({.never = true});
        Module module;
        module.configure(simulator.fileJson());
        const auto person = module.store().registerFamily(1).people.first();
        module.open();
        module.runner->ask(person.id, *person.curp);
        QTRY_COMPARE(simulator.seen().size(), 1);
        QVERIFY(module.runner->isAsking(person.id));
        module.runner->cancel(person.id);
        QVERIFY(module.settled(person.id, 1));
        QCOMPARE(module.kept(person.id).first().state, ConsultaState::Cancelled);
    }

    void withoutConfigurationNothingIsAsked()
    {
        Module module;
        const auto person = module.store().registerFamily(1).people.first();
        module.open();
        QVERIFY(module.runner->configured().isEmpty());
        module.runner->ask(person.id, *person.curp);
        QVERIFY(!module.runner->isAsking(person.id));
        QVERIFY(module.kept(person.id).isEmpty());
    }

    void theProgramEndsInTheMiddleAndAsksAgain()
    {
        ConsultaSimulator simulator;
        simulator.answerAll({.never = true});
        Module module;
        module.configure(simulator.fileJson());
        QVERIFY(module.store().session().derechohabienciaSettings.setDeferred(QStringLiteral("Oficio 1"), 500));
        const auto people = module.store().registerFamily(1).people;
        module.open();
        module.runner->ask(people.at(0).id, *people.at(0).curp);
        module.runner->ask(people.at(1).id, *people.at(1).curp);
        QTRY_COMPARE(simulator.seen().size(), 2);
        module.close();
        module.store().reopen();
        QVERIFY(module.store().session().recordSignIn());
        simulator.answerAll(ConsultaSimulator::sinDerechohabiencia());
        simulator.resume();
        module.open(); // the queue goes on by itself
        for (int i : {0, 1}) {
            QTRY_COMPARE_WITH_TIMEOUT(module.kept(people.at(i).id).first().answer.resultado, R::SinDerechohabiencia, 10000);
            QCOMPARE(module.kept(people.at(i).id).size(), 1);
        }
        QCOMPARE(simulator.seen().size(), 4);
        for (const auto& seen : simulator.seen()) // one CURP a call
            QCOMPARE(seen.body.count("curp"), 1);
    }

    void unauthorisedTheQueueStaysStill()
    {
        ConsultaSimulator simulator;
        simulator.answerAll({.status = 503});
        Module module;
        module.configure(simulator.fileJson());
        const auto person = module.store().registerFamily(1).people.first();
        module.open();
        module.runner->ask(person.id, *person.curp);
        QVERIFY(module.settled(person.id, 1));
        module.close();
        module.store().clock.now += 48LL * 3600 * 1000;
        module.open();
        QTest::qWait(2500); // longer than its pace
        QCOMPARE(simulator.seen().size(), 1);
        QCOMPARE(module.kept(person.id).first().answer.codigo, QStringLiteral("DHB-107"));
    }
};

QTEST_GUILESS_MAIN(TestConsultaRunner)
#include "tst_consulta_runner.moc"
