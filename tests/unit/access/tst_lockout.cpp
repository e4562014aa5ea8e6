// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/lockout.h"
#include "support/store/manual_clock.h"

#include <QTest>

using namespace padron;
using access::LockoutState;

namespace {

LockoutState failed(int times, const core::Clock& clock)
{
    LockoutState state;
    for (int i = 0; i < times; ++i)
        state = access::afterFailure(state, clock);
    return state;
}

} // namespace

class TestLockout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiveFreeTriesThenDoubling()
    {
        QCOMPARE(access::waitAfterFailures(4), 0);
        const QList<qint64> seconds{30, 60, 120, 240, 480, 900, 900};
        for (int i = 0; i < seconds.size(); ++i)
            QCOMPARE(access::waitAfterFailures(5 + i), seconds[i] * 1000);
        QCOMPARE(access::waitAfterFailures(1000), 900'000);
    }

    void waitRunsDownWithMonotonicTime()
    {
        fixture::ManualClock clock;
        LockoutState state = failed(6, clock);
        QCOMPARE(access::remainingMs(state, clock), 60'000);
        clock.mono += 45'000;
        QCOMPARE(access::remainingMs(state, clock), 15'000);
        clock.mono += 15'000;
        QCOMPARE(access::remainingMs(state, clock), 0);
    }

    void wallClockIsNeverAsked()
    {
        fixture::ManualClock clock;
        LockoutState state = failed(7, clock);
        clock.wall += 365LL * 24 * 3600 * 1000;
        clock.day = clock.day.addYears(1);
        QCOMPARE(access::remainingMs(state, clock), 120'000);
    }

    void aYearOnAndBackInsideTheFile()
    {
        fixture::ManualClock clock;
        LockoutState state = failed(9, clock);
        constexpr qint64 kYear = 365LL * 24 * 3600 * 1000;
        for (const qint64 step : {kYear, -kYear, -kYear, kYear}) { // each time as another run of the program reads it
            clock.wall += step;
            state = access::decodeLockout(access::encodeLockout({state, {}})).all;
            QCOMPARE(access::remainingMs(state, clock), 480'000 - clock.mono + state.failedMonoMs);
            clock.mono += 1'000;
        }
        QCOMPARE(access::remainingMs(state, clock), 476'000);
        clock.mono += 476'000;
        QCOMPARE(access::remainingMs(state, clock), 0);
    }

    void restartStartsTheWaitAgain()
    {
        fixture::ManualClock clock;
        LockoutState state = failed(6, clock);
        clock.mono += 59'000;
        clock.boot = QByteArray(16, 'c');
        clock.mono = 5'000'000; // a machine that says it has been up for long
        QCOMPARE(access::remainingMs(state, clock), 60'000);
        clock.mono += 20'000;
        QCOMPARE(access::remainingMs(state, clock), 40'000);
    }

    void monotonicTimeThatStepsBackDoesNotHelp()
    {
        fixture::ManualClock clock;
        LockoutState state = failed(5, clock);
        clock.mono -= 10'000;
        QCOMPARE(access::remainingMs(state, clock), 30'000);
    }

    void whoGetsInTakesBackTheirOwnFailuresAlone()
    {
        fixture::ManualClock clock;
        const QByteArray ana(16, 'a'), luz(16, 'l');
        access::Lockout state;
        for (int i = 0; i < 4; ++i)
            state = access::afterFailure(state, ana, clock);
        state = access::afterSuccess(access::afterFailure(state, luz, clock), luz);
        QCOMPARE(state.all.failures, 4);
        QCOMPARE(access::remainingMs(state, ana, clock), 0);
        state = access::afterFailure(state, ana, clock);
        QCOMPARE(access::remainingMs(state, ana, clock), 30'000);
        QCOMPARE(access::remainingMs(state, luz, clock), 0);
        for (int i = 0; i < 10; ++i)
            state = access::afterFailure(state, QByteArray(16, static_cast<char>('m' + i)), clock);
        QCOMPARE(access::remainingMs(state, luz, clock), 30'000); // fifteen of everybody's
    }

    void survivesItsFile()
    {
        fixture::ManualClock clock;
        const access::Lockout state{failed(8, clock), {{QByteArray(16, 'u'), failed(3, clock)}, {access::kRecoveryTries, failed(5, clock)}}};
        QCOMPARE(access::decodeLockout(access::encodeLockout(state)), state);
    }

    void everyDamageMeansTheLongestWait()
    {
        fixture::ManualClock clock;
        const QByteArray good = access::encodeLockout({failed(1, clock), {{QByteArray(16, 'u'), failed(1, clock)}}});
        for (qsizetype length = 0; length < good.size(); ++length) {
            access::Lockout state = access::decodeLockout(good.left(length));
            QCOMPARE(access::remainingMs(state, QByteArray(16, 'u'), clock), 900'000);
        }
    }
};

QTEST_GUILESS_MAIN(TestLockout)
#include "tst_lockout.moc"
