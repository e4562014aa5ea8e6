// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/errors.h"
#include "local/sqlite/online_copy.h"
#include "ports/errors.h"
#include "support/store/faulty_vfs.h"
#include "support/store/store_fixture.h"

#include <QFile>
#include <QTest>

using namespace padron;
using fixture::databaseKey;
using fixture::FaultyVfs;
using fixture::StoreFolder;

namespace {

constexpr int kFamilies = 30;

core::Result<void> rekey(stores::LocalStore& store, char from, char to)
{
    return store.key().rekey(databaseKey(from), databaseKey(to));
}

void fill(stores::LocalStore& store)
{
    for (int i = 0; i < kFamilies; ++i)
        QVERIFY(fixture::registerFamily(store, fixture::record(i)));
}

/// Everything is there, every page reads, and it still takes writes.
void checkWhole(stores::LocalStore& store)
{
    QCOMPARE(*store.registry().familyCount(), kFamilies);
    QCOMPARE(*store.connection().value("PRAGMA integrity_check"), QStringLiteral("ok"));
    QVERIFY(store.connection().value("PRAGMA cipher_integrity_check")->isEmpty());
    QVERIFY(store.device().setSetting(QStringLiteral("prueba"), QStringLiteral("1")));
}

} // namespace

class TestRekey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { FaultyVfs::mend(); }

    void theNewKeyOpensAndTheOldDoesNot()
    {
        const StoreFolder folder;
        {
            const auto store = folder.open();
            fill(*store);
            QVERIFY(rekey(*store, 'k', 'n'));
            checkWhole(*store); // the same store object goes on
        }
        const auto old = folder.tryOpen('k');
        QVERIFY(!old && old.error().code == sqlite::kWrongKey);
        const auto opened = folder.tryOpen('n');
        QVERIFY(opened);
        checkWhole(**opened);
    }

    void notInsideATransaction()
    {
        const StoreFolder folder;
        const auto store = folder.open();
        QVERIFY(store->unitOfWork().begin());
        QCOMPARE(rekey(*store, 'k', 'n').error().code, sqlite::kRekeyFailed);
        store->unitOfWork().rollback();
        QVERIFY(rekey(*store, 'k', 'n'));
    }

    void aCopyUnderWayGoesOn()
    {
        const StoreFolder folder;
        {
            const auto store = folder.open();
            fill(*store);
            auto copy = sqlite::OnlineCopy::start(store->connection(), folder.path() + QStringLiteral("/copia.db"), databaseKey('c'));
            QVERIFY(copy && (*copy)->step(3));
            QVERIFY(rekey(*store, 'k', 'n'));
            checkWhole(*store);
            for (;;) {
                const auto progress = (*copy)->step(50);
                QVERIFY(progress);
                if (progress->complete)
                    break;
            }
            copy->reset();
        }
        const auto opened = folder.tryOpen('n');
        QVERIFY(opened);
        checkWhole(**opened);
    }

    void whereverTheMediumFailsOneKeyOpensEverything_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("disk full") << static_cast<int>(FaultyVfs::Fault::DiskFull);
        QTest::newRow("input/output") << static_cast<int>(FaultyVfs::Fault::InputOutput);
    }

    void whereverTheMediumFailsOneKeyOpensEverything()
    {
        QFETCH(const int, fault);
        const char* vfs = FaultyVfs::install();
        const StoreFolder folder;
        {
            const auto store = folder.open();
            fill(*store);
        }
        int kept = 0, changed = 0;
        char now = 'k';
        for (int nth = 1;; nth += 7) {
            const char next = now == 'k' ? 'n' : 'k';
            bool met = false, said = false;
            {
                const auto store = folder.tryOpen(now, vfs);
                QVERIFY(store);
                FaultyVfs::failFrom(nth, static_cast<FaultyVfs::Fault>(fault));
                said = bool(rekey(**store, now, next));
                met = FaultyVfs::failed();
            } // as after a power cut: closing writes nothing either
            FaultyVfs::mend();
            const auto before = folder.tryOpen(now);
            const auto after = before ? core::Result<std::unique_ptr<stores::LocalStore>>(core::fail(sqlite::kWrongKey))
                                      : folder.tryOpen(next);
            QVERIFY2(before || after, qPrintable(QStringLiteral("nth %1").arg(nth)));
            QVERIFY2(!said || after, qPrintable(QStringLiteral("nth %1: said done, and is not").arg(nth)));
            checkWhole(before ? **before : **after);
            before ? ++kept : ++changed;
            if (after)
                now = next;
            if (!met)
                break;
        }
        QVERIFY2(kept > 5 && changed > 0, qPrintable(QStringLiteral("%1 kept, %2 changed").arg(kept).arg(changed)));
    }
};

QTEST_GUILESS_MAIN(TestRekey)
#include "tst_rekey.moc"
