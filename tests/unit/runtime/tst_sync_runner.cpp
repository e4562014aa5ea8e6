// SPDX-License-Identifier: GPL-3.0-or-later
#include "both_sides.h"
#include "runtime/sync_runner.h"
#include "sync/messages/errors.h"

#include <QMutex>
#include <QSignalSpy>
#include <QTimer>
#include <QtTest>

using namespace both_sides;

class TestSyncRunner : public QObject
{
    Q_OBJECT

    static std::unique_ptr<runtime::SyncRunner> runner(runtime::StoreExecutor& store, Steps& steps, Record& record)
    {
        return std::make_unique<runtime::SyncRunner>(
            store, steps, [&record](const ports::LineSettings& line) {
                record.with([&] { record.speeds.append(line.kbitPerSecond); });
                return std::make_unique<Line>(record);
            }, [] { return 0.999; });
    }

private Q_SLOTS:
    void pushesThenPullsThenRests()
    {
        Record record;
        Steps steps(record, 2);
        runtime::StoreExecutor store;
        const auto sync = runner(store, steps, record);
        QSignalSpy changed(sync.get(), &runtime::SyncRunner::statusChanged), exchanged(sync.get(), &runtime::SyncRunner::exchanged);
        QTest::qWait(20);
        QVERIFY(record.all().isEmpty()); // nothing before the first wake
        sync->wake();
        const QStringList expected{u"next"_qs,        u"PUT /lote/1"_qs, u"take 1 echo sealed 1"_qs,
                                   u"next"_qs,        u"PUT /lote/2"_qs, u"take 2 echo sealed 2"_qs,
                                   u"next"_qs,        u"path"_qs,        u"GET /flujo"_qs,
                                   u"apply echo "_qs, u"path"_qs,        u"GET /flujo"_qs,
                                   u"apply echo "_qs, u"note []"_qs,   u"part 262144"_qs};
        QTRY_COMPARE(record.all(), expected);
        QTRY_COMPARE(changed.size(), 5); // two receipts, two pages, one exchange
        QTRY_COMPARE(exchanged.size(), 1);
        QCOMPARE(record.storeThreads.size(), 1);
        QCOMPARE(record.lineThreads.size(), 1);
        QVERIFY(record.storeThreads != record.lineThreads);
        QVERIFY(!record.storeThreads.contains(QThread::currentThread()));
        QVERIFY(!record.lineThreads.contains(QThread::currentThread()));
    }

    void newWorkIsPushedAtOnce()
    {
        Record record;
        Steps steps(record, 0);
        runtime::StoreExecutor store;
        const auto sync = runner(store, steps, record);
        sync->wake();
        QTRY_VERIFY(record.all().contains(u"note []"_qs));
        store
            .run([&steps] {
                steps.addBatch();
                return true;
            })
            .waitForFinished();
        sync->workAdded();
        QTRY_VERIFY(record.all().contains(u"take 1 echo sealed 1"_qs));
    }

    void failureIsNotedAndTheSameBatchGoesAgain_data()
    {
        QTest::addColumn<TransportReply::Outcome>("outcome");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("problem");
        QTest::newRow("unreachable") << TransportReply::Outcome::Unreachable << 0 << "SYN-204";
        QTest::newRow("timed out") << TransportReply::Outcome::TimedOut << 0 << "SYN-204";
        QTest::newRow("wrong centre") << TransportReply::Outcome::WrongCentre << 0 << "SYN-205";
        QTest::newRow("proxy asks for a user") << TransportReply::Outcome::ProxyAsksUser << 0 << "SYN-221";
        QTest::newRow("proxy gone") << TransportReply::Outcome::ProxyGone << 0 << "SYN-222";
        QTest::newRow("too large") << TransportReply::Outcome::TooLarge << 0 << "SYN-206";
        QTest::newRow("broken centre") << TransportReply::Outcome::Answered << 503 << "SYN-204";
        QTest::newRow("refused") << TransportReply::Outcome::Answered << 403 << "SYN-206";
    }
    void failureIsNotedAndTheSameBatchGoesAgain()
    {
        QFETCH(TransportReply::Outcome, outcome);
        QFETCH(int, status);
        QFETCH(QString, problem);
        Record record;
        record.outcome = outcome;
        record.status = status;
        Steps steps(record, 1);
        runtime::StoreExecutor store;
        const auto sync = runner(store, steps, record);
        sync->wake();
        const QString noted = QStringLiteral("note [%1]").arg(problem);
        QStringList expected{u"next"_qs, u"PUT /lote/1"_qs, noted};
        if (status == 503) // a centre that answers may have something for us
            expected += {u"path"_qs, u"GET /flujo"_qs, u"part 262144"_qs};
        QTRY_COMPARE(record.all(), expected);
        record.with([&record] {
            record.outcome = TransportReply::Outcome::Answered;
            record.status = 200;
        });
        sync->workAdded(); // backing off: remembered
        QTest::qWait(20);
        QCOMPARE(record.all(), expected);
        sync->wake(); // the user asks
        QTRY_VERIFY(record.all().contains(u"take 1 echo sealed 1"_qs));
        QTRY_VERIFY(record.all().contains(u"note []"_qs));
    }

    void pagesFollowAndTheLineIsMadeAnewWhenItChanges()
    {
        Record record;
        Steps steps(record, 0);
        steps.addPart();
        runtime::StoreExecutor store;
        const auto sync = runner(store, steps, record);
        sync->setLine({.kbitPerSecond = 64});
        sync->wake();
        const QStringList expected{u"note []"_qs, u"part 147456"_qs, u"GET /adjunto"_qs, u"answer 200 echo "_qs,
                                   u"part 147456"_qs, u"PUT /adjunto"_qs, u"answer 200 echo part"_qs, u"part 147456"_qs};
        QTRY_COMPARE(record.all().mid(record.all().indexOf(u"note []"_qs)), expected);
        QCOMPARE(record.with([&record] { return record.speeds; }), QList<int>{64});
        sync->setLine({.kbitPerSecond = 128, .paused = true});
        QSignalSpy stopped(sync.get(), &runtime::SyncRunner::stopped);
        QTRY_COMPARE(stopped.size(), 1);
        const qsizetype before = record.all().size();
        sync->wake(); // the user's word is not undone by a click on something else
        QTest::qWait(20);
        QCOMPARE(record.all().size(), before);
        sync->setLine({.kbitPerSecond = 128});
        QTRY_COMPARE(record.with([&record] { return record.speeds; }), (QList<int>{64, 128}));
    }

    void timerTriesAgainByItself()
    {
        Record record;
        record.outcome = TransportReply::Outcome::Unreachable;
        Steps steps(record, 1);
        runtime::StoreExecutor store;
        runtime::SyncRunner sync(
            store, steps, [&record](const ports::LineSettings& line) {
                record.with([&] { record.speeds.append(line.kbitPerSecond); });
                return std::make_unique<Line>(record);
            }, [] { return 0.0; });
        sync.wake();
        QTRY_VERIFY_WITH_TIMEOUT(record.all().count(u"PUT /lote/1"_qs) >= 2, 20000);
    }

    void storeFailureIsNoted()
    {
        Record record;
        Steps steps(record, 1);
        steps.failNext();
        runtime::StoreExecutor store;
        const auto sync = runner(store, steps, record);
        sync->wake();
        QTRY_VERIFY(record.all().contains(u"part 262144"_qs)); // the stream and the pages all the same
        QCOMPARE(record.all().first(2), (QStringList{u"next"_qs, u"note [COR-199]"_qs}));
        QCOMPARE(record.all().count(u"next"_qs), 1);
        QVERIFY(!record.all().contains(u"note []"_qs));
    }

    void stopLetsTheRunningBatchFinish()
    {
        Record record;
        Steps steps(record, 5);
        runtime::StoreExecutor store;
        const auto sync = runner(store, steps, record);
        QSignalSpy stopped(sync.get(), &runtime::SyncRunner::stopped);
        record.silent = true;
        sync->wake();
        QTRY_COMPARE(record.all(), (QStringList{u"next"_qs, u"PUT /lote/1"_qs}));
        sync->stop();
        QTest::qWait(20);
        QCOMPARE(stopped.size(), 0);
        record.with([&record] { record.silent = false; });
        QTRY_COMPARE(stopped.size(), 1);
        const QStringList finished{u"next"_qs, u"PUT /lote/1"_qs, u"take 1 echo sealed 1"_qs};
        QCOMPARE(record.all(), finished);
        sync->wake();
        QTest::qWait(20);
        QCOMPARE(record.all(), finished);
    }

    void stopAtRestIsStoppedAtOnce()
    {
        Record record;
        Steps steps(record, 3);
        runtime::StoreExecutor store;
        const auto sync = runner(store, steps, record);
        QSignalSpy stopped(sync.get(), &runtime::SyncRunner::stopped);
        sync->wake();
        sync->stop(); // behind the first step
        QTRY_COMPARE(stopped.size(), 1);
        const auto lines = record.all();
        QVERIFY(!lines.contains(u"path"_qs));
        sync->workAdded();
        sync->wake();
        QTest::qWait(50);
        QCOMPARE(record.all(), lines);
        QCOMPARE(stopped.size(), 1);
    }

    void endsInTheMiddleOfAPush()
    {
        Record record;
        record.silent = true;
        Steps steps(record, 1);
        runtime::StoreExecutor store;
        auto sync = runner(store, steps, record);
        sync->wake();
        QTRY_COMPARE(record.all().size(), 2);
        sync.reset();
        QCOMPARE(record.pendingLine, 0); // the line's call ended, nobody took it for an answer
        store.run([] { return true; }).waitForFinished();
        QCOMPARE(record.all(), (QStringList{u"next"_qs, u"PUT /lote/1"_qs}));
    }

    void endsInTheMiddleOfAStoreStep()
    {
        for (int i = 0; i < 50; ++i) {
            Record record;
            Steps steps(record, 1000);
            runtime::StoreExecutor store;
            auto sync = runner(store, steps, record);
            sync->wake();
            QTRY_VERIFY(record.all().size() > i);
            sync.reset();
            store.shutdown(); // nothing runs on `steps` after this
            QCOMPARE(record.pendingLine, 0);
        }
    }

    void restsWhenTheStoreEndsFirst()
    {
        Record record;
        Steps steps(record, 1);
        runtime::StoreExecutor store;
        auto sync = runner(store, steps, record);
        store.shutdown();
        sync->wake();
        QTest::qWait(20);
        QVERIFY(record.all().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSyncRunner)
#include "tst_sync_runner.moc"
