// SPDX-License-Identifier: GPL-3.0-or-later
// What is read of a damaged store: all that lies outside of the damage, into a store of its own; the damaged files stay.
#include "access/errors.h"
#include "damage.h"
#include "desktop/desktop_gate.h"
#include "local/check/salvage.h"
#include "local/errors.h"
#include "support/store/store_fixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace padron;

namespace {

constexpr int kFamilies = 40;

/// A store with families and pages in it, closed.
class Damaged
{
public:
    Damaged()
    {
        const auto store = folder.open();
        for (int i = 1; i <= kFamilies; ++i)
            if (!fixture::registerFamily(*store, fixture::record(i)))
                qFatal("register");
        for (int i = 0; i < 30; ++i)
            if (!store->documents().put(QByteArray(20'000, static_cast<char>(i)),
                                        {.owner = {.family = fixture::record(1).family.id},
                                         .kind = QStringLiteral("identificacion"),
                                         .mime = QStringLiteral("image/png"),
                                         .atMs = 1}))
                qFatal("put");
        people = *store->registry().peopleCount();
    }
    QByteArray hash() const
    {
        QFile file(folder.database());
        return file.open(QIODevice::ReadOnly) ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
                                              : QByteArray();
    }
    core::Result<stores::SalvageReport> salvage()
    {
        const QByteArray before = hash();
        PADRON_ASSIGN(auto work, stores::Salvage::start(folder.path(), to(), fixture::databaseKey()));
        for (bool complete = false; !complete;) {
            PADRON_ASSIGN(const auto progress, work->step());
            complete = progress.complete;
        }
        untouched = hash() == before;
        return work->report();
    }
    std::unique_ptr<stores::LocalStore> opened() const
    {
        auto store = stores::LocalStore::open(to(), fixture::databaseKey(), stores::OpenMode::Existing);
        return store ? std::move(*store) : nullptr;
    }
    QString to() const { return m_scratch.filePath(QStringLiteral("rescate")); }
    fixture::StoreFolder folder;
    qint64 people = 0;
    bool untouched = false;

private:
    QTemporaryDir m_scratch;
};

qint64 rowsOf(const stores::SalvageReport& report, const char* table)
{
    for (const auto& one : report.tables)
        if (one.name == QLatin1String(table))
            return one.rows;
    return -1;
}

} // namespace

class TestSalvage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeStoreComesWhole()
    {
        Damaged world;
        const auto report = world.salvage();
        QVERIFY2(report, report ? "" : qPrintable(report.error().printedId() + report.error().detail));
        QVERIFY(report->isWhole());
        QVERIFY(world.untouched);
        QVERIFY(!QFile::exists(world.to() + QStringLiteral("/danado.db")));
        const auto store = world.opened();
        QVERIFY(store);
        QCOMPARE(*store->registry().peopleCount(), world.people);
        const auto record = fixture::record(3);
        QCOMPARE((*store->registry().family(record.family.id)).people.front().name, record.people.front().name);
        QCOMPARE(store->log().head()->seq, quint64(kFamilies));
    }

    void onePageCostsWhatLaysOnIt()
    {
        Damaged world;
        const qint64 pages = fixture::pagesOf(world.folder.database());
        const qint64 atFirst = rowsOf(*world.salvage(), "person");
        QCOMPARE(atFirst, world.people);
        int opened = 0, partial = 0, hard = 0;
        qint64 fewest = world.people;
        for (qint64 page = 2; page <= pages; page += 5) {
            QVERIFY(fixture::damagePage(world.folder.database(), page));
            QVERIFY(QDir(world.to()).removeRecursively());
            const auto report = world.salvage();
            QVERIFY(fixture::damagePage(world.folder.database(), page)); // flipped back
            if (!report) // the list of tables lay there
                continue;
            QVERIFY(world.untouched);
            ++opened;
            QCOMPARE(report->badPages, 1);
            partial += std::any_of(report->tables.begin(), report->tables.end(), [](const auto& one) { return !one.complete; });
            const qint64 people = rowsOf(*report, "person");
            fewest = qMin(fewest, people);
            hard += people < world.people * 3 / 4 ? 1 : 0;
        }
        qInfo("%d of %lld salvaged with one bad page each, %d of them with a loss; fewest people %lld of %lld", opened,
              static_cast<long long>((pages + 3) / 5), partial, static_cast<long long>(fewest),
              static_cast<long long>(world.people));
        QVERIFY(opened > pages / 5 / 2);
        QVERIFY(partial > 0);
        QVERIFY(fewest < world.people); // one of them held people
        QVERIFY(hard <= 2); // the top of the table's tree: what hangs below it is not found again
    }

    void everyTwentiethPageBad()
    {
        Damaged world;
        const qint64 pages = fixture::pagesOf(world.folder.database());
        for (qint64 page = pages / 2; page <= pages; page += 20)
            QVERIFY(fixture::damagePage(world.folder.database(), page));
        const auto report = world.salvage();
        QVERIFY(report);
        QVERIFY(!report->isWhole());
        QVERIFY(report->badPages > 2);
        const auto store = world.opened();
        QVERIFY(store);
        QVERIFY(*store->registry().peopleCount() > 0);
        QVERIFY(rowsOf(*report, "document_blob") < 30);
        QVERIFY(rowsOf(*report, "document_blob") > 10);
    }

    void aZeroedTailIsLostAndTheRestIsThere()
    {
        Damaged world;
        QVERIFY(fixture::zeroTail(world.folder.database(), 20 * fixture::kPage));
        const auto report = world.salvage();
        QVERIFY(report);
        QCOMPARE(report->badPages, 20);
        const auto store = world.opened();
        QVERIFY(store);
        QCOMPARE(*store->registry().peopleCount(), world.people); // the newest pages were documents
    }

    void aLostWalLosesWhatWasOnlyThere()
    {
        fixture::StoreFolder folder;
        QTemporaryDir copy;
        {
            const auto store = folder.open();
            QVERIFY(fixture::registerFamily(*store, fixture::record(1)));
            QVERIFY(store->connection().value("PRAGMA wal_checkpoint(TRUNCATE)"));
            QVERIFY(fixture::registerFamily(*store, fixture::record(2)));
            // As the disk would be after a crash, without the WAL.
            QVERIFY(QFile::copy(folder.database(), stores::LocalStore::databasePath(copy.path())));
        }
        const auto store =
            stores::LocalStore::open(copy.path(), fixture::databaseKey(), stores::OpenMode::Existing);
        QVERIFY(store);
        QCOMPARE(*(*store)->registry().familyCount(), 1);
    }

    void theFirstPageIsTheOneThatNothingIsReadWithout()
    {
        Damaged world;
        QVERIFY(fixture::damagePage(world.folder.database(), 1));
        const auto report = world.salvage();
        QVERIFY(!report);
        QVERIFY(report.error().code == sqlite::kWrongKey || report.error().code == sqlite::kDatabaseDamaged);
    }

    void theGateOffersItAndOpensItForReadingAlone()
    {
        const auto answer = [](auto future) {
            future.waitForFinished();
            return future.takeResult();
        };
        const auto password = [] { return core::SecureBytes(QByteArrayView("una clave inventada")); };
        QTemporaryDir folder;
        const QString database = stores::LocalStore::databasePath(folder.path());
        desktop::DesktopGate gate({.directory = folder.path(), .kdfCost = access::KdfCost{1, 8192}});
        QVERIFY(answer(gate.createStore(QStringLiteral("Rosa"), password())));
        {
            const auto desk = gate.desk();
            QVERIFY(desk && !desk->onlyReading && !desk->trouble);
            QVERIFY(answer(desk->store.run([&] { return desk->settings.write({.idleLockMinutes = 9}); })));
        }
        gate.lock();
        QVERIFY(answer(gate.signIn(QStringLiteral("Rosa"), password())));
        gate.lock();
        answer(gate.userNames()); // the lock is through
        QVERIFY(fixture::damagePage(database, fixture::pagesOf(database)));
        QFile file(database);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();

        for (int time = 0; time < 2; ++time) { // the second one opens what the first one read
            const auto refused = answer(gate.signIn(QStringLiteral("Rosa"), password()));
            QVERIFY(!refused);
            QCOMPARE(refused.error().printedId(), core::Error{sqlite::kDatabaseDamaged}.printedId());
            QVERIFY(gate.canSalvage());
            QVERIFY(!gate.desk());
            const auto read = answer(gate.openSalvaged());
            QVERIFY2(read, read ? "" : qPrintable(read.error().printedId() + read.error().detail));
            QCOMPARE(read->badPages, time == 0 ? 1 : 0);
            const auto desk = gate.desk();
            QVERIFY(desk);
            QVERIFY(desk->onlyReading);
            QCOMPARE(desk->user.role, access::Role::Revisora);
            QCOMPARE(desk->initialSettings.idleLockMinutes, 9);
            const auto written = answer(desk->store.run([&] { return desk->settings.write({}); }));
            QVERIFY(!written && written.error().code == access::kNotPermitted);
            gate.lock();
        }
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("rescate-*")}, QDir::Dirs).size(), 1);
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), before);
        QVERIFY(!answer(gate.openSalvaged())); // nobody was let in
    }
};

QTEST_GUILESS_MAIN(TestSalvage)
#include "tst_salvage.moc"
