// SPDX-License-Identifier: GPL-3.0-or-later
// What makes backups while the program is used: by itself when one is due, one at a time, cancelled without a trace.
#include "backup_place.h"

#include "backup/errors.h"
#include "runtime/backup_runner.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace padron;
using fixture::filesIn;

namespace {

/// Real copies, on a medium that does not answer when it is told so.
class SlowCopies final : public ports::BackupCopies
{
public:
    core::Result<Proof> prove(const QString& folder, const core::SecureBytes& key, const QList<quint64>& seqs,
                              const backup::Watch& watch) override
    {
        if (hangs) {
            m_entered.release();
            m_goOn.acquire();
        }
        return m_real.prove(folder, key, seqs, watch);
    }
    core::Result<void> use(const QString& folder, const core::SecureBytes& key, const backup::Watch& watch) override
    {
        return m_real.use(folder, key, watch);
    }
    core::Result<void> rebuild(const QString& from, const core::SecureBytes& key, const QString& to,
                               const core::SecureBytes& databaseKey) override
    {
        return m_real.rebuild(from, key, to, databaseKey);
    }
    bool isHanging() { return m_entered.available() > 0; }
    void goOn() { m_goOn.release(); }

    std::atomic_bool hangs = false;

private:
    stores::SqlBackupCopies m_real;
    QSemaphore m_entered, m_goOn;
};

/// A session on the store thread and its runner on this one.
class Desk
{
public:
    explicit Desk(int families = 2)
    {
        QVERIFY(fixture::choosePlace(store.session(), place.path()));
        for (int i = 0; i < families; ++i)
            store.registerFamily(i);
        runner = std::make_unique<runtime::BackupRunner>(executor, store.session().backUp, copies, pool);
        QObject::connect(runner.get(), &runtime::BackupRunner::failed, runner.get(),
                         [this](const core::Error& error) { failed.append(std::make_shared<core::Error>(error)); });
    }
    ~Desk()
    {
        runner.reset();
        copies.goOn();
        executor.shutdown();
    }
    usecases::BackupStatus status()
    {
        return *executor.run([this] { return store.session().backUp.status(); }).result();
    }

    QTemporaryDir place;
    fixture::Store store; // made here, used on the store thread alone from then on
    SlowCopies copies;
    runtime::BackupPool pool;
    runtime::StoreExecutor executor;
    QList<std::shared_ptr<core::Error>> failed;
    std::unique_ptr<runtime::BackupRunner> runner;
};

} // namespace

class TstBackupRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byItselfWhenDue()
    {
        Desk desk;
        QSignalSpy made(desk.runner.get(), &runtime::BackupRunner::made);
        QSignalSpy progressed(desk.runner.get(), &runtime::BackupRunner::progressed);
        desk.runner->start();
        QTRY_COMPARE(made.size(), 1);
        QVERIFY(!desk.runner->isBusy() && desk.runner->isPlaceThere());
        QCOMPARE(filesIn(desk.place.path()), QStringList{made.front().front().toString()});
        QCOMPARE(desk.status().lastName, made.front().front().toString());
        QVERIFY(progressed.size() > 1);
        QCOMPARE(progressed.back().front().toInt(), 100);
        desk.runner->start(); // not due any more
        QTest::qWait(100);
        QCOMPARE(made.size(), 1);
    }

    void askedForOneAtATime()
    {
        Desk desk;
        QSignalSpy made(desk.runner.get(), &runtime::BackupRunner::made);
        const auto& failed = desk.failed;
        desk.runner->backUp();
        QVERIFY(desk.runner->isBusy());
        desk.runner->backUp();
        desk.runner->drill();
        QCOMPARE(failed.size(), 2);
        QVERIFY(failed.front()->code == backup::kBackupRunning);
        QTRY_COMPARE(made.size(), 1);
        QSignalSpy proven(desk.runner.get(), &runtime::BackupRunner::proven);
        desk.runner->drill();
        QTRY_COMPARE(proven.size(), 1);
        QVERIFY(desk.status().lastProvenMs > 0);
        QVERIFY(!desk.runner->isBusy());
    }

    void cancelledLeavesNothing()
    {
        Desk desk(20);
        const auto& failed = desk.failed;
        desk.runner->backUp();
        desk.runner->cancel();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.front()->code == backup::kCancelled);
        QVERIFY(!desk.runner->isBusy());
        QVERIFY(filesIn(desk.place.path()).isEmpty());
        QTRY_VERIFY(QDir(desk.store.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
        QVERIFY(desk.status().lastFailure.isEmpty());
        // and when the session ends in the middle of one
        desk.runner->backUp();
        QTest::qWait(5);
        desk.runner.reset();
        QVERIFY(desk.pool.waitForIdle(10000));
        QVERIFY(filesIn(desk.place.path()).size() <= 1); // cut short: none; done already: a whole one
        for (const QString& name : filesIn(desk.place.path()))
            QVERIFY(name.endsWith(QLatin1String(".respaldo")));
    }

    void aMediumThatDoesNotAnswerHoldsNobodyUp()
    {
        Desk desk;
        desk.copies.hangs = true;
        desk.runner->backUp();
        QTRY_VERIFY(desk.copies.isHanging());
        desk.runner.reset(); // would wait for ever
        QVERIFY(!desk.pool.waitForIdle(0));
        desk.copies.goOn();
        QVERIFY(desk.pool.waitForIdle(10000));
        QVERIFY(filesIn(desk.place.path()).isEmpty()); // it was cancelled meanwhile
        QVERIFY(QDir(desk.store.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
    }

    void aSimulacroThatFailsIsKeptAndSaidOnce()
    {
        Desk desk;
        QVERIFY(desk.status().lastNotProven.isEmpty());
        const auto& failed = desk.failed;
        for (int i = 1; i <= 2; ++i) { // there is no backup yet
            desk.runner->drill();
            QTRY_COMPARE(failed.size(), i);
            QVERIFY(failed.back()->code == backup::kNoBackupThere);
            QTRY_COMPARE(desk.status().lastNotProven, QStringLiteral("RES-111"));
        }
        const auto failures = [&] {
            const ports::LogFilter filter{.kinds = {QLatin1String(envelope::kind::kBackupFailed)}};
            return desk.executor.run([&] { return desk.store.session().audit.page(filter)->lines.size(); }).result();
        };
        QCOMPARE(failures(), 1);
        QSignalSpy made(desk.runner.get(), &runtime::BackupRunner::made);
        desk.runner->backUp();
        QTRY_COMPARE(made.size(), 1);
        QSignalSpy proven(desk.runner.get(), &runtime::BackupRunner::proven);
        desk.runner->drill();
        QTRY_COMPARE(proven.size(), 1);
        QVERIFY(desk.status().lastNotProven.isEmpty());
    }

    void aPlaceThatIsNotThereIsSaid()
    {
        Desk desk;
        QVERIFY(QDir(desk.place.path()).removeRecursively());
        QSignalSpy changed(desk.runner.get(), &runtime::BackupRunner::changed);
        const auto& failed = desk.failed;
        desk.runner->start();
        QTRY_COMPARE(desk.status().lastFailure, QStringLiteral("RES-101"));
        QVERIFY(!desk.runner->isPlaceThere());
        QCOMPARE(failed.size(), 0); // nobody asked
        desk.runner->backUp();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.front()->code == backup::kPlaceAbsent);
        QVERIFY(QDir(desk.store.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
    }

    void oneMadeAsTheStoreClosedIsFound()
    {
        Desk desk;
        const auto made = fixture::backUp(desk.store.session());
        QVERIFY(made);
        desk.store.tamper("DELETE FROM setting WHERE key LIKE 'respaldo.%' AND key NOT IN ('respaldo.lugar', 'respaldo.volumen')");
        desk.runner = std::make_unique<runtime::BackupRunner>(desk.executor, desk.store.session().backUp, desk.copies, desk.pool);
        QCOMPARE(desk.status().lastGoodMs, 0);
        QSignalSpy again(desk.runner.get(), &runtime::BackupRunner::made);
        desk.runner->start();
        QTRY_COMPARE(desk.status().lastName, made->name);
        QCOMPARE(desk.status().lastGoodMs, made->madeMs);
        QTest::qWait(100);
        QCOMPARE(again.size(), 0); // what is there is not due
    }
};

QTEST_GUILESS_MAIN(TstBackupRunner)
#include "tst_backup_runner.moc"
