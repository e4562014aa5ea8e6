// SPDX-License-Identifier: GPL-3.0-or-later
// The composition root and backups: one at a lock, written after the store has closed; a clean machine that begins from it.
#include "access/errors.h"
#include "desktop/desktop_gate.h"

#include <QDir>
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
            QVERIFY(answerOf(again->store.run(
                [&] { return again->backUp->noteDone(QStringLiteral("otro"), 1, clock.wallMs() - kTwoHoursMs); })));
        } // and as the program ends: it waits for what is under way
        QCOMPARE(backupsIn(place.path()).size(), 1); // of one day the newest stays
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
};

QTEST_GUILESS_MAIN(TstGateBackups)
#include "tst_gate_backups.moc"
