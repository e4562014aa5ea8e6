// SPDX-License-Identifier: GPL-3.0-or-later
// A first run that fails half-way can be tried again, and a lock closes the store whatever is still queued.
#include "desktop/desktop_gate.h"
#include "desktop/errors.h"
#include "usecases/session_fixture.h"

#include <QDir>
#include <QFile>
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
