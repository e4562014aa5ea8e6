// SPDX-License-Identifier: GPL-3.0-or-later
// Kill -9 at random points while a laptop seals itself. Promise: afterwards it is sealed, and the next start finishes it, or
// it is not and opens as before; sealed, the centre opens it; nothing of the store is lost either way.
#include "access/centre_recovery.h"
#include "credential/trust_list.h"
#include "usecases/session_fixture.h"
#include "usecases/recover_with_centre.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

using namespace padron;

namespace {

constexpr int kKills = 60;
constexpr char kPassword[] = "una frase de ensayo", kOther[] = "otra frase distinta";

core::SecureBytes secret(const char* text)
{
    return core::SecureBytes(QByteArrayView(text));
}

} // namespace

class TstSealKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sealedOrNotNeverBetween()
    {
        fixture::Store store;
        const auto e = *store.session().device().enrolment();
        QVERIFY(store.vault.saveTrustFile(
            credential::encodeTrustFile({e->rootPublic, e->trustList, e->finalStatus, e->provisionalStatus})));
        store.registerFamily(0);
        QTemporaryDir work;
        QFile order(work.filePath(QStringLiteral("orden")));
        QVERIFY(order.open(QIODevice::WriteOnly));
        order.write(sync::signSealOrder({store.id, 1, e->deviceId, sync::SealReason::Robo, store.clock.now}, store.centre.acuse));
        order.close();
        store.close();

        QRandomGenerator random(20261122);
        int sealed = 0, finished = 0;
        for (int kill = 0; kill < kKills; ++kill) {
            const QDir folder(work.filePath(QString::number(kill)));
            QVERIFY(QDir().mkpath(folder.path()));
            for (const QString& name : QDir(store.path()).entryList(QDir::Files))
                QVERIFY(QFile::copy(QDir(store.path()).filePath(name), folder.filePath(name)));
            QProcess process;
            process.start(QStringLiteral(PADRON_BIN_DIR "/device_sealer"),
                          {folder.path(), store.user.name, QLatin1String(kPassword), order.fileName()});
            QByteArray output;
            while (!output.contains("READY") && process.waitForReadyRead(30000))
                output += process.readAllStandardOutput();
            QVERIFY2(output.contains("READY"), output.constData());
            process.write("\n");
            QVERIFY(process.waitForBytesWritten());
            QThread::usleep(random.bounded(kill % 2 ? 40'000 : 6'000)); // short ones fall before or into it, long ones after on a busy disk
            process.kill();
            QVERIFY(process.waitForFinished(30000));

            keys::FileKeyVault vault(folder.path());
            const auto before = access::decodeSlotFile(*vault.load());
            const auto said = usecases::sealInForce(vault);
            QVERIFY2(said, said ? "" : qPrintable(said.error().printedId()));
            const auto in = usecases::SignIn(vault, store.clock).withPassword(store.user.name, secret(kPassword));
            QCOMPARE(in.has_value(), !*said);
            if (!*said)
                continue;
            ++sealed;
            const auto slots = access::decodeSlotFile(*vault.load());
            finished += before->generation != slots->generation ? 1 : 0;
            QVERIFY(!access::unlockWithPassword(*slots, store.user.name, secret(kPassword)));
            usecases::RecoverWithCentre recovery(vault, store.clock);
            const auto asked = recovery.ask(store.user.name, secret(kOther), {1, 8192});
            QVERIFY(asked);
            const auto back = recovery.accept(
                *access::answerRequest(*access::decodeRecoveryRequest(asked->bytes), store.centre.recuperacion), secret(kOther));
            QVERIFY2(back, back ? "" : qPrintable(back.error().printedId()));
            const auto opened = stores::LocalStore::open(folder.path(), access::databaseKey(back->dataKey), stores::OpenMode::Existing);
            QVERIFY(opened && *(*opened)->registry().familyCount() == 1);
        }
        qInfo("%d kills: %d sealed, %d of them finished at the next start", kKills, sealed, finished);
        QVERIFY2(sealed > 0 && sealed < kKills, "no kill fell before or none after: the test says less than it should");
    }
};

QTEST_GUILESS_MAIN(TstSealKill)
#include "tst_seal_kill.moc"
