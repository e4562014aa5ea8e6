// SPDX-License-Identifier: GPL-3.0-or-later
// Each setting of the database, taken away in turn: a store that would open with another one does not open.
#include "local/errors.h"
#include "local/sqlite/allocator.h"
#include "support/store/store_fixture.h"

#include <QTest>

#include <sqlite3.h>

using namespace padron;

namespace {

/// What the engine does with each connection that opens, as a program that was linked with another engine would see it.
struct Sabotage
{
    QByteArray before;   ///< run on it
    QByteArray forbidden; ///< this pragma, when it is set, is passed over in silence
};
Sabotage g_sabotage;
sqlite3* g_opened = nullptr;

int passOver(void*, int action, const char* name, const char* value, const char*, const char*)
{
    return action == SQLITE_PRAGMA && value && g_sabotage.forbidden == name ? SQLITE_IGNORE : SQLITE_OK;
}

int atOpening(sqlite3* db, char**, const sqlite3_api_routines*)
{
    g_opened = db;
    if (!g_sabotage.before.isEmpty())
        sqlite3_exec(db, g_sabotage.before.constData(), nullptr, nullptr, nullptr);
    if (!g_sabotage.forbidden.isEmpty())
        sqlite3_set_authorizer(db, passOver, nullptr);
    return SQLITE_OK;
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(sqlite::configureSqlite()); // before anything wakes the engine
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(atOpening));
    }
    void cleanup() { g_sabotage = {}; }

    void anotherSettingIsRefused_data()
    {
        QTest::addColumn<QByteArray>("pragma");
        QTest::addColumn<QByteArray>("other");
        const QList<std::pair<const char*, const char*>> settings{
            {"synchronous", "OFF"},  {"temp_store", "FILE"},         {"secure_delete", "OFF"},
            {"foreign_keys", "OFF"}, {"recursive_triggers", "OFF"},  {"trusted_schema", "ON"},
            {"cell_size_check", "OFF"}, {"cache_size", "-2000"},     {"locking_mode", "NORMAL"},
            {"mmap_size", "65536"},  {"ignore_check_constraints", "ON"}};
        for (const auto& [name, value] : settings)
            QTest::newRow(name) << QByteArray(name) << QByteArray(value);
    }

    void anotherSettingIsRefused()
    {
        QFETCH(const QByteArray, pragma);
        QFETCH(const QByteArray, other);
        const QByteArray set = "PRAGMA " + pragma + " = " + other;
        const fixture::StoreFolder folder;
        {
            const auto open = folder.open();
            QVERIFY(open->connection().prove());
            QVERIFY(open->connection().script(set));
            const auto proven = open->connection().prove();
            QVERIFY(!proven);
            QCOMPARE(proven.error().printedId(), core::Error{sqlite::kSettingRefused}.printedId());
        }
        // Of these the engine was built with ours, so that passing over ours makes no other.
        if (pragma == "synchronous" || pragma == "secure_delete")
            return;
        g_sabotage = {pragma == "cache_size" ? QByteArray() : set, pragma};
        const auto store = folder.tryOpen();
        QVERIFY2(!store, pragma.constData());
        QCOMPARE(store.error().printedId(), core::Error{sqlite::kSettingRefused}.printedId());
        QVERIFY2(store.error().detail.contains(QLatin1String(pragma)), qPrintable(store.error().detail));
        g_sabotage = {};
        QVERIFY(folder.tryOpen());
    }

    void aJournalThatIsNoWalIsRefused()
    {
        const fixture::StoreFolder folder;
        QVERIFY(folder.open()->connection().script("PRAGMA journal_mode = DELETE"));
        g_sabotage = {{}, "journal_mode"};
        const auto store = folder.tryOpen();
        QVERIFY(!store);
        QCOMPARE(store.error().printedId(), core::Error{sqlite::kSettingRefused}.printedId());
        QVERIFY(store.error().detail.contains(QStringLiteral("journal_mode")));
    }

    void aStoreOpenOtherwiseIsNoticed_data()
    {
        QTest::addColumn<int>("option");
        QTest::addColumn<int>("other");
        QTest::newRow("defensive") << SQLITE_DBCONFIG_DEFENSIVE << 0;
        QTest::newRow("trusted schema") << SQLITE_DBCONFIG_TRUSTED_SCHEMA << 1;
        QTest::newRow("extensions") << SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION << 1;
        QTest::newRow("double quotes in DML") << SQLITE_DBCONFIG_DQS_DML << 1;
        QTest::newRow("double quotes in DDL") << SQLITE_DBCONFIG_DQS_DDL << 1;
        QTest::newRow("triggers") << SQLITE_DBCONFIG_ENABLE_TRIGGER << 0;
        QTest::newRow("foreign keys") << SQLITE_DBCONFIG_ENABLE_FKEY << 0;
    }

    void aStoreOpenOtherwiseIsNoticed()
    {
        QFETCH(const int, option);
        QFETCH(const int, other);
        const fixture::StoreFolder folder;
        const auto store = folder.open();
        QVERIFY(store->connection().prove());
        int now = -1;
        QCOMPARE(sqlite3_db_config(g_opened, option, other, &now), SQLITE_OK);
        const auto proven = store->connection().prove();
        QVERIFY(!proven);
        QCOMPARE(proven.error().printedId(), core::Error{sqlite::kSettingRefused}.printedId());
    }

    void anAuthorizerThatLetsAttachIsNoticed()
    {
        const fixture::StoreFolder folder;
        const auto store = folder.open();
        sqlite3_set_authorizer(g_opened, nullptr, nullptr);
        const auto proven = store->connection().prove();
        QVERIFY(!proven);
        QCOMPARE(proven.error().detail, QStringLiteral("attach"));
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
