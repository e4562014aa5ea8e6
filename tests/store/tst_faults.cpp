// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/migrations/migration.h"
#include "ports/errors.h"
#include "support/samples/sample_family.h"
#include "support/store/faulty_vfs.h"
#include "support/store/store_fixture.h"

#include <QTest>

using namespace padron;
using fixture::FaultyVfs;

namespace {

constexpr int kMostWrites = 5000; ///< far more than any step here does; reaching it means the shim does not count

/// What is in a store after it was opened anew on a sound medium.
struct Contents
{
    qint64 people = -1;
    quint64 entries = 0;
    bool chainHolds = true;
    bool referencesHold = false;
};

Contents contentsOf(const fixture::StoreFolder& folder)
{
    const auto store = folder.open();
    Contents found;
    found.people = *store->registry().peopleCount();
    found.entries = store->log().head()->seq;
    const ports::DeviceKeys keys = *store->device().keys();
    envelope::ChainVerifier verifier(keys.store, 1, envelope::chainStart(keys.store, 1, keys.signingPublic));
    const auto rows = store->log().rows(1, 100);
    for (const auto& row : *rows)
        found.chainHolds = found.chainHolds && verifier.add(row);
    found.referencesHold = store->connection().value("PRAGMA foreign_key_check")->isEmpty();
    return found;
}

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_vfs = FaultyVfs::install(); }
    void cleanup() { FaultyVfs::mend(); }

    void saveIsWholeOrNotThereWhateverWriteFails_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("input/output") << static_cast<int>(FaultyVfs::Fault::InputOutput);
        QTest::newRow("disk full") << static_cast<int>(FaultyVfs::Fault::DiskFull);
    }

    void saveIsWholeOrNotThereWhateverWriteFails()
    {
        QFETCH(const int, fault);
        bool met = true;
        int nth = 0;
        for (nth = 1; met && nth < kMostWrites; ++nth) {
            const fixture::StoreFolder folder;
            bool acknowledged = false;
            {
                const auto store = folder.open(m_vfs);
                QVERIFY(fixture::registerFamily(*store, fixture::record(1)));
                FaultyVfs::failFrom(nth, static_cast<FaultyVfs::Fault>(fault));
                const auto saved = fixture::registerFamily(*store, fixture::record(2));
                met = FaultyVfs::failed();
                acknowledged = saved.has_value();
                if (!acknowledged)
                    QVERIFY(saved.error().code == ports::kStoreFull || saved.error().code == ports::kStoreFailed);
                QVERIFY(acknowledged || met);
            } // closed with the medium still dead: what a crash leaves
            FaultyVfs::mend();
            const Contents found = contentsOf(folder);
            QVERIFY2((found.people == 4 && found.entries == 1) || (found.people == 8 && found.entries == 2),
                     qPrintable(QString::number(nth)));
            QVERIFY(!acknowledged || found.people == 8);
            QVERIFY(found.chainHolds);
            QVERIFY(found.referencesHold);
        }
        QVERIFY(nth > 20 && nth < kMostWrites);
    }

    void fullDiskIsToldAndTheNextSaveGoesOnWhenThereIsRoom()
    {
        const fixture::StoreFolder folder;
        const auto store = folder.open(m_vfs);
        FaultyVfs::failFrom(1, FaultyVfs::Fault::DiskFull);
        const auto full = fixture::registerFamily(*store, fixture::record(1));
        QVERIFY(!full && full.error().code == ports::kStoreFull);
        QVERIFY(!store->connection().inTransaction());
        QCOMPARE(*store->registry().peopleCount(), 0);
        FaultyVfs::mend();
        QVERIFY(fixture::registerFamily(*store, fixture::record(1)));
        QCOMPARE(*store->registry().peopleCount(), 4);
    }

    void draftIsTheOldOneOrTheNewOneWhateverWriteFails()
    {
        const QDate today(2026, 9, 21);
        domain::FamilyDraft before = samples::familyDraft(1), after = before;
        after.people.front().telefono = QStringLiteral("9610000000");
        before.id = after.id = core::DraftId(QUuid::createUuid());
        bool met = true;
        int nth = 0;
        for (nth = 1; met && nth < kMostWrites; ++nth) {
            const fixture::StoreFolder folder;
            bool acknowledged = false;
            const auto save = [today](stores::LocalStore& store, const domain::FamilyDraft& draft) -> core::Result<void> {
                PADRON_ASSIGN(auto transaction, ports::Transaction::start(store.unitOfWork()));
                PADRON_TRY(store.drafts().save(draft, {1, today, {}, {}}));
                return transaction.commit();
            };
            {
                const auto store = folder.open(m_vfs);
                QVERIFY(save(*store, before));
                FaultyVfs::failFrom(nth, FaultyVfs::Fault::InputOutput);
                acknowledged = save(*store, after).has_value();
                met = FaultyVfs::failed();
                QVERIFY(acknowledged || met);
            }
            FaultyVfs::mend();
            const auto store = folder.open();
            const auto found = store->drafts().load(before.id);
            QVERIFY2(found && (*found == before || *found == after), qPrintable(QString::number(nth)));
            QVERIFY(!acknowledged || *found == after);
            QCOMPARE(store->drafts().summary(before.id)->turn, 1);
            QCOMPARE(store->drafts().list(today)->size(), 1);
        }
        QVERIFY(nth > 3 && nth < kMostWrites);
    }

    void creationIsFinishedLaterWhateverWriteFails()
    {
        const int step = qEnvironmentVariableIsSet("PADRON_ALL_FAULTS") ? 1 : 5; // a whole store is made at each turn
        bool met = true;
        int nth = 0;
        for (nth = 1; met && nth < kMostWrites; nth += nth < 40 ? 1 : step) {
            QTemporaryDir folder;
            FaultyVfs::failFrom(nth, FaultyVfs::Fault::InputOutput);
            {
                const auto created =
                    stores::LocalStore::open(folder.path(), fixture::databaseKey(), stores::OpenMode::Create, m_vfs);
                met = FaultyVfs::failed();
                QVERIFY(created || met);
            }
            FaultyVfs::mend();
            const auto store =
                stores::LocalStore::open(folder.path(), fixture::databaseKey(), stores::OpenMode::Existing);
            QVERIFY2(store, qPrintable(QString::number(nth)));
            QCOMPARE(*(*store)->connection().integer("SELECT count(*) FROM migration"),
                     sqlite::builtInMigrations().size());
        }
        QVERIFY(nth > 20 && nth < kMostWrites);
    }

private:
    const char* m_vfs = nullptr;
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
