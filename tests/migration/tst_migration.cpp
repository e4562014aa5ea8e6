// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/errors.h"
#include "local/migrations/migrator.h"
#include "ports/errors.h"
#include "support/store/store_fixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace padron;
using sqlite::Connection;
using sqlite::Migration;
using sqlite::Migrator;
using sqlite::OpenMode;

namespace {

/// Adds a column, as a real next migration would.
QList<Migration> withSecond(const QByteArray& sql)
{
    QList<Migration> migrations = sqlite::builtInMigrations();
    migrations.append({static_cast<int>(migrations.size()) + 1, QStringLiteral("0002_prueba"), sql});
    return migrations;
}

const QByteArray kGood("CREATE TABLE prueba (id INTEGER PRIMARY KEY) STRICT; INSERT INTO prueba VALUES (7);");

/// The code a migration of that store answers; empty when it succeeds.
QString migrate(const QString& database, const QList<Migration>& migrations)
{
    const sqlite::OpenOptions options{.names = {.missing = ports::kNotFound,
                                                .duplicate = ports::kAlreadyExists,
                                                .full = ports::kStoreFull,
                                                .failed = ports::kStoreFailed}};
    auto connection = Connection::open(database, fixture::databaseKey(), OpenMode::Existing, options);
    if (!connection)
        return connection.error().printedId();
    const auto done = Migrator(migrations).migrate(**connection, fixture::databaseKey());
    return done ? QString() : done.error().printedId();
}

qint64 ask(const QString& database, const char* sql)
{
    const auto connection = Connection::open(database, fixture::databaseKey(), OpenMode::Existing);
    const auto answer = connection ? (*connection)->integer(sql) : core::Result<qint64>(-1);
    return answer.value_or(-1);
}

QString idOf(core::ErrorCode code)
{
    return core::Error{code}.printedId();
}

} // namespace

class TestMigration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<fixture::StoreFolder>(); }

    void numbersAscendWithoutGaps()
    {
        const auto migrations = sqlite::builtInMigrations();
        QVERIFY(!migrations.isEmpty());
        for (qsizetype i = 0; i < migrations.size(); ++i) {
            QCOMPARE(migrations[i].number, static_cast<int>(i) + 1);
            QVERIFY(!migrations[i].sql.isEmpty());
        }
    }

    void releasedDatabaseOpensAndItsFamilyIsThere_data()
    {
        QTest::addColumn<QString>("version");
        const QDir releases(QStringLiteral(PADRON_SOURCE_DIR "/tests/fixtures/db"));
        for (const QString& version : releases.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qPrintable(version)) << version;
    }

    void releasedDatabaseOpensAndItsFamilyIsThere()
    {
        QFETCH(const QString, version);
        QTemporaryDir copy;
        const QString original = QStringLiteral(PADRON_SOURCE_DIR "/tests/fixtures/db/%1/padron.db").arg(version);
        QVERIFY(QFile::copy(original, stores::LocalStore::databasePath(copy.path())));
        QVERIFY(
            QFile::setPermissions(stores::LocalStore::databasePath(copy.path()), QFile::ReadOwner | QFile::WriteOwner));
        const auto store = stores::LocalStore::open(copy.path(), fixture::databaseKey(), OpenMode::Existing);
        QVERIFY(store);
        const auto hits = (*store)->search().search(QStringLiteral("maria guadalupe"), 10);
        QVERIFY(hits);
        QCOMPARE(hits->size(), 1);
        const auto record = (*store)->registry().family(hits->front().family);
        QVERIFY(record);
        QCOMPARE(record->people.size(), 4);
        QCOMPARE(record->consents.size(), 4);
        QVERIFY(record->family.titular);
        QCOMPARE((*store)->log().head()->seq, 1U);
        QCOMPARE((*store)->device().enrolment()->value().deviceId, QStringLiteral("D0137"));
    }

    void upgradeKeepsACopyUnderTheSameKey()
    {
        QVERIFY(fixture::registerFamily(*m_folder->open(), fixture::record(1)));
        QCOMPARE(migrate(m_folder->database(), withSecond(kGood)), QString());
        QCOMPARE(ask(m_folder->database(), "PRAGMA user_version"), 2);
        QCOMPARE(ask(m_folder->database(), "SELECT id FROM prueba"), 7);
        QCOMPARE(ask(m_folder->database(), "SELECT count(*) FROM person"), 4);

        const QString copy = m_folder->database() + QStringLiteral(".antes-de-2");
        QVERIFY(QFile::exists(copy));
        QCOMPARE(ask(copy, "PRAGMA user_version"), 1);
        QCOMPARE(ask(copy, "SELECT count(*) FROM person"), 4);
        QFile file(copy);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.startsWith("SQLite"));
        QVERIFY(!bytes.contains("CREATE TABLE"));
    }

    void sameSchemaMakesNoCopy()
    {
        QCOMPARE(migrate(m_folder->database(), sqlite::builtInMigrations()), QString());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{QStringLiteral("padron.db")});
    }

    void failingMigrationLeavesNothingOfItself()
    {
        const QString code = migrate(m_folder->database(), withSecond(kGood + "INSERT INTO prueba VALUES (7);"));
        QCOMPARE(code, idOf(sqlite::kMigrationFailed));
        QCOMPARE(ask(m_folder->database(), "PRAGMA user_version"), 1);
        QCOMPARE(ask(m_folder->database(), "SELECT count(*) FROM sqlite_schema WHERE name = 'prueba'"), 0);
        QVERIFY(m_folder->tryOpen());
        QCOMPARE(migrate(m_folder->database(), withSecond(kGood)), QString());
    }

    void editedMigrationIsRefused()
    {
        QList<Migration> edited = sqlite::builtInMigrations();
        edited.front().sql += "-- edited";
        QCOMPARE(migrate(m_folder->database(), edited), idOf(sqlite::kMigrationChanged));
    }

    void newerDatabaseIsRefused()
    {
        QCOMPARE(migrate(m_folder->database(), withSecond(kGood)), QString());
        const auto older = m_folder->tryOpen();
        QVERIFY(!older && older.error().code == sqlite::kNewerSchema);
        QCOMPARE(ask(m_folder->database(), "SELECT id FROM prueba"), 7);
    }

    void copyThatCannotBeMadeStopsTheUpgrade()
    {
        QVERIFY(QDir().mkpath(m_folder->database() + QStringLiteral(".antes-de-2")));
        QCOMPARE(migrate(m_folder->database(), withSecond(kGood)), idOf(sqlite::kBackupFailed));
        QCOMPARE(ask(m_folder->database(), "PRAGMA user_version"), 1);
    }

private:
    std::unique_ptr<fixture::StoreFolder> m_folder;
};

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
