// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/errors.h"
#include "central/initializer.h"
#include "central/pg_central_store.h"
#include "central/pg_statement.h"
#include "support/central/centre_parts.h"

#include <pqxx/pqxx>

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <latch>
#include <thread>

using namespace padron;
using namespace padron::central;
using support::CentreParts;

/// The PostgreSQL adapter: schema, statements, and what it says when something is wrong. `init` on top of it.
class TestCentralStore : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void everyStatementPrepares()
    {
        CentreParts centre(m_cluster);
        pqxx::connection connection(centre.conninfo.toStdString());
        pqxx::work work(connection);
        QSet<QString> names;
        for (const PgStatement& statement : allStatements()) {
            QVERIFY2(!names.contains(QLatin1String(statement.name)), statement.name);
            names.insert(QLatin1String(statement.name));
            try {
                work.exec(std::string("PREPARE ") + statement.name + " AS " + statement.sql);
            } catch (const std::exception& error) {
                QFAIL(error.what());
            }
        }
        QVERIFY(names.size() > 40);
    }

    void everyQueryOfWhatGrowsHasItsIndex()
    {
        // With sequential scans priced out, whatever still reads a table from end to end has no index to go by.
        CentreParts centre(m_cluster);
        pqxx::connection connection(centre.conninfo.toStdString());
        pqxx::work work(connection);
        work.exec("SET LOCAL enable_seqscan = off; SET LOCAL plan_cache_mode = force_generic_plan");
        // of a handful of rows, or read whole for a report by hand or once at an enrolment
        const QSet<QString> small{QStringLiteral("modulo"), QStringLiteral("ajuste"), QStringLiteral("publicacion"), QStringLiteral("clave")};
        const QSet<QString> reports{QStringLiteral("merged_families"), QStringLiteral("merged_places"), QStringLiteral("open_conflicts"),
                                    QStringLiteral("tasks"), QStringLiteral("codes"), QStringLiteral("tasks_for")};
        std::vector<PgStatement> watched = historyStatements();
        for (const auto& more : {taskStatements(), searchStatements(), moduleStatements(), pageStatements()})
            watched.insert(watched.end(), more.begin(), more.end());
        static const QRegularExpression whole(QStringLiteral("Seq Scan on (\\w+)"));
        QStringList faults;
        for (const PgStatement& statement : watched) {
            work.exec(std::string("PREPARE ") + statement.name + " AS " + statement.sql);
            const auto count = work.exec(std::string("SELECT coalesce(array_length(parameter_types, 1), 0) FROM pg_prepared_statements WHERE name = '")
                                         + statement.name + "'")[0][0].as<int>();
            QStringList nulls;
            for (int i = 0; i < count; ++i)
                nulls.append(QStringLiteral("NULL"));
            const QString arguments = count > 0 ? QStringLiteral("(%1)").arg(nulls.join(u',')) : QString();
            for (const auto& row : work.exec((QStringLiteral("EXPLAIN EXECUTE ") + QLatin1String(statement.name) + arguments).toStdString())) {
                const auto match = whole.match(QString::fromStdString(row[0].as<std::string>()));
                if (match.hasMatch() && !small.contains(match.captured(1)) && !reports.contains(QLatin1String(statement.name)))
                    faults.append(QStringLiteral("%1: %2").arg(QLatin1String(statement.name), match.captured(1)));
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QStringLiteral("; "))));
        QVERIFY(watched.size() > 30);
        const auto holders = work.exec("EXPLAIN SELECT familia_id FROM familia_en_equipo WHERE equipo_id = 1");
        QString plan;
        for (const auto& row : holders)
            plan += QString::fromStdString(row[0].as<std::string>());
        QVERIFY2(plan.contains(QStringLiteral("familia_en_equipo_equipo")), qPrintable(plan));
    }

    void migrationsApplyOnce()
    {
        const QString conninfo = m_cluster.freshSchema();
        PgCentralStore store(conninfo, 2);
        const auto before = store.checkSchema();
        QVERIFY(!before);
        QCOMPARE(before.error().code, kNotInitialised);
        QVERIFY(store.migrate());
        QVERIFY(store.migrate());
        QVERIFY(store.checkSchema());
        const QDir migrations(QStringLiteral(PADRON_SOURCE_DIR "/db/central/migrations"));
        QCOMPARE(support::PgCluster::ask(conninfo, QStringLiteral("SELECT count(*) FROM migracion")),
                 QString::number(migrations.entryList({QStringLiteral("*.sql")}, QDir::Files).size()));
    }

    void changedOrNewerSchemaIsRefused()
    {
        const QString conninfo = m_cluster.freshSchema();
        PgCentralStore store(conninfo, 2);
        QVERIFY(store.migrate());
        support::PgCluster::ask(conninfo, QStringLiteral("UPDATE migracion SET sha256 = 'x' || substr(sha256, 2)"));
        QCOMPARE(store.checkSchema().error().code, kMigrationChanged);
        QCOMPARE(store.migrate().error().code, kMigrationChanged);
        support::PgCluster::ask(
            conninfo, QStringLiteral("INSERT INTO migracion (numero, nombre, sha256) VALUES (9999, 'x', 'x')"));
        QCOMPARE(store.checkSchema().error().code, kSchemaNewer);
    }

    void halfAMigrationIsNone()
    {
        const QString conninfo = m_cluster.freshSchema();
        support::PgCluster::ask(conninfo,
                                QStringLiteral("CREATE TABLE flujo (a int)")); // the last table of the first one
        PgCentralStore store(conninfo, 2);
        QVERIFY(!store.migrate());
        QCOMPARE(support::PgCluster::ask(conninfo, QStringLiteral("SELECT to_regclass('persona') IS NULL")),
                 QStringLiteral("t"));
        support::PgCluster::ask(conninfo, QStringLiteral("DROP TABLE flujo"));
        QVERIFY(store.migrate());
    }

    void refusedRowIsNotAFailedStore()
    {
        CentreParts centre(m_cluster);
        const auto tx = *centre.store.begin();
        QVERIFY(tx->savepoint());
        QCOMPARE(tx->setSetting(QStringLiteral("a"), QString(QChar(0))).error().code, kRowRefused);
        QCOMPARE(tx->insertLists({}).error().code, kRowRefused); // there already
        QVERIFY(tx->rollbackToSavepoint());
        QVERIFY(tx->setSetting(QStringLiteral("a"), QStringLiteral("b")));
        QVERIFY(tx->commit());
        QCOMPARE(centre.ask(QStringLiteral("SELECT valor FROM ajuste WHERE clave = 'a'")), QStringLiteral("b"));
    }

    void unreachableDatabase()
    {
        PgCentralStore store(QStringLiteral("host=/nonexistent user=padron dbname=padron"), 2);
        QCOMPARE(store.begin().error().code, kStoreUnavailable);
        QCOMPARE(store.migrate().error().code, kStoreUnavailable);
        for (int i = 0; i < 5; ++i) // a failed connection gives its place back
            QVERIFY(!store.begin());
    }

    /// Whoever has just had the only connection has it again when everybody else has had it.
    void whoWaitsLongestIsServedFirst()
    {
        const CentreParts centre(m_cluster);
        PgCentralStore store(centre.conninfo, 1);
        constexpr int kThreads = 6, kTurns = 100;
        std::vector<int> turns; // by whoever holds the connection
        std::atomic<int> failures = 0;
        std::latch ready(kThreads);
        std::vector<std::thread> threads;
        for (int i = 0; i < kThreads; ++i)
            threads.emplace_back([&, i] {
                ready.arrive_and_wait();
                for (int k = 0; k < kTurns; ++k) {
                    const auto tx = store.begin();
                    if (tx && (*tx)->lists())
                        turns.push_back(i);
                    else
                        ++failures;
                }
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(turns.size(), std::size_t(kThreads * kTurns));
        int inARow = 0, longest = 0;
        for (std::size_t i = kThreads; i < turns.size() / 2; ++i) { // all of them are there
            inARow = turns.at(i) == turns.at(i - 1) ? inARow + 1 : 1;
            longest = std::max(longest, inARow);
        }
        QVERIFY2(longest <= 2, qPrintable(QString::number(longest)));
    }

    void initKeepsWhatIsThere()
    {
        CentreParts centre(m_cluster);
        const auto fingerprint = [&] {
            QByteArray all;
            for (const QFileInfo& file :
                 QDir(centre.keysDir.filePath(QStringLiteral("claves"))).entryInfoList(QDir::Files, QDir::Name))
                all += file.fileName().toUtf8() + readWholeFile(file.filePath(), 100000).value_or(QByteArray());
            return all;
        };
        const QByteArray before = fingerprint();
        const SignedLists lists = **(*centre.store.begin())->lists();
        Initializer again(centre.store, centre.keys, centre.clock);
        QVERIFY(again.run(QStringLiteral("MXPS-PRACTICA"), QStringLiteral("127.0.0.1")));
        QCOMPARE(fingerprint(), before);
        QCOMPARE((**(*centre.store.begin())->lists()).trustList, lists.trustList);
        QCOMPARE(again.run(QStringLiteral("MXPS"), QStringLiteral("127.0.0.1")).error().code, kArgumentsWrong);
        QCOMPARE(again.run(QStringLiteral("MXPS-PRACTICA"), QStringLiteral("padron.example")).error().code,
                 kArgumentsWrong);
        // an empty folder beside a database in use: keys that nobody trusts
        QTemporaryDir elsewhere;
        Initializer strayed(centre.store, KeyFolder(elsewhere.filePath(QStringLiteral("claves"))), centre.clock);
        QCOMPARE(strayed.run(QStringLiteral("MXPS-PRACTICA"), QStringLiteral("127.0.0.1")).error().code,
                 kKeyFileBroken);
    }

    void aRootTakenOfflineIsNotMadeAgain()
    {
        CentreParts centre(m_cluster);
        const QString root = centre.keysDir.filePath(QStringLiteral("claves/raiz.clave")),
                      acusePub = centre.keysDir.filePath(QStringLiteral("claves/acuse.pub"));
        const QByteArray before = *centre.keys.publicKey(KeyFile::Raiz), acuse = *centre.keys.publicKey(KeyFile::Acuse);
        QVERIFY(QFile::remove(root) && QFile::remove(acusePub)); // the second: a run cut between two files
        QVERIFY(Initializer(centre.store, centre.keys, centre.clock)
                    .run(QStringLiteral("MXPS-PRACTICA"), QStringLiteral("127.0.0.1")));
        QVERIFY(!QFile::exists(root));
        QCOMPARE(*centre.keys.publicKey(KeyFile::Raiz), before);
        QCOMPARE(*centre.keys.publicKey(KeyFile::Acuse), acuse);
    }

    void secretKeysAreTheOwnersAlone()
    {
        CentreParts centre(m_cluster);
        const QDir folder(centre.keysDir.filePath(QStringLiteral("claves")));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        int secrets = 0;
        for (const QFileInfo& file : folder.entryInfoList({QStringLiteral("*clave*")}, QDir::Files)) {
            QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
            ++secrets;
        }
        QCOMPARE(secrets, 8);
        const QString firma = folder.filePath(QStringLiteral("firma.clave"));
        QVERIFY(QFile::setPermissions(firma, QFile::ReadOwner | QFile::ReadOther));
        QCOMPARE(centre.keys.signingKey(KeyFile::Firma).error().code, kKeyFileBroken);
    }

    void theDatabaseRefuses_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("a second titular") << QStringLiteral("UPDATE membresia SET parentesco = 'titular' WHERE parentesco = 'conyuge'");
        QTest::newRow("a titular who left")
            << QStringLiteral("UPDATE membresia SET hasta_ms = desde_ms, motivo = 'x' WHERE parentesco = 'titular'");
        QTest::newRow("pendiente and a titular") << QStringLiteral("UPDATE familia SET titular_id = NULL");
        QTest::newRow("an end without a reason") << QStringLiteral("UPDATE membresia SET hasta_ms = desde_ms WHERE parentesco = 'madre'");
        QTest::newRow("two families once")
            << QStringLiteral("INSERT INTO membresia (familia_id, persona_id, parentesco, consanguineo, supuestos, desde_ms, "
                              "hasta_ms, motivo) SELECT familia_id, persona_id, 'otro', false, 0, desde_ms, desde_ms + 5, 'x' "
                              "FROM membresia WHERE parentesco = 'madre'");
        QTest::newRow("a municipio that is none") << QStringLiteral("UPDATE domicilio SET municipio_clave = '59'");
        const auto key = [](const char* what, const char* sql) { QTest::newRow(what) << QLatin1String(sql) + QString(); };
        key("a person of no entry", "UPDATE persona SET entrada_id = gen_random_uuid()");
        key("a person of no laptop", "UPDATE persona SET equipo_id = 99");
        key("a domicilio of nobody", "UPDATE domicilio SET persona_id = gen_random_uuid()");
        key("a place of nobody", "UPDATE membresia SET persona_id = gen_random_uuid() WHERE parentesco = 'madre'");
        key("a place in no family", "INSERT INTO membresia (familia_id, persona_id, parentesco, consanguineo, supuestos, desde_ms, hasta_ms, "
                                    "motivo) SELECT gen_random_uuid(), persona_id, 'otro', false, 0, 1, 2, 'x' FROM membresia");
        key("a consent of nobody", "UPDATE consentimiento SET persona_id = gen_random_uuid()");
        key("a card for nobody", "INSERT INTO credencial_pendiente (persona_id, equipo_id, desde_ms) VALUES (gen_random_uuid(), 1, 1)");
        key("a family of no entry", "UPDATE familia SET entrada_id = gen_random_uuid()");
        key("a family held by no laptop", "INSERT INTO familia_en_equipo SELECT id, 99 FROM familia");
        key("an item for no laptop", "INSERT INTO flujo (equipo_id, posicion, tipo) VALUES (99, 1, 'estado')");
        key("a link of no entry", "UPDATE eslabon SET entrada_id = gen_random_uuid()");
        key("a titular who is nobody", "UPDATE familia SET titular_id = gen_random_uuid()");
        key("an entry that goes", "DELETE FROM entrada");
        key("a person who goes", "DELETE FROM persona");
        key("a family that goes", "DELETE FROM familia");
        key("a laptop under another number", "UPDATE equipo SET id = DEFAULT");
    }

    void theDatabaseRefuses()
    {
        QFETCH(const QString, sql);
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(device->family(6))})));
        centre.ask(QStringLiteral("CREATE FUNCTION intenta(que text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN EXECUTE que; "
                                  "SET CONSTRAINTS ALL IMMEDIATE; RETURN 'accepted'; "
                                  "EXCEPTION WHEN OTHERS THEN RETURN left(SQLSTATE, 2); END $$"));
        const auto attempt = [&centre](const QString& what) {
            return centre.ask(QStringLiteral("SELECT intenta($q$%1$q$)").arg(what));
        };
        QCOMPARE(attempt(sql), QStringLiteral("23")); // an integrity constraint
        QCOMPARE(attempt(QStringLiteral("UPDATE membresia SET supuestos = 0")), QStringLiteral("accepted"));
    }
};

QTEST_GUILESS_MAIN(TestCentralStore)
#include "tst_central_store.moc"
