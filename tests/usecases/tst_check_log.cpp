// SPDX-License-Identifier: GPL-3.0-or-later
// The whole log checked: whole, cut off, written anew, changed, and an index that does not say what the log says.
#include "centre_receipt.h"

#include "usecases/audit_errors.h"
#include "usecases/errors.h"

#include <QTest>

using namespace padron;
using fixture::exchange;

namespace {

const QByteArray kNoTriggers("DROP TRIGGER log_immutable_update; DROP TRIGGER log_immutable_delete;"
                             "DROP TRIGGER log_body_immutable_update; DROP TRIGGER log_body_immutable_delete;");

template <class T> core::ErrorCode codeOf(const core::Result<T>& result)
{
    return result ? core::kInternal : result.error().code;
}

} // namespace

class TstCheckLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeLogIsToldWithItsReceipt()
    {
        fixture::Store store;
        store.registerFamily(1);
        auto outcome = store.session().checkLog.run();
        QVERIFY(outcome);
        QCOMPARE(outcome->receiptedSeq, 0U);
        exchange(store);
        const quint64 received = outcome->entries;
        store.registerFamily(2);
        outcome = store.session().checkLog.run();
        QVERIFY(outcome);
        QCOMPARE(outcome->entries, store.session().verifyLog.run()->entries);
        QCOMPARE(outcome->head, store.session().verifyLog.run()->head);
        QCOMPARE(outcome->receiptedSeq, received);
        QVERIFY(outcome->receiptProven);
        QCOMPARE(outcome->receiptMs, 1'795'000'100'000);
        QVERIFY(!outcome->indexMade);
    }

    void itIsCheckedInSteps()
    {
        fixture::Store store;
        const auto family = store.registerFamily(1);
        for (int i = 0; i < 1200; ++i)
            QVERIFY(store.session().openFamily.run(family.people.front().id));
        QVERIFY(store.session().checkLog.begin());
        int steps = 0;
        for (quint64 before = 0;; ++steps) {
            const auto progress = store.session().checkLog.step(0);
            QVERIFY(progress);
            QVERIFY(progress->done >= before && progress->done <= progress->total);
            before = progress->done;
            if (progress->complete)
                break;
        }
        QVERIFY(steps >= 4);
        QCOMPARE(store.session().checkLog.outcome().entries, store.session().verifyLog.run()->entries);
    }

    void whatWasCutOffIsToldOnTheLaptopItself()
    {
        fixture::Store store;
        store.registerFamily(1);
        exchange(store);
        const quint64 last = store.session().checkLog.run()->entries;
        store.tamper(kNoTriggers + "DELETE FROM log_body WHERE entry_id IN (SELECT entry_id FROM log ORDER BY seq DESC LIMIT 1);"
                                   "DELETE FROM log WHERE seq = (SELECT max(seq) FROM log)");
        const auto outcome = store.session().checkLog.run();
        QVERIFY(codeOf(outcome) == usecases::kLogTruncated);
        QCOMPARE(outcome.error().detail, QString::number(last));
        QVERIFY(store.session().verifyLog.run()); // the chain alone shows nothing
    }

    void whatOnlyTheIndexRemembersIsToldAndNotForgotten()
    {
        fixture::Store store;
        const auto family = store.registerFamily(1);
        QVERIFY(store.session().openFamily.run(family.people.front().id)); // the centre never heard of it
        const quint64 last = store.session().checkLog.run()->entries;
        store.tamper(kNoTriggers + "DELETE FROM log_body WHERE entry_id IN (SELECT entry_id FROM log ORDER BY seq DESC LIMIT 1);"
                                   "DELETE FROM log WHERE seq = (SELECT max(seq) FROM log)");
        for (int i = 0; i < 2; ++i) {
            const auto outcome = store.session().checkLog.run();
            QVERIFY(codeOf(outcome) == usecases::kLogBroken);
            QCOMPARE(outcome.error().detail, QString::number(last));
        }
    }

    void whatWasWrittenAnewIsToldByTheReceipt()
    {
        fixture::Store store;
        store.registerFamily(1);
        exchange(store);
        store.tamper(kNoTriggers + "DELETE FROM log_body WHERE entry_id IN (SELECT entry_id FROM log ORDER BY seq DESC LIMIT 1);"
                                   "DELETE FROM log WHERE seq = (SELECT max(seq) FROM log);"
                                   "DELETE FROM log_subject WHERE num = (SELECT max(num) FROM log_index);"
                                   "DELETE FROM log_index WHERE num = (SELECT max(num) FROM log_index)");
        QVERIFY(store.session().audit.page({})); // an entry in the place of the one that is gone
        QVERIFY(store.session().verifyLog.run());
        QVERIFY(codeOf(store.session().checkLog.run()) == usecases::kLogNotAsReceipted);
    }

    void aChangedEntryIsNamed()
    {
        fixture::Store store;
        store.registerFamily(1);
        store.registerFamily(2);
        store.tamper(kNoTriggers + "UPDATE log_body SET bytes = x'00' WHERE entry_id = (SELECT entry_id FROM log WHERE seq = 2)");
        const auto outcome = store.session().checkLog.run();
        QVERIFY(codeOf(outcome) == usecases::kLogBroken);
        QCOMPARE(outcome.error().detail, QStringLiteral("2"));
    }

    void anIndexThatHidesSomethingIsMadeAnew_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const char* sql : {"DELETE FROM log_index WHERE num = 2", "UPDATE log_index SET user = x'00' WHERE num = 3",
                                "UPDATE log_index SET kind = 'sesion.inicio'", "DELETE FROM log_subject",
                                "UPDATE log_index SET at_ms = at_ms + 1 WHERE num = 2"})
            QTest::newRow(sql) << QByteArray(sql);
    }

    void anIndexThatHidesSomethingIsMadeAnew()
    {
        QFETCH(const QByteArray, sql);
        fixture::Store store;
        const auto family = store.registerFamily(1);
        QVERIFY(store.session().openFamily.run(family.people.front().id));
        const auto readers = store.session().audit.readersOf(family.people.front().id);
        store.tamper(sql);
        const auto outcome = store.session().checkLog.run();
        QVERIFY(outcome);
        QVERIFY(outcome->indexMade);
        QCOMPARE(store.session().audit.readersOf(family.people.front().id)->size(), readers->size());
        QVERIFY(!store.session().checkLog.run()->indexMade);
    }
};

QTEST_GUILESS_MAIN(TstCheckLog)
#include "tst_check_log.moc"
