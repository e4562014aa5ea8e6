// SPDX-License-Identifier: GPL-3.0-or-later
// A backup becomes the store of a clean machine: with a password or the recovery code alone, in a new epoch, with nothing lost.
#include "backup_place.h"

#include "access/errors.h"
#include "backup/backup_file.h"
#include "backup/errors.h"
#include "sync/messages/batch.h"
#include "usecases/errors.h"
#include "usecases/restore_store.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace padron;

namespace {

constexpr access::KdfCost kQuick{1, 8 * 1024 * 1024};
const QString kUser = QStringLiteral("Prueba");
constexpr char kPassword[] = "una frase de ensayo";

core::SecureBytes secret(const char* text)
{
    return core::SecureBytes(QByteArrayView(text));
}

/// Keys of a device, as the gate makes them.
core::Result<ports::DeviceKeys> freshKeys()
{
    const auto signing = envelope::SigningKey::generate();
    ports::DeviceKeys keys;
    keys.signingSeed = signing.seed();
    keys.signingPublic = signing.verifyKey().bytes();
    keys.tlsKeyPem = core::SecureBytes(QByteArrayView("pem"));
    return keys;
}

/// A machine without a store, and what it makes of a backup.
class CleanMachine
{
    QTemporaryDir m_folder;

public:
    CleanMachine() : vault(m_folder.path()) {}
    QString path() const { return m_folder.path(); }
    core::Result<access::Unlocked> restore(const QString& file, usecases::RestoreStore::Key key,
                                           const backup::Watch& watch = {})
    {
        stores::SqlBackupCopies copies;
        key.cost = kQuick;
        return usecases::RestoreStore(copies, vault, clock, path()).run(file, key, watch);
    }
    bool isClean() const { return QDir(path()).isEmpty() && !vault.exists(); }
    std::unique_ptr<desktop::Session> open(const access::Unlocked& unlocked)
    {
        auto store = stores::LocalStore::open(path(), access::databaseKey(unlocked.dataKey), stores::OpenMode::Existing);
        if (!store)
            qFatal("%s", qPrintable(store.error().printedId()));
        const core::StoreId id = access::decodeSlotFile(*vault.load())->store;
        return std::make_unique<desktop::Session>(std::move(*store), vault, clock, id,
                                                  access::Unlocked{unlocked.user, unlocked.dataKey.clone()});
    }

    fixture::TestClock clock;
    keys::FileKeyVault vault;
};

} // namespace

class TstRestore : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_place;

    /// A backup of a store with so many families; its whole path.
    QString backUp(fixture::Store& store, int families)
    {
        for (int i = 0; i < families; ++i)
            store.registerFamily(i);
        if (!fixture::choosePlace(store.session(), m_place.path()))
            qFatal("place");
        const auto made = fixture::backUp(store.session());
        if (!made)
            qFatal("%s %s", qPrintable(made.error().printedId()), qPrintable(made.error().detail));
        store.clock.now += 1000;
        return m_place.filePath(made->name);
    }

private Q_SLOTS:
    void withAPasswordAlone()
    {
        fixture::Store store;
        backUp(store, 0); // so that the next says that there was one
        const QString file = backUp(store, 3);
        const auto lost = store.keys();
        const quint64 entries = store.session().verifyLog.run()->entries - 1; // without the one that notes the backup

        CleanMachine machine;
        machine.clock.now = store.clock.now;
        stores::SqlBackupCopies copies;
        const auto preview = usecases::RestoreStore(copies, machine.vault, machine.clock, machine.path()).look(file);
        QVERIFY(preview);
        QCOMPARE(preview->families, 3);
        QCOMPARE(preview->users, QList{store.user});
        QList<int> percents;
        const backup::Watch watch{.progress = [&percents](qint64 done, qint64 total) {
            percents.append(static_cast<int>(100 * done / total));
        }};
        const auto unlocked = machine.restore(file, {kUser, secret(kPassword)}, watch);
        QVERIFY2(unlocked, qPrintable(unlocked ? QString() : unlocked.error().printedId()));
        QVERIFY(std::is_sorted(percents.begin(), percents.end()) && percents.size() > 2);
        QCOMPARE(percents.last(), 100);
        QCOMPARE(unlocked->user, store.user);
        QCOMPARE(fixture::filesIn(machine.path()).size(), 4); // the database, two copies of the slots, and whose they are
        QVERIFY(QDir(machine.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());

        {
            const auto session = machine.open(*unlocked);
            QVERIFY(*session->beginEpoch.ifRestored(freshKeys));
            QCOMPARE(*session->familyCount(), 3);
            QCOMPARE(session->backUp.status()->lastGoodMs, 0); // what there is was the lost laptop's
        }
        const auto session = machine.open(*unlocked);
        QVERIFY(!*session->beginEpoch.ifRestored(freshKeys)); // once
        const auto keys = session->device().keys();
        QCOMPARE(keys->store, lost.store);
        QVERIFY(keys->epoch > lost.epoch);
        QVERIFY(keys->signingPublic != lost.signingPublic && !(keys->signingSeed == lost.signingSeed));
        QVERIFY(!*session->enrolDevice.current());
        const auto chain = session->verifyLog.run();
        QVERIFY(chain);
        QCOMPARE(chain->entries, entries + 1); // none of them had a receipt: all open the new chain, then the restoring
        QVERIFY(machine.restore(file, {kUser, secret(kPassword)}).error().code == usecases::kStoreAlreadyThere);
    }

    void withTheRecoveryCodeAlone()
    {
        // a store whose recovery code is known
        CleanMachine old;
        const core::StoreId id(QUuid(QStringLiteral("019a0000-0000-7000-8000-00000000000f")));
        const access::SessionUser user{core::UserId(QUuid(QStringLiteral("019a0000-0000-7000-8000-000000000002"))), kUser,
                                       access::Role::Responsable};
        auto slots = access::createSlots(id, user, secret(kPassword), kQuick);
        QVERIFY(slots);
        QVERIFY(old.vault.save(access::encodeSlotFile(slots->file, slots->dataKey)));
        auto store = stores::LocalStore::open(old.path(), access::databaseKey(slots->dataKey), stores::OpenMode::Create);
        QVERIFY(store);
        desktop::Session session(std::move(*store), old.vault, old.clock, id,
                                 access::Unlocked{user, slots->dataKey.clone()});
        auto keys = *freshKeys();
        keys.store = id;
        QVERIFY(session.createDevice.run(keys));
        QVERIFY(fixture::choosePlace(session, m_place.path()));
        const auto made = fixture::backUp(session);
        QVERIFY(made);
        const QString file = m_place.filePath(made->name);

        CleanMachine machine;
        const QString code = slots->recoveryCode.text();
        const auto wrong = machine.restore(file, {kUser, secret("otra frase larga"), access::RecoveryCode::generate().text()});
        QVERIFY(!wrong && wrong.error().code == access::kWrongRecoveryCode);
        QVERIFY(machine.isClean());
        const auto weak = machine.restore(file, {kUser, secret("corta"), code});
        QVERIFY(!weak && weak.error().code == access::kPasswordTooWeak);
        QVERIFY(machine.isClean());
        const auto unlocked = machine.restore(file, {kUser, secret("otra frase larga"), code});
        QVERIFY2(unlocked, qPrintable(unlocked ? QString() : unlocked.error().printedId()));
        QVERIFY(machine.open(*unlocked));
        const auto slotFile = access::decodeSlotFile(*machine.vault.load());
        QVERIFY(access::unlockWithPassword(*slotFile, kUser, secret("otra frase larga")));
        QVERIFY(!access::unlockWithPassword(*slotFile, kUser, secret(kPassword)));
    }

    void whatMustNotOpen()
    {
        fixture::Store store;
        const QString file = backUp(store, 1);
        CleanMachine machine;
        const auto password = machine.restore(file, {kUser, secret("otra frase larga")});
        QVERIFY(!password && password.error().code == access::kWrongPassword);
        const auto user = machine.restore(file, {QStringLiteral("Nadie"), secret(kPassword)});
        QVERIFY(!user && user.error().code == access::kWrongPassword);
        const auto none = machine.restore(m_place.filePath(QStringLiteral("none")), {kUser, secret(kPassword)});
        QVERIFY(!none && none.error().code == backup::kPlaceAbsent);
        const auto cancelled = machine.restore(file, {kUser, secret(kPassword)}, {.cancelled = [] { return true; }});
        QVERIFY(!cancelled && cancelled.error().code == backup::kCancelled);
        QVERIFY(machine.isClean());

        QFile backupFile(file);
        QVERIFY(backupFile.open(QIODevice::ReadWrite));
        const QByteArray good = backupFile.readAll();
        for (const qsizetype at : {qsizetype(30), qsizetype(500), good.size() / 2, good.size() - 1}) {
            const char byte = static_cast<char>(good.at(at) ^ 1);
            QVERIFY(backupFile.seek(at) && backupFile.write(&byte, 1) == 1 && backupFile.flush());
            QVERIFY2(!machine.restore(file, {kUser, secret(kPassword)}), qPrintable(QString::number(at)));
            QVERIFY(machine.isClean());
            QVERIFY(backupFile.seek(at) && backupFile.write(good.constData() + at, 1) == 1 && backupFile.flush());
        }
        QVERIFY(machine.restore(file, {kUser, secret(kPassword)}));
    }

    void aCrashOnTheWayLeavesNoStore()
    {
        fixture::Store store;
        const QString file = backUp(store, 1);
        CleanMachine machine;
        // what a kill leaves: half a database in its place and scratch beside it, but no slots
        for (const char* name : {"padron.db", "restauracion.en-curso/nuevo/padron.db"}) {
            const QString path = QDir(machine.path()).filePath(QLatin1String(name));
            QVERIFY(QDir().mkpath(QFileInfo(path).path()));
            QFile half(path);
            QVERIFY(half.open(QIODevice::WriteOnly) && half.write("half") == 4);
        }
        const auto unlocked = machine.restore(file, {kUser, secret(kPassword)});
        QVERIFY(unlocked);
        QCOMPARE(*machine.open(*unlocked)->familyCount(), 1);
    }

    void anEpochThatEndedIsCheckedFromItsFirstEntryToItsLast_data()
    {
        QTest::addColumn<QByteArray>("lost");
        QTest::newRow("its beginning") << QByteArray("epoch = 1 AND seq <= 2");
        QTest::newRow("all that is not carried") << QByteArray("epoch = 1 AND seq <= (SELECT max(last_seq) FROM batch)");
        QTest::newRow("how it ended") << QByteArray("epoch > 1 AND seq = (SELECT min(seq) FROM log WHERE epoch > 1)");
    }

    void anEpochThatEndedIsCheckedFromItsFirstEntryToItsLast()
    {
        QFETCH(QByteArray, lost);
        fixture::Store store;
        for (const int family : {0, 2, 3})
            store.registerFamily(family);
        const auto batch = store.session().exchange.nextBatch();
        QVERIFY(batch && *batch);
        const quint64 sent = store.session().verifyLog.run()->entries;
        QVERIFY(sent > 2);
        store.tamper("UPDATE batch SET receipt = x'00', receipt_ms = 1"); // its bytes do not matter here
        store.registerFamily(1);
        const QString file = backUp(store, 0);
        const quint64 all = store.session().verifyLog.run()->entries - 1;

        CleanMachine machine;
        machine.clock.now = store.clock.now;
        const auto unlocked = machine.restore(file, {kUser, secret(kPassword)});
        QVERIFY(unlocked);
        {
            const auto session = machine.open(*unlocked);
            QVERIFY(*session->beginEpoch.ifRestored(freshKeys));
            const auto checked = session->checkLog.run();
            QVERIFY2(checked, qPrintable(checked ? QString() : checked.error().printedId() + checked.error().detail));
            QCOMPARE(checked->entries, all - sent + 1);
            QCOMPARE(checked->earlier, sent); // those that open the new chain are counted once
        }
        {
            const auto raw = stores::LocalStore::open(machine.path(), access::databaseKey(unlocked->dataKey),
                                                      stores::OpenMode::Existing);
            QVERIFY(raw);
            QVERIFY((*raw)->connection().script("DROP TRIGGER log_immutable_delete; DROP TRIGGER log_body_immutable_delete;"
                                                "CREATE TABLE gone AS SELECT entry_id FROM log WHERE " + lost + ";"
                                                "DELETE FROM log_body WHERE entry_id IN (SELECT entry_id FROM gone);"
                                                "DELETE FROM log WHERE entry_id IN (SELECT entry_id FROM gone);"
                                                "DROP TABLE gone; DELETE FROM log_subject; DELETE FROM log_day; DELETE FROM log_index"));
        }
        const auto checked = machine.open(*unlocked)->checkLog.run();
        QVERIFY(!checked && checked.error().code == usecases::kLogBroken);
    }

    void whatHasAReceiptIsNotSentAgainAndTheRestIs()
    {
        fixture::Store store;
        store.registerFamily(0);
        auto& exchange = store.session().exchange;
        const auto batch = exchange.nextBatch();
        QVERIFY(batch && *batch);
        const quint64 sent = store.session().verifyLog.run()->entries;
        // the centre's receipt of all of it
        const auto keys = store.keys();
        const auto opened = sync::openBatch((*batch)->sealed, *envelope::VerifyKey::fromBytes(keys.signingPublic),
                                            store.centre.buzon);
        QVERIFY(opened);
        QCOMPARE(quint64(opened->entries.size()), sent);
        store.tamper("UPDATE batch SET receipt = x'00', receipt_ms = 1"); // its bytes do not matter here
        store.registerFamily(1);
        const QString file = backUp(store, 0);
        const quint64 all = store.session().verifyLog.run()->entries - 1;

        CleanMachine machine, again;
        machine.clock.now = store.clock.now;
        again.clock.now = store.clock.now + 5000;
        const auto unlocked = machine.restore(file, {kUser, secret(kPassword)});
        QVERIFY(unlocked);
        const auto session = machine.open(*unlocked);
        QVERIFY(*session->beginEpoch.ifRestored(freshKeys));
        QCOMPARE(session->verifyLog.run()->entries, all - sent + 1);
        const auto fresh = session->device().keys();
        QVERIFY(session->device().saveEnrolment(store.centre.enrolment(fresh->signingPublic, machine.clock.now / 1000)));
        const auto next = session->exchange.nextBatch();
        QVERIFY(next && *next);
        const auto resent = sync::openBatch((*next)->sealed, *envelope::VerifyKey::fromBytes(fresh->signingPublic),
                                            store.centre.buzon);
        QVERIFY(resent);
        QCOMPARE(resent->header.epoch, fresh->epoch);
        QCOMPARE(resent->header.batchSeq, quint64(1));
        QCOMPARE(resent->firstSeq, quint64(1));
        QCOMPARE(quint64(resent->entries.size()), all - sent + 1);
        // the very bytes, under the ids they were written with
        const auto family = envelope::decodeEntry(resent->entries.front());
        QVERIFY(family);
        QCOMPARE(family->kind, QLatin1String(envelope::kind::kFamilyRegistered));
        QVERIFY(!opened->entries.contains(resent->entries.front()));
        const auto restored = envelope::decodeEntry(resent->entries.back());
        QCOMPARE(restored->kind, QLatin1String(envelope::kind::kStoreRestored));
        QCOMPARE(restored->payload.toMap().value(4).toInteger(), qint64(all - sent));

        // the same backup once more: another epoch, never the same numbers twice
        const auto second = again.restore(file, {kUser, secret(kPassword)});
        QVERIFY(second);
        const auto other = again.open(*second);
        QVERIFY(*other->beginEpoch.ifRestored(freshKeys));
        QVERIFY(other->device().keys()->epoch != fresh->epoch);

        // a backup of a restored store that sent nothing carries the carried on
        QTemporaryDir place;
        QVERIFY(fixture::choosePlace(*other, place.path()));
        again.clock.now += 10'000;
        const auto made = fixture::backUp(*other);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().printedId() + made.error().detail));
        const quint64 carried = other->verifyLog.run()->entries - 1;
        CleanMachine third;
        third.clock.now = again.clock.now + 5000;
        const auto last = third.restore(place.filePath(made->name), {kUser, secret(kPassword)});
        QVERIFY(last);
        const auto thirdSession = third.open(*last);
        QVERIFY(*thirdSession->beginEpoch.ifRestored(freshKeys));
        QCOMPARE(thirdSession->verifyLog.run()->entries, carried + 1);
        QCOMPARE(*thirdSession->familyCount(), 2);
    }
};

QTEST_GUILESS_MAIN(TstRestore)
#include "tst_restore.moc"
