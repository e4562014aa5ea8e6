// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/deliver.h"
#include "runtime/store_executor.h"

#include <QSemaphore>
#include <QtTest>

using padron::runtime::deliver;
using padron::runtime::StoreExecutor;

class TestStoreExecutor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsInOrderOnOneThreadOfItsOwn()
    {
        StoreExecutor executor;
        QList<int> order;
        QSet<QThread*> threads;
        QList<QFuture<int>> futures;
        for (int i = 0; i < 1000; ++i)
            futures.append(executor.run([i, &order, &threads] {
                order.append(i);
                threads.insert(QThread::currentThread());
                return i * 2;
            }));
        QCOMPARE(futures.last().result(), 1998);
        QCOMPARE(order.size(), 1000);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
        QCOMPARE(threads.size(), 1);
        QVERIFY(!threads.contains(QThread::currentThread()));
    }

    void shutdownFinishesWhatIsQueuedAndTakesNothingMore()
    {
        StoreExecutor executor;
        QSemaphore gate;
        int ran = 0;
        auto first = executor.run([&gate, &ran] {
            gate.acquire();
            return ++ran;
        });
        auto second = executor.run([&ran] { return ++ran; });
        gate.release();
        executor.shutdown();
        QCOMPARE(ran, 2);
        QCOMPARE(first.result() + second.result(), 3);

        auto late = executor.run([&ran] { return ++ran; });
        QVERIFY(late.isFinished() && late.isCanceled());
        executor.shutdown();
        QCOMPARE(ran, 2);
    }

    void workMayBeMoveOnlyAndAnswerNothing()
    {
        StoreExecutor executor;
        auto secret = std::make_unique<int>(7);
        QCOMPARE(executor.run([secret = std::move(secret)] { return *secret; }).result(), 7);
        bool ran = false;
        executor.run([&ran] { ran = true; }).waitForFinished();
        QVERIFY(ran);
        auto moved = executor.run([] { return std::make_unique<int>(3); });
        QCOMPARE(*moved.takeResult(), 3);
    }

    void answerComesOnceOnTheThreadOfItsContext()
    {
        StoreExecutor executor;
        QObject context;
        QList<std::pair<int, QThread*>> got;
        deliver(executor.run([] { return 5; }), &context, [&got](int answer) {
            got.append({answer, QThread::currentThread()});
        });
        QVERIFY(got.isEmpty()); // never before the caller has returned to its loop
        QTRY_COMPARE(got.size(), 1);
        QTest::qWait(20);
        QCOMPARE(got.size(), 1);
        QCOMPARE(got.first().first, 5);
        QCOMPARE(got.first().second, QThread::currentThread());
        QTRY_VERIFY(context.children().isEmpty());
    }

    void deadContextIsNotCalled()
    {
        StoreExecutor executor;
        QSemaphore gate;
        bool called = false;
        auto context = std::make_unique<QObject>();
        deliver(executor.run([&gate] {
            gate.acquire();
            return 1;
        }),
                context.get(), [&called](int) { called = true; });
        context.reset();
        gate.release();
        executor.run([] { return 0; }).waitForFinished();
        QTest::qWait(20);
        QVERIFY(!called);
    }

    void answerMayDestroyItsContext()
    {
        StoreExecutor executor;
        auto* context = new QObject;
        int called = 0;
        deliver(executor.run([] { return 1; }), context, [&called, context](int) {
            delete context;
            ++called;
        });
        QTRY_COMPARE(called, 1);
    }

    void cancelledCallIsNotAnswered()
    {
        StoreExecutor executor;
        executor.shutdown();
        QObject context;
        bool called = false;
        deliver(executor.run([] { return 1; }), &context, [&called](int) { called = true; });
        QTest::qWait(20);
        QVERIFY(!called);
        QVERIFY(context.children().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestStoreExecutor)
#include "tst_store_executor.moc"
