// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of an open store: of the moment of their last step, under their own key, and nothing left of what failed.
#include "backup/errors.h"
#include "local/backup/sql_backup_copies.h"
#include "local/backup/sql_backup_source.h"
#include "local/errors.h"
#include "local/stores/store_facts.h"
#include "ports/epochs.h"
#include "ports/errors.h"
#include "support/store/faulty_vfs.h"
#include "support/store/store_fixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace padron;
using fixture::FaultyVfs;
using fixture::StoreFolder;
using stores::LocalStore;
using stores::SqlBackupCopies;
using stores::SqlBackupSource;

namespace {

core::SecureBytes backupKey()
{
    return fixture::databaseKey('r');
}

core::Result<void> copyWhole(SqlBackupSource& source, const QString& folder)
{
    PADRON_TRY(source.begin(folder, backupKey()));
    for (;;) {
        PADRON_ASSIGN(const auto progress, source.step(0));
        if (progress.complete)
            return {};
    }
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TstBackupCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenMeanwhileIsInIt()
    {
        const StoreFolder folder;
        const QTemporaryDir other;
        const QString to = other.filePath(QStringLiteral("copia"));
        const auto store = folder.open();
        for (int i = 0; i < 60; ++i)
            QVERIFY(fixture::registerFamily(*store, fixture::record(i)));
        SqlBackupSource source(store->connection());
        QVERIFY(source.begin(to, backupKey()));
        QVERIFY(source.begin(to, backupKey()).error().code == backup::kBackupRunning);
        int steps = 0, written = 60;
        for (;;) {
            const auto progress = source.step(0);
            QVERIFY(progress);
            QVERIFY(progress->done <= progress->total);
            if (progress->complete)
                break;
            ++steps;
            if (steps % 4 == 1 && written < 80)
                QVERIFY(fixture::registerFamily(*store, fixture::record(written++)));
            if (steps == 6) { // and what is taken back is not
                auto undone = ports::Transaction::start(store->unitOfWork());
                QVERIFY(store->device().setSetting(QStringLiteral("deshecho"), QStringLiteral("x")));
            }
        }
        QVERIFY2(steps > 10, qPrintable(QString::number(steps)));
        QVERIFY(written > 62);
        const auto facts = source.facts();
        QVERIFY(facts);
        QCOMPARE(facts->families, qint64(written));
        QCOMPARE(facts->seq, quint64(written));

        SqlBackupCopies copies;
        const auto proof = copies.prove(to, backupKey(), {1, 5, 1000}, {});
        QVERIFY(proof);
        QCOMPARE(proof->facts, *facts);
        QCOMPARE(proof->hashes.at(0), store->log().rows(1, 1)->front().hash);
        QCOMPARE(proof->hashes.at(1), store->log().rows(5, 1)->front().hash);
        QVERIFY(proof->hashes.at(2).isEmpty());
        QVERIFY(copies.use(to, backupKey(), {}));
        const auto cancelled = copies.use(to, backupKey(), {.cancelled = [] { return true; }});
        QVERIFY(!cancelled && cancelled.error().code == backup::kCancelled);

        const QByteArray bytes = bytesOf(LocalStore::databasePath(to));
        QVERIFY(bytes.size() > 100'000);
        for (const char* plain : {"SQLite format 3", "consentimiento", "familia"})
            QVERIFY2(!bytes.contains(plain), plain);
        const auto storesKey = copies.prove(to, fixture::databaseKey(), {}, {});
        QVERIFY(!storesKey && storesKey.error().code == sqlite::kWrongKey);
    }

    void givenUpOrCutShortLeavesNothing()
    {
        const StoreFolder folder;
        const auto store = folder.open();
        const QTemporaryDir other;
        const QString to = other.filePath(QStringLiteral("copia"));
        {
            SqlBackupSource source(store->connection());
            QVERIFY(source.begin(to, backupKey()));
            QVERIFY(source.step(0));
            QVERIFY(QFile::exists(LocalStore::databasePath(to)));
            source.abandon();
            QVERIFY(!QFile::exists(to));
            QVERIFY(source.step(0).error().code == backup::kCancelled);
            QVERIFY(source.begin(to, backupKey()));
        } // the session ends in the middle of it
        QVERIFY(!QFile::exists(to));
        QVERIFY(QDir().mkpath(to)); // a kill left half of one
        QFile half(LocalStore::databasePath(to));
        QVERIFY(half.open(QIODevice::WriteOnly) && half.write("half") == 4);
        half.close();
        SqlBackupSource source(store->connection());
        QVERIFY(copyWhole(source, to));
        QVERIFY(SqlBackupCopies().prove(to, backupKey(), {}, {}));
    }

    void theNthWriteFails_data()
    {
        QTest::addColumn<bool>("full");
        QTest::newRow("disk full") << true;
        QTest::newRow("medium") << false;
    }

    void theNthWriteFails()
    {
        QFETCH(bool, full);
        const char* vfs = FaultyVfs::install();
        const StoreFolder folder;
        const auto store = folder.open(vfs);
        for (int i = 0; i < 5; ++i)
            QVERIFY(fixture::registerFamily(*store, fixture::record(i)));
        const QTemporaryDir other;
        const QString to = other.filePath(QStringLiteral("copia"));
        SqlBackupSource source(store->connection());
        int failures = 0;
        for (int nth = 1;; nth += nth < 20 ? 1 : 37) {
            FaultyVfs::failFrom(nth, full ? FaultyVfs::Fault::DiskFull : FaultyVfs::Fault::InputOutput);
            const auto done = copyWhole(source, to);
            const bool met = FaultyVfs::failed();
            FaultyVfs::mend();
            if (done) {
                QVERIFY(!met);
                break;
            }
            ++failures;
            QVERIFY2(!full || done.error().code == ports::kStoreFull, qPrintable(done.error().printedId()));
            QVERIFY(!QFile::exists(to));
            QVERIFY(store->log().head());
        }
        QVERIFY(failures > 10);
        QVERIFY(SqlBackupCopies().prove(to, backupKey(), {}, {}));
        QVERIFY(fixture::registerFamily(*store, fixture::record(5)));
    }

    void aDamagedPageIsFound()
    {
        const StoreFolder folder;
        const QTemporaryDir other;
        const QString to = other.filePath(QStringLiteral("copia"));
        const auto store = folder.open();
        for (int i = 0; i < 10; ++i)
            QVERIFY(fixture::registerFamily(*store, fixture::record(i)));
        SqlBackupSource source(store->connection());
        QVERIFY(copyWhole(source, to));
        const QString path = LocalStore::databasePath(to);
        const QByteArray good = bytesOf(path);
        SqlBackupCopies copies;
        int pages = 0;
        for (qsizetype at = 100; at < good.size(); at += 4096 * 5) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at));
            const char bad = static_cast<char>(good.at(at) ^ 1);
            QCOMPARE(file.write(&bad, 1), 1);
            file.close();
            QVERIFY2(!copies.prove(to, backupKey(), {}, {}), qPrintable(QString::number(at)));
            QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Truncate));
            QCOMPARE(file.write(good), good.size());
            ++pages;
        }
        QVERIFY(pages > 5);
        QVERIFY(copies.prove(to, backupKey(), {}, {}));
    }

    void rebuiltIsAStoreThatMustBeginAnew()
    {
        const StoreFolder folder;
        const QTemporaryDir other;
        const QString to = other.filePath(QStringLiteral("copia")), made = other.filePath(QStringLiteral("nuevo"));
        backup::StoreFacts facts;
        {
            const auto store = folder.open();
            QVERIFY(fixture::registerFamily(*store, fixture::record(1)));
            SqlBackupSource source(store->connection());
            QVERIFY(copyWhole(source, to));
            facts = *source.facts();
        }
        SqlBackupCopies copies;
        QVERIFY(copies.rebuild(to, backupKey(), made, fixture::databaseKey('n')));
        QVERIFY(!LocalStore::open(made, backupKey(), stores::OpenMode::Existing));
        const auto store = LocalStore::open(made, fixture::databaseKey('n'), stores::OpenMode::Existing);
        QVERIFY(store);
        QCOMPARE(*stores::storeFacts((*store)->connection()), facts);
        QCOMPARE(*(*store)->device().setting(QLatin1String(ports::kEpochPending), {}), ports::kYes);
    }

    void aNewerSchemaIsRefused()
    {
        const StoreFolder folder;
        const QTemporaryDir other;
        const QString to = other.filePath(QStringLiteral("copia"));
        const auto store = folder.open();
        QVERIFY(store->connection().script("PRAGMA user_version = 999"));
        SqlBackupSource source(store->connection());
        QVERIFY(copyWhole(source, to));
        SqlBackupCopies copies;
        const auto refused = copies.rebuild(to, backupKey(), other.filePath(QStringLiteral("nuevo")),
                                            fixture::databaseKey('n'));
        QVERIFY(!refused);
        QVERIFY(refused.error().code == sqlite::kNewerSchema);
    }
};

QTEST_GUILESS_MAIN(TstBackupCopy)
#include "tst_backup_copy.moc"
