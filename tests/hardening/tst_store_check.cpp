// SPDX-License-Identifier: GPL-3.0-or-later
// The short look and the whole one, on stores that were damaged in every way a disk and a hand can.
#include "access/errors.h"
#include "damage.h"
#include "local/sqlite/page_check.h"
#include "local/errors.h"
#include "support/store/store_fixture.h"
#include "usecases/errors.h"
#include "usecases/session_fixture.h"

#include <QTest>

using namespace padron;
using ports::CheckFinding;
using ports::CheckPart;

namespace {

QString database(const fixture::Store& store)
{
    return stores::LocalStore::databasePath(store.path());
}

/// All of it; the number of slices.
int runAll(usecases::CheckStore& check)
{
    int slices = 0;
    for (bool complete = !check.begin(); !complete; ++slices) {
        const auto step = check.step();
        if (!step)
            return -1;
        complete = step->complete;
    }
    return slices;
}

bool found(const usecases::CheckStore& check, CheckPart part)
{
    for (const CheckFinding& finding : check.report().findings)
        if (finding.part == part)
            return true;
    return false;
}

} // namespace

class TestStoreCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ourProofOfPagesIsTheEngines()
    {
        const fixture::StoreFolder folder;
        {
            const auto store = folder.open();
            for (int i = 1; i <= 20; ++i)
                QVERIFY(fixture::registerFamily(*store, fixture::record(i)));
        }
        const qint64 pages = fixture::pagesOf(folder.database());
        QVERIFY(pages > 60);
        for (const qint64 page : {qint64(30), pages - 3, pages})
            QVERIFY(fixture::damagePage(folder.database(), page));
        // No migration and no index: those read pages, and a bad one stops the engine.
        const auto connection =
            sqlite::Connection::open(folder.database(), fixture::databaseKey(), sqlite::OpenMode::Existing);
        QVERIFY(connection);
        sqlite::PageCheck check(**connection);
        QVERIFY(check.begin());
        QCOMPARE(check.pages(), pages);
        QCOMPARE(*check.badAmong(1, pages), 3);
        QCOMPARE(*check.badAmong(30, 1), 1);
        QCOMPARE(*check.badAmong(31, pages - 34), 0);
        int said = 0;
        sqlite::Statement engine = (*connection)->statement("PRAGMA cipher_integrity_check"); // a line a bad page
        for (auto row = engine.step(); row && *row; row = engine.step())
            ++said;
        QCOMPARE(said, 3);
    }

    void itsStatementsArePrepared()
    {
        const fixture::StoreFolder folder;
        const auto store = folder.open();
        for (const char* sql : stores::SqlStoreCheck::statements())
            QVERIFY2(store->connection().statement(sql).ready(), sql);
    }

    void aWholeStoreIsWhole()
    {
        fixture::Store store;
        for (int i = 1; i <= 3; ++i)
            store.registerFamily(i);
        auto& check = store.session().checkStore;
        QVERIFY(check.atStart());
        const quint64 entries = store.session().verifyLog.run()->entries;
        QVERIFY(runAll(check) > 10); // other calls get their turn in between
        QVERIFY(check.report().findings.isEmpty());
        QCOMPARE(check.report().entries, entries);
        QCOMPARE(store.lastEntry().kind, QLatin1String(envelope::kind::kStoreChecked));
    }

    void whatIsRegisteredMeanwhileIsPartOfIt()
    {
        fixture::Store store;
        store.registerFamily(1);
        auto& check = store.session().checkStore;
        QVERIFY(check.begin());
        int slices = 0;
        for (bool complete = false; !complete; ++slices) {
            if (slices % 5 == 0 && slices < 20)
                store.registerFamily(2 + slices / 5);
            const auto step = check.step();
            QVERIFY(step);
            complete = step->complete;
        }
        QVERIFY(check.report().findings.isEmpty());
        QCOMPARE(check.report().entries, store.session().verifyLog.run()->entries - 1); // its own is after it
    }

    void theKeyRenewedMeanwhileIsNoDamage()
    {
        fixture::Store store;
        for (int i = 1; i <= 6; ++i)
            store.registerFamily(i);
        auto& session = store.session();
        const auto proof = session.signIn.prove(QStringLiteral("Prueba"), core::SecureBytes(QByteArrayView("una frase de ensayo")));
        QVERIFY(proof);
        QVERIFY(session.checkStore.begin());
        QVERIFY(session.keys.rotate(*proof));
        for (bool complete = false; !complete;) {
            const auto step = session.checkStore.step();
            QVERIFY(step);
            complete = step->complete;
        }
        QVERIFY(session.checkStore.report().findings.isEmpty());
        QVERIFY(session.checkStore.atStart());
    }

    void givenUpItSaysNothing()
    {
        fixture::Store store;
        auto& check = store.session().checkStore;
        const quint64 entries = store.session().verifyLog.run()->entries;
        QVERIFY(check.begin());
        QVERIFY(check.step());
        check.cancel();
        QVERIFY(check.step()->complete);
        QCOMPARE(store.session().verifyLog.run()->entries, entries);
    }

    void theShortLookSeesTheEnds_data()
    {
        QTest::addColumn<QString>("how");
        for (const char* how : {"first", "last", "zeroes", "cut", "shorter"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }

    void theShortLookSeesTheEnds()
    {
        QFETCH(const QString, how);
        fixture::Store store;
        store.registerFamily(1);
        store.reopen(); // moves the WAL in
        QVERIFY(store.session().checkStore.atStart());
        const QString path = database(store);
        const qint64 pages = fixture::pagesOf(path);
        if (how == u"first")
            QVERIFY(fixture::damagePage(path, 40));
        else if (how == u"last")
            QVERIFY(fixture::damagePage(path, pages));
        else if (how == u"zeroes")
            QVERIFY(fixture::zeroTail(path, 8 * fixture::kPage));
        else if (how == u"cut")
            QVERIFY(QFile::resize(path, pages * fixture::kPage - 100));
        else
            QVERIFY(QFile::resize(path, (pages - 5) * fixture::kPage));
        const auto looked = store.session().checkStore.atStart();
        QVERIFY(!looked);
        QCOMPARE(looked.error().printedId(), core::Error{sqlite::kDatabaseDamaged}.printedId());
    }

    void aLogChangedByHandIsSeenAtTheStart()
    {
        fixture::Store store;
        store.registerFamily(1);
        store.registerFamily(2);
        QVERIFY(store.session().checkStore.atStart());
        store.tamper("DROP TRIGGER log_body_immutable_update;"
                     "UPDATE log_body SET bytes = x'00' WHERE entry_id = (SELECT entry_id FROM log ORDER BY seq DESC LIMIT 1)");
        const auto looked = store.session().checkStore.atStart();
        QVERIFY(!looked);
        QCOMPARE(looked.error().code, usecases::kLogBroken);
        QVERIFY(runAll(store.session().checkStore) > 0);
        QVERIFY(found(store.session().checkStore, CheckPart::Log));
    }

    void eachKindOfFaultIsFoundByItsPart_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("part");
        QTest::newRow("a row of the log gone") << QByteArray(
            "DROP TRIGGER log_immutable_delete; DROP TRIGGER log_body_immutable_delete; PRAGMA foreign_keys = OFF;"
            "DELETE FROM log_body WHERE entry_id = (SELECT entry_id FROM log WHERE seq = 2); DELETE FROM log WHERE seq = 2")
                                               << int(CheckPart::Log);
        QTest::newRow("nobody's credential")
            << QByteArray("PRAGMA foreign_keys = OFF; INSERT INTO credential VALUES (randomblob(16), 1, 1, 1, 1, x'00', 0)")
            << int(CheckPart::References);
        QTest::newRow("another page's bytes")
            << QByteArray("INSERT INTO document_blob (sha256, size, bytes) VALUES (randomblob(32), 3, x'010203')")
            << int(CheckPart::Documents);
        QTest::newRow("an older value of somebody")
            << QByteArray("UPDATE person SET telefono = '9510000000' WHERE num = 1") << int(CheckPart::Records);
        QTest::newRow("somebody back in the family of before")
            << QByteArray("UPDATE person SET primer_apellido = 'Anterior' WHERE num = 2") << int(CheckPart::Records);
        QTest::newRow("a rule broken")
            << QByteArray("PRAGMA ignore_check_constraints = ON;"
                          "INSERT INTO subject (id, last_entry) VALUES (x'00', x'00')")
            << int(CheckPart::Structure);
    }

    void eachKindOfFaultIsFoundByItsPart()
    {
        QFETCH(const QByteArray, sql);
        QFETCH(const int, part);
        fixture::Store store;
        store.registerFamily(1);
        store.registerFamily(2);
        store.tamper(sql);
        QVERIFY(runAll(store.session().checkStore) > 0);
        QCOMPARE(store.session().checkStore.report().findings.size(), 1);
        QCOMPARE(int(store.session().checkStore.report().findings.first().part), part);
    }

    void onlyWhoConfiguresMayAsk()
    {
        fixture::Store store;
        store.user.role = access::Role::Capturista;
        store.reopen();
        const auto begun = store.session().checkStore.begin();
        QVERIFY(!begun);
        QCOMPARE(begun.error().code, access::kNotPermitted);
        QVERIFY(store.session().checkStore.atStart()); // the short one is everybody's
    }
};

QTEST_GUILESS_MAIN(TestStoreCheck)
#include "tst_store_check.moc"
