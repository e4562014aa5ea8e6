// SPDX-License-Identifier: GPL-3.0-or-later
#include "ports/errors.h"
#include "support/store/store_fixture.h"

#include <QTest>

using namespace padron;
using domain::Institucion;
using ports::Consulta;
using ports::ConsultaState;

namespace {

QUuid uuid(int number)
{
    return QUuid(QStringLiteral("019a0000-0000-7000-8000-%1").arg(number, 12, 16, QLatin1Char('0')));
}

Consulta asked(int number, int person, Institucion institucion = Institucion::Imss)
{
    Consulta c;
    c.id = ports::ConsultaId(uuid(number));
    c.person = core::PersonId(uuid(1000 + person));
    c.institucion = institucion;
    c.curp = QStringLiteral("GUHE850314MCSTRL00");
    c.askedMs = 1'790'000'000'000 + number;
    c.askedMonoMs = 5000 + number;
    c.bootId = QByteArray(16, 'b');
    return c;
}

Consulta answered(Consulta c)
{
    c.state = ConsultaState::Answered;
    c.answer.resultado = domain::ResultadoConsulta::Vigente;
    c.answer.curp = c.curp;
    c.answer.nombres = QStringLiteral("ELENA");
    c.answer.primerApellido = QStringLiteral("GUTIÉRREZ");
    c.answer.numero = QStringLiteral("01928074564");
    c.answer.tipo = domain::TipoDerechohabiente::Beneficiario;
    c.answer.fechaHora = QStringLiteral("22/11/2026 09:05:07");
    c.answer.fechaHoraLeida = domain::parseAnswerTime(c.answer.fechaHora);
    c.answeredMs = c.askedMs + 900;
    c.answeredMonoMs = c.askedMonoMs + 900;
    return c;
}

} // namespace

class TestConsultaStore : public QObject
{
    Q_OBJECT

    std::unique_ptr<fixture::StoreFolder> m_folder;
    std::unique_ptr<stores::LocalStore> m_store;
    ports::DerechohabienciaStore& store() { return m_store->derechohabiencia(); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<fixture::StoreFolder>();
        m_store = m_folder->open();
    }
    void cleanup()
    {
        m_store.reset();
        m_folder.reset();
    }

    void evidenceComesBackAsItWas()
    {
        const Consulta pending = asked(1, 1);
        QVERIFY(store().insert(pending));
        QCOMPARE(*store().consulta(pending.id), pending);
        const Consulta done = answered(pending);
        QVERIFY(store().update(done));
        m_store.reset();
        m_store = m_folder->open();
        QCOMPARE(*store().consulta(done.id), done);
        QCOMPARE(*store().ofPerson(done.person), QList<Consulta>{done});
        QCOMPARE(store().consulta(asked(2, 1).id).error().code, ports::kNotFound);
        QCOMPARE(store().update(asked(2, 1)).error().code, ports::kNotFound);
    }

    void oneOpenConsultationAnInstitution()
    {
        QVERIFY(store().insert(asked(1, 1)));
        QCOMPARE(store().insert(asked(2, 1)).error().code, ports::kAlreadyExists);
        QVERIFY(store().insert(asked(3, 1, Institucion::Issste)));
        QCOMPARE((*store().open(asked(1, 1).person, Institucion::Imss))->id, asked(1, 1).id);
        QVERIFY(store().update(answered(asked(1, 1))));
        QVERIFY(!*store().open(asked(1, 1).person, Institucion::Imss));
        QVERIFY(store().insert(asked(2, 1))); // asked anew, beside the evidence
        const auto all = *store().ofPerson(asked(1, 1).person);
        QCOMPARE(all.size(), 3);
        QCOMPARE(all.first().id, asked(2, 1).id); // newest first, by when it was asked for and no clock
    }

    void aContestStandsBesideItsAnswer()
    {
        QVERIFY(store().insert(asked(1, 1)));
        Consulta done = answered(asked(1, 1));
        for (const auto contest : {ports::Contest::Said, ports::Contest::Raised, ports::Contest::None}) {
            done.contest = contest;
            QVERIFY(store().update(done));
            QCOMPARE(*store().consulta(done.id), done); // and nothing else of the evidence changes
        }
        QVERIFY(store().insert(asked(2, 1)));
        Consulta silent = asked(2, 1);
        silent.state = ConsultaState::NoAnswer;
        silent.answer.codigo = QStringLiteral("DHB-101");
        QVERIFY(store().update(silent));
        QCOMPARE(*store().consulta(silent.id), silent);
    }

    void theQueueGoesByWhoWaitsLongest()
    {
        for (int i = 1; i <= 3; ++i) {
            Consulta c = asked(i, i);
            c.state = ConsultaState::NoAnswer;
            c.nextTryMs = 1000 * (4 - i);
            QVERIFY(store().insert(c));
        }
        QVERIFY(store().insert(asked(4, 4))); // on its way
        QVERIFY(!*store().nextDue(999));
        QCOMPARE((*store().nextDue(5000))->id, asked(3, 3).id);
        QCOMPARE(*store().nextTryMs(), std::optional<qint64>(1000));
        QCOMPARE(*store().waiting(), 3);
        QVERIFY(store().reviveCutShort(7000, QStringLiteral("DHB-109")));
        const Consulta revived = *store().consulta(asked(4, 4).id);
        QCOMPARE(revived.state, ConsultaState::NoAnswer);
        QCOMPARE(revived.answer.codigo, QStringLiteral("DHB-109"));
        QCOMPARE(revived.nextTryMs, std::optional<qint64>(7000));
    }

    void whatIsOldAndOfNobodyGoes()
    {
        const auto record = fixture::record(1);
        QVERIFY(m_store->registry().insert(record));
        Consulta registered = asked(1, 1);
        registered.person = record.people.first().id;
        QVERIFY(store().insert(registered));
        QVERIFY(store().insert(asked(2, 2)));
        QVERIFY(store().insert(asked(9, 3)));
        QVERIFY(store().purgeUnregistered(asked(9, 3).askedMs));
        QVERIFY(store().consulta(registered.id));
        QVERIFY(!store().consulta(asked(2, 2).id));
        QVERIFY(store().consulta(asked(9, 3).id));
    }

    void nothingIsFoundByReadingAll()
    {
        for (const char* sql : stores::SqlDerechohabienciaStore::statements()) {
            if (!QByteArrayView(sql).startsWith("SELECT"))
                continue;
            auto plan = m_store->connection().statement(("EXPLAIN QUERY PLAN " + QByteArray(sql)).constData());
            while (plan.step().value_or(false))
                QVERIFY2(!plan.text(3).startsWith(u"SCAN") || plan.text(3).contains(u"INDEX"), qPrintable(plan.text(3)));
        }
    }
};

QTEST_GUILESS_MAIN(TestConsultaStore)
#include "tst_consulta_store.moc"
