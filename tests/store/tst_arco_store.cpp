// SPDX-License-Identifier: GPL-3.0-or-later
// ARCO requests in the store: kept whole, only added to; and what may leave it, which is what an entry named and no more.
#include "local/stores/sql_arco_store.h"
#include "support/store/store_fixture.h"

#include <QTest>

using namespace padron;

namespace {

domain::ArcoRequest request(int number, const core::PersonId& person)
{
    domain::ArcoRequest one;
    one.id = domain::ArcoRequestId(QUuid(6, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, uchar(number), 1));
    one.number = number;
    one.folio = QStringLiteral("ARCO-07045702-%1").arg(number, 4, 10, QLatin1Char('0'));
    one.right = domain::ArcoRight::Cancelacion;
    one.person = person;
    one.personName = QStringLiteral("Ofelia Canul");
    one.asker = domain::ArcoAsker::Representante;
    one.askerName = QStringLiteral("Raúl Canul");
    one.document = QStringLiteral("INE");
    one.what = QStringLiteral("Que mis datos dejen de usarse");
    one.means = domain::ArcoMeans::Correo;
    one.answerTo = QStringLiteral("raul@ejemplo.mx");
    one.receivedOn = QDate(2026, 11, 20);
    one.receivedMs = 7;
    one.receivedBy = core::UserId(QUuid(7, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 1, 1));
    one.receivedName = QStringLiteral("M. Ruiz");
    return one;
}

} // namespace

class TestArcoStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<fixture::StoreFolder>();
        m_store = m_folder->open();
        m_person = fixture::record(1).people.front().id;
        QVERIFY(m_store->registry().insert(fixture::record(1)));
    }

    void requestsComeBackWholeAndNothingOfThemChanges()
    {
        QCOMPARE(*m_store->arco().nextNumber(), 1);
        auto first = request(1, m_person);
        const auto second = request(2, {});
        QVERIFY(m_store->arco().insert(first));
        QVERIFY(m_store->arco().insert(second));
        QCOMPARE(*m_store->arco().nextNumber(), 3);
        QCOMPARE(*m_store->tasks().openCount({}), 2);
        for (const auto kind : {domain::ArcoStepKind::Enviar, domain::ArcoStepKind::Improcedente}) {
            first.steps.append({kind, QDate(2026, 11, 23), QStringLiteral("oficio 12"), 9, first.receivedBy, first.receivedName});
            QVERIFY(m_store->arco().add(first.id, first.steps.last(), domain::isOpen(domain::stateOf(first))));
        }
        QCOMPARE(*m_store->tasks().openCount({}), 1);
        QCOMPARE(*m_store->arco().all(), (QList<domain::ArcoRequest>{second, first}));
        QCOMPARE(*m_store->arco().ofPerson(m_person), QList{first});
        QCOMPARE(*m_store->arco().request(second.id), second);
        QVERIFY(!m_store->arco().request(request(9, {}).id));
        for (const char* sql : {"UPDATE arco_request SET what = 'nada'", "DELETE FROM arco_request", "DELETE FROM arco_step",
                                "UPDATE arco_step SET step = 'cumplir'", "INSERT OR REPLACE INTO arco_request SELECT * FROM arco_request"})
            QVERIFY2(!m_store->connection().script(sql), sql);
        QCOMPARE(m_store->arco().all()->size(), 2);
    }

    void aBlockStaysAndIsErasedOnce()
    {
        QVERIFY(!*m_store->arco().block(m_person));
        QVERIFY(!*m_store->registry().isBlocked(m_person));
        QVERIFY(m_store->arco().insert(request(1, m_person)));
        const ports::RecordBlock block{request(1, m_person).id, QDate(2026, 12, 18), {}};
        QVERIFY(m_store->arco().setBlock(m_person, block));
        QVERIFY(*m_store->registry().isBlocked(m_person));
        QCOMPARE(**m_store->arco().block(m_person), block);
        QVERIFY(!m_store->arco().setBlock(m_person, block));
        for (const char* sql : {"DELETE FROM record_block", "UPDATE record_block SET on_day = '2030-01-01'",
                                "UPDATE record_block SET erased_ms = NULL"})
            QVERIFY2(!m_store->connection().script(sql), sql);
    }

    void onlyWhatAnEntryNamesMayLeaveTheLog()
    {
        QVERIFY(!m_store->connection().script("INSERT INTO expunged (entry_id, said_by) VALUES (zeroblob(16), zeroblob(16))"));
        const char* put = "INSERT INTO log VALUES (1, 1, x'00112233445566778899aabbccddeeff', zeroblob(32), zeroblob(32), zeroblob(32));"
                          "INSERT INTO log_body VALUES (x'00112233445566778899aabbccddeeff', x'01')";
        QVERIFY(m_store->connection().script(put));
        QVERIFY(!m_store->connection().script("DELETE FROM log_body"));
        QVERIFY(m_store->connection().script("INSERT INTO expunged SELECT entry_id, entry_id FROM log"));
        QVERIFY(!m_store->connection().script("DELETE FROM expunged"));
        QVERIFY(!m_store->connection().script("UPDATE log_body SET bytes = x'02'"));
        QVERIFY(m_store->connection().script("DELETE FROM log_body"));
        QVERIFY(!m_store->connection().script("DELETE FROM log"));
    }

    void nothingButTheListOfAllIsFoundByReadingAll()
    {
        int seen = 0;
        for (const char* sql : stores::SqlArcoStore::statements()) {
            auto plan = m_store->connection().statement(("EXPLAIN QUERY PLAN " + QByteArray(sql)).constData());
            while (plan.step().value_or(false)) {
                ++seen;
                const QString line = plan.text(3);
                QVERIFY2(!line.startsWith(u"SCAN") || line == u"SCAN arco_request", qPrintable(line));
            }
        }
        QVERIFY(seen > 10);
    }

private:
    std::unique_ptr<fixture::StoreFolder> m_folder;
    std::unique_ptr<stores::LocalStore> m_store;
    core::PersonId m_person;
};

QTEST_GUILESS_MAIN(TestArcoStore)
#include "tst_arco_store.moc"
