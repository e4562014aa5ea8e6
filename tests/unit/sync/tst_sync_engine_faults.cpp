// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/sync/faulty_world.h"

#include <QtTest>

using namespace padron::sync;

class TestSyncEngineFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingArrivesExactlyOnce_data()
    {
        QTest::addColumn<double>("faultRate");
        QTest::newRow("good line") << 0.0;
        QTest::newRow("30 % faults") << 0.3;
        QTest::newRow("90 % faults") << 0.9;
    }

    void everythingArrivesExactlyOnce()
    {
        QFETCH(double, faultRate);
        for (quint32 seed = 1; seed <= 200; ++seed) {
            std::mt19937 random(seed);
            SyncEngine engine(RetryPolicy([&random] { return std::uniform_real_distribution<double>(0, 1)(random); }));
            FaultyWorld world(seed, faultRate);
            world.carryOut(engine.handle(Wake{}));
            for (int i = 0; i < 1000; ++i)
                world.step(engine);
            world.makeGood();
            const qsizetype enough = 60 + 6 * world.written.size() + 6 * world.streamLength + 240 * world.pages.size();
            for (qsizetype i = 0; i < enough; ++i)
                world.step(engine);

            QVERIFY2(world.fault.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(world.fault)));
            QVERIFY(world.written.size() > 30);
            QCOMPARE(world.atCentre, world.written); // each once, in order
            QVERIFY(world.allReceipted());
            QCOMPARE(world.applied.size(), world.streamLength);
            for (const auto& page : world.pages)
                QVERIFY(page.poisoned ? page.refused && !page.receipted : page.receipted && page.there == page.bytes);
        }
    }
};

QTEST_GUILESS_MAIN(TestSyncEngineFaults)
#include "tst_sync_engine_faults.moc"
