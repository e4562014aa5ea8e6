// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/likeness.h"
#include "local/errors.h"
#include "local/migrations/migrator.h"
#include "ports/errors.h"
#include "support/store/store_fixture.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

using namespace padron;
using sqlite::Connection;
using sqlite::Migration;
using sqlite::Migrator;
using sqlite::OpenMode;

namespace {

const QSet<int> kLived{5, 12}; ///< fixtures that make_fixture made as the newest: more than the one family

int newest()
{
    return static_cast<int>(sqlite::builtInMigrations().size());
}

/// Adds a table, as a real next migration would.
QList<Migration> withNext(const QByteArray& sql)
{
    QList<Migration> migrations = sqlite::builtInMigrations();
    migrations.append({newest() + 1, QStringLiteral("9999_prueba"), sql});
    return migrations;
}

const QByteArray kGood("CREATE TABLE prueba (id INTEGER PRIMARY KEY) STRICT; INSERT INTO prueba VALUES (7);");

/// Two families of schema 1 in its own words: one with a titular, one pendiente.
const QByteArray kFirstSchema(R"(
INSERT INTO person (id, folio, nombres, primer_apellido, segundo_apellido, fecha_nacimiento, sexo, entidad_nacimiento,
    domicilio_entidad, domicilio_municipio, domicilio_localidad, codigo_postal, asentamiento_tipo, asentamiento,
    vialidad_tipo, vialidad, numero_kind, numero_exterior, numero_interior, entre_vialidades, referencias, estado)
SELECT CAST(printf('%.16c', char(48 + value)) AS BLOB), printf('%015d', value), 'Rosa', 'Luna', '', '1990-01-01', 'M', 'CS',
    '07', 'Ocosingo', 'Centro', '', '', '', '', '', 'domicilio_conocido', '', '', '', 'Río', 'por_enviar'
FROM (SELECT 1 AS value UNION SELECT 2 UNION SELECT 3);
INSERT INTO family VALUES (x'41414141414141414141414141414141', '000000000000011');
INSERT INTO family VALUES (x'42424242424242424242424242424242', '000000000000012');
INSERT INTO membership (family, position, person, parentesco, consanguineo, titular, supuestos, since_ms) VALUES
    (x'41414141414141414141414141414141', 0, x'31313131313131313131313131313131', 'titular', 1, 1, 0, 77),
    (x'41414141414141414141414141414141', 1, x'32323232323232323232323232323232', 'hija', 1, 0, 0, 77),
    (x'42424242424242424242424242424242', 0, x'33333333333333333333333333333333', 'otro', 0, 0, 0, 77);
)");

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

/// Of the copy made before the migration that a test adds.
QString beforeNext()
{
    return QStringLiteral(".antes-de-%1").arg(newest() + 1);
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
        const bool lived = kLived.contains(version.mid(1).toInt());
        const auto hits = (*store)->search().search(QStringLiteral("maria guadalupe"), 10);
        QVERIFY(hits);
        QCOMPARE(hits->size(), lived ? 2 : 1);
        const domain::Person known = fixture::record(1).people.at(1); // whoever was registered is in the new indexes too
        for (const QString& typed : {QStringLiteral("guadalipe"), known.curp->text().mid(5, 9), known.fechaNacimiento.toString(Qt::ISODate)})
            QVERIFY2(!(*store)->search().search(typed, 10)->isEmpty(), qPrintable(typed));
        QCOMPARE((*store)->duplicates().candidates(domain::traitsOf(known), 10)->front().id, known.id);
        const auto record = (*store)->registry().family(fixture::record(1).family.id);
        QVERIFY(record);
        auto expected = fixture::record(1);
        for (auto& person : expected.people)
            person.caso = {}; // the family of v1 is older than cases
        QCOMPARE(*record, expected); // nothing of it was lost on the way
        const auto history = (*store)->registry().history(record->family.id);
        QVERIFY(history);
        QCOMPARE(history->size(), 4);
        for (const auto& row : *history)
            QVERIFY(!row.untilMs);
        const auto split = (*store)->registry().history(fixture::record(2).family.id);
        QVERIFY(split);
        QCOMPARE(split->size(), lived ? 4 : 0);
        QCOMPARE(std::count_if(split->begin(), split->end(), [](const auto& row) { return row.untilMs; }), lived ? 2 : 0);
        QCOMPARE((*store)->drafts().findUpdating(record->family.id)->has_value(), lived);
        QVERIFY((*store)->connection().value("PRAGMA foreign_key_check")->isEmpty());
        QCOMPARE(*(*store)->connection().integer("PRAGMA user_version"), newest());
        QCOMPARE((*store)->log().head()->seq, lived ? 2U : 1U);
        QCOMPARE((*store)->device().enrolment()->value().deviceId, QStringLiteral("D0137"));
    }

    void familiesOfTheFirstSchemaKeepTheirTitulares()
    {
        QList<Migration> first = sqlite::builtInMigrations().mid(0, 1);
        QTemporaryDir folder;
        const QString database = stores::LocalStore::databasePath(folder.path());
        {
            auto connection = Connection::open(database, fixture::databaseKey(), OpenMode::Create);
            QVERIFY(connection);
            QVERIFY(Migrator(first).migrate(**connection, fixture::databaseKey()));
            QVERIFY((*connection)->script(kFirstSchema));
        }
        QCOMPARE(migrate(database, sqlite::builtInMigrations()), QString());
        QCOMPARE(ask(database, "SELECT count(*) FROM family WHERE titular_pendiente = 1 AND titular IS NULL"), 1);
        QCOMPARE(ask(database, "SELECT count(*) FROM family WHERE titular = x'31313131313131313131313131313131'"), 1);
        QCOMPARE(ask(database, "SELECT count(*) FROM membership WHERE until_ms IS NULL AND since_ms = 77"), 3);
        QCOMPARE(ask(database, "SELECT count(*) FROM membership WHERE titular IS NOT NULL"), 1);
        QCOMPARE(ask(database, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
    }

    void upgradeKeepsACopyUnderTheSameKey()
    {
        QVERIFY(fixture::registerFamily(*m_folder->open(), fixture::record(1)));
        QCOMPARE(migrate(m_folder->database(), withNext(kGood)), QString());
        QCOMPARE(ask(m_folder->database(), "PRAGMA user_version"), newest() + 1);
        QCOMPARE(ask(m_folder->database(), "SELECT id FROM prueba"), 7);
        QCOMPARE(ask(m_folder->database(), "SELECT count(*) FROM person"), 4);

        const QString copy = m_folder->database() + beforeNext();
        QVERIFY(QFile::exists(copy));
        QCOMPARE(ask(copy, "PRAGMA user_version"), newest());
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
        const QString code = migrate(m_folder->database(), withNext(kGood + "INSERT INTO prueba VALUES (7);"));
        QCOMPARE(code, idOf(sqlite::kMigrationFailed));
        QCOMPARE(ask(m_folder->database(), "PRAGMA user_version"), newest());
        QCOMPARE(ask(m_folder->database(), "SELECT count(*) FROM sqlite_schema WHERE name = 'prueba'"), 0);
        QVERIFY(m_folder->tryOpen());
        QCOMPARE(migrate(m_folder->database(), withNext(kGood)), QString());
    }

    void editedMigrationIsRefused()
    {
        QList<Migration> edited = sqlite::builtInMigrations();
        edited.front().sql += "-- edited";
        QCOMPARE(migrate(m_folder->database(), edited), idOf(sqlite::kMigrationChanged));
    }

    void newerDatabaseIsRefused()
    {
        QCOMPARE(migrate(m_folder->database(), withNext(kGood)), QString());
        const auto older = m_folder->tryOpen();
        QVERIFY(!older && older.error().code == sqlite::kNewerSchema);
        QCOMPARE(ask(m_folder->database(), "SELECT id FROM prueba"), 7);
    }

    void copyThatCannotBeMadeStopsTheUpgrade()
    {
        QVERIFY(QDir().mkpath(m_folder->database() + beforeNext()));
        QCOMPARE(migrate(m_folder->database(), withNext(kGood)), idOf(sqlite::kBackupFailed));
        QCOMPARE(ask(m_folder->database(), "PRAGMA user_version"), newest());
    }

private:
    std::unique_ptr<fixture::StoreFolder> m_folder;
};

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
