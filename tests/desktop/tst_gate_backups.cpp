// SPDX-License-Identifier: GPL-3.0-or-later
// The composition root and backups: one at a lock, written after the store has closed; a clean machine that begins from it.
#include "access/errors.h"
#include "desktop/desktop_gate.h"
#include "desktop/errors.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace padron;

namespace {

const QString kUser = QStringLiteral("Rosa");
constexpr qint64 kTwoHoursMs = 2 * 3'600'000;

core::SecureBytes password()
{
    return core::SecureBytes(QByteArrayView("una clave inventada"));
}

template <class T> core::Result<T> answerOf(QFuture<core::Result<T>> future)
{
    future.waitForFinished();
    return future.takeResult();
}

desktop::DesktopGate::Options optionsFor(const QString& folder)
{
    desktop::DesktopGate::Options options;
    options.directory = folder;
    options.kdfCost = access::KdfCost{1, 8192};
    return options;
}

QStringList backupsIn(const QString& folder)
{
    return QDir(folder).entryList({QStringLiteral("*.respaldo")}, QDir::Files);
}

QStringList foldersIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

/// Of a store made there, which is closed again.
QString backUpOf(const QString& folder, const QString& place)
{
    desktop::DesktopGate gate(optionsFor(folder));
    if (!answerOf(gate.createStore(kUser, password())))
        return {};
    const auto desk = gate.desk();
    usecases::BackupPlan plan;
    plan.place = backup::placeAt(place);
    if (!answerOf(desk->store.run([&] { return desk->backUp->plan(plan); })))
        return {};
    desk->backups->backUp();
    const auto made = [&] { return !desk->backups->isBusy() && backupsIn(place).size() == 1; };
    return QTest::qWaitFor(made, 20000) ? QDir(place).filePath(backupsIn(place).front()) : QString();
}

} // namespace

class TstGateBackups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atALockAndOnACleanMachine()
    {
        const QTemporaryDir folder, clean, place;
        QString code;
        {
            desktop::DesktopGate gate(optionsFor(folder.path()));
            const auto made = answerOf(gate.createStore(kUser, password()));
            QVERIFY(made);
            code = *made;
            const auto desk = gate.desk();
            QVERIFY(desk && desk->backups && desk->backUp);
            const platform::SystemClock clock;
            usecases::BackupPlan plan;
            plan.place = backup::placeAt(place.path());
            QVERIFY(answerOf(desk->store.run([&]() -> core::Result<void> {
                PADRON_TRY(desk->backUp->plan(plan));
                return desk->backUp->noteDone(QStringLiteral("anterior"), 1, clock.wallMs() - kTwoHoursMs);
            })));
            desk->backups->start(); // looks: the place is there; nothing is due for two hours more
            QTRY_VERIFY(desk->backups->isPlaceThere());
            QVERIFY(backupsIn(place.path()).isEmpty());
            gate.lock();
            // to sign in again does not wait for it, and finds it
            QVERIFY(answerOf(gate.signIn(kUser, password())));
            const auto again = gate.desk();
            QTRY_COMPARE(backupsIn(place.path()).size(), 1);
            QTRY_COMPARE(answerOf(again->store.run([&] { return again->backUp->status(); }))->lastName,
                         backupsIn(place.path()).front());
            QVERIFY(QFile::remove(place.filePath(backupsIn(place.path()).front()))); // what is there at the end is the next
            QVERIFY(answerOf(again->store.run(
                [&] { return again->backUp->noteDone(QStringLiteral("otro"), 1, clock.wallMs() - kTwoHoursMs); })));
        } // and as the program ends: it waits for what is under way
        QCOMPARE(backupsIn(place.path()).size(), 1);
        QVERIFY(QDir(folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());

        const QString file = place.filePath(backupsIn(place.path()).front());
        {
            desktop::DesktopGate gate(optionsFor(clean.path()));
            QVERIFY(!gate.hasStore());
            const auto preview = answerOf(gate.lookAtBackup(file));
            QVERIFY(preview);
            QCOMPARE(preview->users.front().name, kUser);
            const auto wrong = answerOf(gate.restore(file, kUser, core::SecureBytes(QByteArrayView("no es esta clave")), {}));
            QVERIFY(!wrong && wrong.error().code == access::kWrongPassword);
            QVERIFY(!gate.hasStore());
            QVERIFY(answerOf(gate.restore(file, kUser, core::SecureBytes(QByteArrayView("otra clave inventada")), code)));
            QVERIFY(gate.hasStore());
            const auto desk = gate.desk();
            QVERIFY(desk && !desk->enrolment);
            QCOMPARE(desk->user.name, kUser);
        }
        desktop::DesktopGate gate(optionsFor(clean.path()));
        QVERIFY(!answerOf(gate.signIn(kUser, password())));
        QVERIFY(answerOf(gate.signIn(kUser, core::SecureBytes(QByteArrayView("otra clave inventada")))));
    }

    void inThePlaceOfADamagedStore()
    {
        const QTemporaryDir folder, place, otherFolder, otherPlace;
        const QString file = backUpOf(folder.path(), place.path()), other = backUpOf(otherFolder.path(), otherPlace.path());
        QVERIFY(!file.isEmpty() && !other.isEmpty());
        const QString database = folder.filePath(QStringLiteral("padron.db"));
        const QByteArray damage(4096, 'x');
        {
            QFile damaged(database);
            QVERIFY(damaged.open(QIODevice::ReadWrite) && damaged.write(damage) == damage.size());
        }
        const auto stillThere = [&] {
            QFile damaged(database);
            return damaged.open(QIODevice::ReadOnly) && damaged.read(damage.size()) == damage && foldersIn(folder.path()).isEmpty();
        };
        desktop::DesktopGate gate(optionsFor(folder.path()));
        QVERIFY(!answerOf(gate.signIn(kUser, password())));
        QVERIFY(gate.canSalvage());
        const auto wrongStore = answerOf(gate.restore(other, kUser, password(), {}));
        QVERIFY(!wrongStore && wrongStore.error().code == desktop::kBackupOfAnother);
        QVERIFY(stillThere());
        const auto wrongPassword = answerOf(gate.restore(file, kUser, core::SecureBytes(QByteArrayView("no es esta clave")), {}));
        QVERIFY(!wrongPassword && wrongPassword.error().code == access::kWrongPassword);
        QVERIFY(stillThere());
        QVERIFY(gate.canSalvage());

        QVERIFY(answerOf(gate.restore(file, kUser, password(), {})));
        QVERIFY(gate.desk());
        QVERIFY(gate.restoredFrom() > 0);
        const QStringList aside = foldersIn(folder.path());
        QCOMPARE(aside.size(), 1);
        QVERIFY(aside.front().startsWith(QLatin1String("danado-")));
        const QDir kept(folder.filePath(aside.front()));
        QVERIFY(kept.exists(QStringLiteral("padron.db")) && kept.exists(QStringLiteral("claves.a")));
        QVERIFY(!kept.exists(QStringLiteral("restauracion.pendiente")));
        gate.lock();
        QVERIFY(answerOf(gate.signIn(kUser, password())));
        QVERIFY(gate.restoredFrom() > 0); // until somebody says that they know
        gate.forgetRestored();
        gate.lock();
        QVERIFY(answerOf(gate.signIn(kUser, password())));
        QCOMPARE(gate.restoredFrom(), 0);
    }

    void aRestoreCutShortBringsTheDamagedStoreBack_data()
    {
        QTest::addColumn<QStringList>("aside");
        QTest::addColumn<bool>("halfRestored");
        const QString a = QStringLiteral("claves.a"), b = QStringLiteral("claves.b"), db = QStringLiteral("padron.db");
        QTest::newRow("going aside") << QStringList{a} << false;
        QTest::newRow("keys aside") << QStringList{a, b} << false;
        QTest::newRow("all aside") << QStringList{a, b, db} << false;
        QTest::newRow("half restored") << QStringList{a, b, db} << true;
        QTest::newRow("coming back") << QStringList{db} << false;
    }

    void aRestoreCutShortBringsTheDamagedStoreBack()
    {
        QFETCH(QStringList, aside);
        QFETCH(bool, halfRestored);
        const QTemporaryDir folder;
        {
            desktop::DesktopGate gate(optionsFor(folder.path()));
            QVERIFY(answerOf(gate.createStore(kUser, password())));
        }
        const QString away = folder.filePath(QStringLiteral("danado-1"));
        QVERIFY(QDir().mkpath(away));
        for (const QString& name : aside)
            QVERIFY(QFile::rename(folder.filePath(name), away + u'/' + name));
        QFile mark(away + QStringLiteral("/restauracion.pendiente")), half(folder.filePath(QStringLiteral("padron.db")));
        QVERIFY(mark.open(QIODevice::WriteOnly));
        if (halfRestored)
            QVERIFY(half.open(QIODevice::WriteOnly) && half.write("restored, without keys") > 0);
        half.close();

        desktop::DesktopGate gate(optionsFor(folder.path()));
        QVERIFY(gate.hasStore());
        QVERIFY(answerOf(gate.signIn(kUser, password())));
        QVERIFY(!QDir(away).exists());
    }

    void aSleepDoesNotWaitForACopyAndAFailureIsToldLater()
    {
        const QTemporaryDir folder, place;
        const platform::SystemClock clock;
        desktop::DesktopGate gate(optionsFor(folder.path()));
        QVERIFY(answerOf(gate.createStore(kUser, password())));
        const auto due = [&](ui::Desk& desk) {
            usecases::BackupPlan plan;
            plan.place = backup::placeAt(place.path());
            const bool planned = answerOf(desk.store.run([&]() -> core::Result<void> {
                PADRON_TRY(desk.backUp->plan(plan));
                return desk.backUp->noteDone(QStringLiteral("anterior"), 1, clock.wallMs() - kTwoHoursMs);
            })).has_value();
            desk.backups->start();
            return planned && QTest::qWaitFor([&] { return desk.backups->isPlaceThere(); });
        };
        QVERIFY(due(*gate.desk()));
        gate.holdUntilLocked(std::make_shared<int>());
        gate.lock();
        QVERIFY(answerOf(gate.signIn(kUser, password())));
        QVERIFY(due(*gate.desk()));
        QVERIFY(backupsIn(place.path()).isEmpty()); // and it was looked at behind whatever was being written

        QVERIFY(QDir(place.path()).removeRecursively()); // pulled out just now
        gate.lock();
        QVERIFY(answerOf(gate.signIn(kUser, password())));
        const auto desk = gate.desk();
        QTRY_COMPARE(answerOf(desk->store.run([&] { return desk->backUp->status(); }))->lastFailure, QStringLiteral("RES-101"));
    }
};

QTEST_GUILESS_MAIN(TstGateBackups)
#include "tst_gate_backups.moc"
