// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/errors.h"
#include "local/migrations/migrator.h"
#include "support/store/store_fixture.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace padron;
using fixture::StoreFolder;

namespace {

void overwrite(const QString& path, qint64 at, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at) && file.write(bytes) == bytes.size());
}

QStringList filesIn(const QString& folder)
{
    QStringList names = QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    return names;
}

/// The code of an open that must fail; empty when it did not.
QString refusal(const StoreFolder& folder, char key = 'k')
{
    const auto store = folder.tryOpen(key);
    return store ? QString() : store.error().printedId();
}

QString idOf(core::ErrorCode code)
{
    return core::Error{code}.printedId();
}

bool anyFileHolds(const QString& folder, const QByteArray& needle)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(needle))
            return true;
    }
    return false;
}

} // namespace

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySettingReadsBack_data()
    {
        QTest::addColumn<QByteArray>("pragma");
        QTest::addColumn<QString>("expected");
        const QByteArray newest = QByteArray::number(sqlite::builtInMigrations().size());
        const QList<std::pair<const char*, const char*>> settings{
            {"journal_mode", "wal"},     {"locking_mode", "exclusive"},    {"synchronous", "2"},
            {"temp_store", "2"},         {"secure_delete", "1"},           {"foreign_keys", "1"},
            {"recursive_triggers", "1"}, {"trusted_schema", "0"},          {"cell_size_check", "1"},
            {"cache_size", "-65536"},    {"application_id", "1346653745"}, {"user_version", newest.constData()}};
        for (const auto& [name, value] : settings)
            QTest::newRow(name) << QByteArray("PRAGMA ") + name << QString::fromLatin1(value);
    }

    void everySettingReadsBack()
    {
        QFETCH(const QByteArray, pragma);
        QFETCH(const QString, expected);
        const StoreFolder folder;
        const auto store = folder.open();
        const auto value = store->connection().value(pragma.constData());
        QVERIFY(value);
        QCOMPARE(*value, expected);
    }

    void cipherIsFour()
    {
        const StoreFolder folder;
        const auto store = folder.open();
        QVERIFY(store->connection().value("PRAGMA cipher_version")->startsWith(u"4."));
    }

    void filesAreEncryptedAndNoSharedMemoryAppears()
    {
        const StoreFolder folder;
        const auto store = folder.open();
        QVERIFY(fixture::registerFamily(*store, fixture::record(1)));
        QCOMPARE(filesIn(folder.path()), (QStringList{QStringLiteral("padron.db"), QStringLiteral("padron.db-wal")}));
        QFile file(folder.database());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray start = file.read(64);
        QCOMPARE(start.size(), 64);
        QVERIFY(!start.contains("SQLite"));
        QCOMPARE(QFile::permissions(folder.database()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(QFile::permissions(folder.database() + QStringLiteral("-wal")) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void canariesAreInNoFile()
    {
        const StoreFolder folder;
        qputenv("SQLITE_TMPDIR", folder.path().toLocal8Bit());
        const domain::FamilyRecord record = fixture::record(2);
        const domain::Person& person = record.people.front();
        auto store = folder.open();
        QVERIFY(fixture::registerFamily(*store, record));
        domain::FamilyDraft draft;
        draft.id = core::DraftId(QUuid::createUuid());
        draft.people.append(domain::PersonDraft{});
        draft.people.front().nombres = QStringLiteral("Canariazul");
        QVERIFY(store->drafts().save(draft, {.nowMs = 1, .today = QDate(2026, 11, 22)}));
        QVERIFY(store->device().setSetting(QStringLiteral("nota"), QStringLiteral("Canarioverde")));
        // A sort of everything: what would spill to a temporary file.
        QVERIFY(store->connection().script("SELECT a.nombres FROM person a, person b, person c, log d ORDER BY 1"));

        const QList<QByteArray> canaries{"Canariazul",
                                         "Canarioverde",
                                         "BEGIN PRIVATE KEY",
                                         person.curp->text().toUtf8(),
                                         person.name.primerApellido().toUtf8(),
                                         person.domicilio.localidad.toUtf8(),
                                         person.folio.digits().toUtf8(),
                                         fixture::deviceKeys().signingSeed.view().toByteArray(),
                                         fixture::databaseKey().view().toByteArray()};
        for (const bool open : {true, false}) {
            if (!open)
                store.reset();
            for (const QByteArray& canary : canaries)
                QVERIFY2(!anyFileHolds(folder.path(), canary), canary.constData());
        }
        qunsetenv("SQLITE_TMPDIR");
        // They are all there for who has the key.
        QCOMPARE((*folder.open()->registry().family(record.family.id)).people.front().name, person.name);
    }

    void wrongKeyIsRefusedAndHarmsNothing()
    {
        const StoreFolder folder;
        QCOMPARE(refusal(folder, 'w'), idOf(sqlite::kWrongKey));
        QCOMPARE(refusal(folder), QString());
    }

    void damagedFirstPage()
    {
        const StoreFolder folder;
        overwrite(folder.database(), 200, "damage");
        QCOMPARE(refusal(folder), idOf(sqlite::kWrongKey));
    }

    void damagedLaterPage()
    {
        const StoreFolder folder;
        {
            const auto store = folder.open();
            QVERIFY(fixture::registerFamily(*store, fixture::record(1)));
        }
        const qint64 size = QFileInfo(folder.database()).size();
        for (qint64 page = 4096; page < size; page += 4096)
            overwrite(folder.database(), page + 1000, "damage");
        const auto store = folder.tryOpen();
        const auto read = store ? (*store)->registry().family(fixture::record(1).family.id)
                                : core::Result<domain::FamilyRecord>(core::fail(store.error()));
        QVERIFY(!read);
        QCOMPARE(read.error().printedId(), idOf(sqlite::kDatabaseDamaged));
    }

    void cutFile()
    {
        const StoreFolder folder;
        QVERIFY(QFile::resize(folder.database(), 1000));
        QCOMPARE(refusal(folder), idOf(sqlite::kDatabaseDamaged));
    }

    void plainTextDatabase()
    {
        const StoreFolder folder;
        overwrite(folder.database(), 0, QByteArray("SQLite format 3\0", 16));
        QCOMPARE(refusal(folder), idOf(sqlite::kPlainText));
    }

    void newerSchema()
    {
        const StoreFolder folder;
        QVERIFY(folder.open()->connection().script("PRAGMA user_version = 99"));
        QCOMPARE(refusal(folder), idOf(sqlite::kNewerSchema));
    }

    void anotherApplicationsDatabase()
    {
        const StoreFolder folder;
        QVERIFY(folder.open()->connection().script("PRAGMA application_id = 7"));
        QCOMPARE(refusal(folder), idOf(sqlite::kNotOurStore));
    }

    void secondConnectionIsRefused()
    {
        const StoreFolder folder;
        const auto store = folder.open();
        QCOMPARE(refusal(folder), idOf(sqlite::kInUse));
        QVERIFY(fixture::registerFamily(*store, fixture::record(1)));
    }

    void missingAndExisting()
    {
        const StoreFolder folder;
        const auto again = stores::LocalStore::open(folder.path(), fixture::databaseKey(), stores::OpenMode::Create);
        QVERIFY(!again && again.error().code == sqlite::kStoreExists);
        QVERIFY(QFile::remove(folder.database()));
        QCOMPARE(refusal(folder), idOf(sqlite::kStoreMissing));
    }

    void interruptedCreationIsFinishedAtTheNextOpen()
    {
        const StoreFolder folder;
        QVERIFY(QFile::resize(folder.database(), 0));
        const auto store = folder.open();
        QCOMPARE(*store->registry().peopleCount(), 0);
        QVERIFY(!store->device().keys());
    }

    void otherFilesCannotBeAttached()
    {
        const StoreFolder folder;
        const auto store = folder.open();
        const QByteArray path = QFile::encodeName(folder.path()) + "/otra.db";
        QVERIFY(!store->connection().script("ATTACH '" + path + "' AS otra KEY ''"));
        QVERIFY(!QFile::exists(QFile::decodeName(path)));
        QVERIFY(!store->connection().script("VACUUM INTO '" + path + "'"));
        QVERIFY(!QFile::exists(QFile::decodeName(path)));
    }

    void engineIsDefensive()
    {
        const StoreFolder folder;
        const auto store = folder.open();
        sqlite::Connection& connection = store->connection();
        QVERIFY(connection.script("PRAGMA writable_schema = ON"));
        QVERIFY(!connection.script("DELETE FROM sqlite_schema"));
        QVERIFY(!connection.script("SELECT \"no such column\" FROM person"));
        QVERIFY(!connection.script("SELECT load_extension('x')"));
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
