// SPDX-License-Identifier: GPL-3.0-or-later
// A first run that fails half-way can be tried again, and a lock closes the store whatever is still queued.
#include "access/errors.h"
#include "desktop/desktop_gate.h"
#include "desktop/errors.h"
#include "usecases/session_fixture.h"
#include "usecases/sign_in.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>
#include <QTest>

using namespace padron;

namespace {

const QString kUser = QStringLiteral("Rosa");

core::SecureBytes password()
{
    return core::SecureBytes(QByteArrayView("una clave inventada"));
}

template <class T> core::Result<T> answerOf(QFuture<core::Result<T>> future)
{
    future.waitForFinished();
    return future.takeResult();
}

desktop::DesktopGate::Options optionsFor(const QTemporaryDir& folder)
{
    desktop::DesktopGate::Options options;
    options.directory = folder.path();
    options.kdfCost = access::KdfCost{1, 8192};
    return options;
}

} // namespace

class TstDesktopGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFirstRunThatCouldNotKeepItsKeysIsTriedAgain()
    {
        const QTemporaryDir folder;
        const QString wal = folder.filePath(QStringLiteral("padron.db-wal"));
        const QString inTheWay = folder.filePath(QStringLiteral("claves.b.nuevo"));
        desktop::DesktopGate gate(optionsFor(folder));
        QVERIFY(QDir().mkpath(inTheWay));
        QVERIFY(!answerOf(gate.createStore(kUser, password())));
        QVERIFY(!gate.hasStore());
        QVERIFY(!gate.desk());
        QVERIFY(QDir().rmdir(inTheWay));

        QVERIFY(answerOf(gate.createStore(kUser, password())));
        QVERIFY(QFile::exists(wal)); // the first try's end took nothing of the second's
        gate.lock();
        QVERIFY(answerOf(gate.signIn(kUser, password())));
        QVERIFY(gate.desk());
    }

    void keysChangeAndAnOlderSlotFileLetsNobodyInButARecovery()
    {
        const QTemporaryDir folder;
        desktop::DesktopGate gate(optionsFor(folder));
        const auto code = answerOf(gate.createStore(kUser, password()));
        QVERIFY(code);
        gate.lock();
        QVERIFY(answerOf(gate.signIn(kUser, password())));
        QHash<QString, QByteArray> older;
        for (const QString& name : {QStringLiteral("claves.a"), QStringLiteral("claves.b")}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            older.insert(name, file.readAll());
        }
        const core::SecureBytes next(QByteArrayView("otra frase inventada"));
        {
            const auto desk = gate.desk();
            const auto done = answerOf(desk->store.run([&]() -> core::Result<void> {
                PADRON_ASSIGN(const access::Proof proof, desk->signIn->prove(kUser, password()));
                return desk->keys->changeOwnPassword(proof, next, {1, 8192});
            }));
            QVERIFY(done);
        }
        gate.lock();
        for (auto it = older.cbegin(); it != older.cend(); ++it) {
            QFile file(folder.filePath(it.key()));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(it.value()) == it.value().size());
        }
        const auto refused = answerOf(gate.signIn(kUser, password())); // it was the right one once
        QVERIFY(!refused && refused.error().code == access::kSlotFileOld);
        QVERIFY(!gate.desk());
        QVERIFY(answerOf(gate.recover(kUser, *code, next.clone())));
        gate.lock();
        QVERIFY(answerOf(gate.signIn(kUser, next.clone())));
    }

    void aRotationIsOfTheWholeStoreAndTheSameSession()
    {
        const QTemporaryDir folder;
        desktop::DesktopGate gate(optionsFor(folder));
        QVERIFY(answerOf(gate.createStore(kUser, password())));
        const auto desk = gate.desk();
        const auto rotate = [&]() -> core::Result<void> {
            PADRON_ASSIGN(const access::Proof proof, desk->signIn->prove(kUser, password()));
            return desk->keys->rotate(proof);
        };
        QVERIFY(answerOf(desk->store.run(rotate)));
        QVERIFY(answerOf(desk->store.run([&] { return desk->settings.write({}); })));
        gate.lock();
        QVERIFY(answerOf(gate.signIn(kUser, password())));
        QCOMPARE(answerOf(desk->store.run([again = gate.desk()->keys] { return again->facts(); }))->keyGeneration, 2U);
    }

    void aLockBehindAnEnrolmentClosesTheStore()
    {
        const QTemporaryDir folder;
        desktop::DesktopGate gate(optionsFor(folder));
        QVERIFY(answerOf(gate.createStore(kUser, password())));
        auto before = gate.enrolWithAnswer(QStringLiteral("no es un código"), "x");
        gate.lock();
        const auto after = answerOf(gate.enrolWithAnswer(QStringLiteral("no es un código"), "x"));
        QVERIFY(!answerOf(before));
        QVERIFY(!after);
        QVERIFY(after.error().code == desktop::kNoSession);
        QVERIFY(!gate.desk());
    }

    void aDamagedTrustFileIsMendedAtTheNextSignIn()
    {
        fixture::Store store; // enrolled; its files as a crash would leave them
        const QTemporaryDir folder;
        for (const QString& name : QDir(store.path()).entryList(QDir::Files))
            QVERIFY(QFile::copy(QDir(store.path()).filePath(name), folder.filePath(name)));
        keys::FileKeyVault vault(folder.path());
        QVERIFY(vault.saveTrustFile("damaged"));

        desktop::DesktopGate gate(optionsFor(folder));
        QVERIFY(answerOf(gate.signIn(store.user.name, core::SecureBytes(QByteArrayView("una frase de ensayo")))));
        const auto mended = credential::decodeTrustFile(*vault.trustFile());
        QVERIFY(mended);
        QCOMPARE(mended->rootPublic, store.centre.root.verifyKey().bytes());
    }

    void signingInTwiceLeavesOneSession()
    {
        const QTemporaryDir folder;
        desktop::DesktopGate gate(optionsFor(folder));
        QVERIFY(answerOf(gate.createStore(kUser, password())));
        QVERIFY(answerOf(gate.signIn(kUser, password())));
        QVERIFY(answerOf(gate.signIn(kUser, password())));
        QVERIFY(gate.desk());
    }
};

QTEST_MAIN(TstDesktopGate)
#include "tst_desktop_gate.moc"
