// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/rotation.h"
#include "backup/schedule.h"

#include <QDateTime>
#include <QTest>

#include <algorithm>

using namespace padron::backup;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;
const qint64 kNow = QDateTime({2026, 11, 22}, {18, 0}, Qt::UTC).toMSecsSinceEpoch();

KeptBackup made(qint64 agoMs)
{
    return {QString::number(agoMs), kNow - agoMs};
}

QStringList stays(const QList<KeptBackup>& all, const QStringList& gone)
{
    QStringList names;
    for (const auto& one : all)
        if (!gone.contains(one.name))
            names.append(one.name);
    return names;
}

} // namespace

class TstBackupRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysAndWeeksStay()
    {
        QList<KeptBackup> all;
        for (int day = 0; day < 60; ++day)
            for (int hour : {9, 5, 1})
                all.append(made(day * kDay + hour * kHour));
        const QStringList gone = expendable(all, {.days = 7, .weeks = 4}, all.front().name);
        const QStringList left = stays(all, gone);
        // the newest of each of seven days, which are one week, the newest of each of three weeks more, and the verified
        // one, older than its day's newest
        for (int day = 0; day < 7; ++day)
            QVERIFY2(left.contains(QString::number(day * kDay + kHour)), qPrintable(QString::number(day)));
        QVERIFY(left.contains(all.front().name));
        QCOMPARE(left.size(), 7 + 3 + 1);
        QSet<int> weeks;
        for (const QString& name : left)
            weeks.insert(QDateTime::fromMSecsSinceEpoch(kNow - name.toLongLong(), Qt::UTC).date().weekNumber());
        QCOMPARE(weeks.size(), 4);
    }

    void theNewestAndTheVerifiedNeverGo()
    {
        const QList<KeptBackup> all{made(0), made(kHour), made(2 * kHour), made(400 * kDay)};
        const QStringList gone = expendable(all, {.days = 0, .weeks = 0}, all.back().name);
        QCOMPARE(stays(all, gone), (QStringList{all.front().name, all.back().name}));
        QVERIFY(expendable(all, {.days = 0, .weeks = 0}, {}).isEmpty());
        QVERIFY(expendable({}, {}, QStringLiteral("x")).isEmpty());
    }

    void anotherLaptopsBackupsStay()
    {
        QList<KeptBackup> all;
        const auto add = [&](const char* name, qint64 agoMs, quint32 epoch) {
            all.append({QLatin1String(name), kNow - agoMs, epoch});
        };
        add("own", kHour, 2);
        add("own before", 2 * kHour, 2);
        add("other newer", 0, 3); // its clock may be ahead
        add("other before", kDay, 3);
        add("old", 27 * kDay, 1);
        add("older", 28 * kDay, 1);
        add("oldest", 40 * kDay, 1);
        add("left long ago", 400 * kDay, 4);
        QCOMPARE(expendable(all, {.days = 1, .weeks = 1}, QStringLiteral("own")),
                 (QStringList{QStringLiteral("own before"), QStringLiteral("oldest")}));
        QVERIFY(expendable(all, {.days = 1, .weeks = 1}, QStringLiteral("gone")).isEmpty());
    }

    void aDayWithoutBackupsCountsForNothing()
    {
        QList<KeptBackup> all;
        for (int i = 0; i < 10; ++i)
            all.append(made(i * 3 * kDay));
        QCOMPARE(stays(all, expendable(all, {.days = 7, .weeks = 0}, all.front().name)).size(), 7);
    }

    void dueByTheHoursAndAtALock_data()
    {
        QTest::addColumn<qint64>("goodAgo");
        QTest::addColumn<qint64>("tryAgo");
        QTest::addColumn<bool>("tick");
        QTest::addColumn<bool>("lock");
        const qint64 never = kNow;
        QTest::newRow("never") << never << never << true << true;
        QTest::newRow("just made") << kHour / 2 << kHour / 2 << false << false;
        QTest::newRow("an hour old") << kHour << kHour << false << true;
        QTest::newRow("almost") << 4 * kHour - 1 << 4 * kHour - 1 << false << true;
        QTest::newRow("old") << 4 * kHour << 4 * kHour << true << true;
        QTest::newRow("old, failed just now") << 8 * kHour << kHour / 12 << false << false;
        QTest::newRow("old, failed a while ago") << 8 * kHour << kHour / 6 << true << true;
        QTest::newRow("made in the future") << -5 * kDay << -5 * kDay << true << true;
    }

    void dueByTheHoursAndAtALock()
    {
        QFETCH(qint64, goodAgo);
        QFETCH(qint64, tryAgo);
        Situation now{true, 4, kNow - goodAgo, kNow - tryAgo, kNow};
        QTEST(isDue(now, Moment::Tick), "tick");
        QTEST(isDue(now, Moment::Locking), "lock");
        now.placeChosen = false;
        QVERIFY(!isDue(now, Moment::Tick) && !isDue(now, Moment::Locking));
    }

    void lateAfterADay()
    {
        Situation now{true, 4, 0, 0, kNow};
        QVERIFY(isLate(now));
        now.lastGoodMs = kNow - kDay + 1;
        QVERIFY(!isLate(now));
        now.lastGoodMs = kNow - kDay;
        QVERIFY(isLate(now));
        now.everyHours = 24;
        QVERIFY(!isLate(now));
        now.lastGoodMs = kNow + kHour;
        QVERIFY(isLate(now));
        now.placeChosen = false;
        QVERIFY(isLate(now));
    }
};

QTEST_APPLESS_MAIN(TstBackupRules)
#include "tst_backup_rules.moc"
