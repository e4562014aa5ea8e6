// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_fixture.h"

#include "access/errors.h"
#include "usecases/sign_in.h"

#include <QTest>

using namespace padron;

namespace {
core::SecureBytes secret(const char* text)
{
    return core::SecureBytes(QByteArrayView(text));
}
constexpr access::KdfCost kQuick{1, 8 * 1024 * 1024};
} // namespace

class TstSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongPasswordAndUnknownUserSayTheSame()
    {
        fixture::Store store;
        usecases::SignIn signIn(store.vault, store.clock);
        QVERIFY(signIn.withPassword(QStringLiteral("Prueba"), secret("una frase de ensayo")));
        const auto wrong = signIn.withPassword(QStringLiteral("Prueba"), secret("otra frase de ensayo"));
        const auto unknown = signIn.withPassword(QStringLiteral("Nadie"), secret("una frase de ensayo"));
        QVERIFY(!wrong && !unknown);
        QVERIFY(wrong.error().code == access::kWrongPassword);
        QVERIFY(unknown.error().code == access::kWrongPassword);
        QCOMPARE(wrong.error().detail, unknown.error().detail);
    }

    void theDelayGrowsAndOutlivesARestart()
    {
        fixture::Store store;
        usecases::SignIn signIn(store.vault, store.clock);
        for (int i = 0; i < 5; ++i)
            QVERIFY(!signIn.withPassword(QStringLiteral("Prueba"), secret("mala contraseña")));
        QVERIFY(!signIn.withPassword(QStringLiteral("Prueba"), secret("mala contraseña")));
        QVERIFY(signIn.waitMs(QStringLiteral("Prueba")) > 0);
        // even the right one waits now
        const auto locked = signIn.withPassword(QStringLiteral("Prueba"), secret("una frase de ensayo"));
        QVERIFY(!locked);
        QVERIFY(locked.error().code == access::kLockedOut);

        keys::FileKeyVault again(store.path()); // another process
        store.clock.boot = QByteArray(16, 'c');  // another boot: the monotonic clock starts again
        store.clock.mono = 5;
        store.clock.now += 400LL * 86'400'000;   // and somebody moved the wall clock a year
        usecases::SignIn after(again, store.clock);
        QVERIFY(after.waitMs(QStringLiteral("Prueba")) > 0);
        store.clock.mono += after.waitMs(QStringLiteral("Prueba"));
        QVERIFY(after.withPassword(QStringLiteral("Prueba"), secret("una frase de ensayo")));
        QCOMPARE(after.waitMs(QStringLiteral("Prueba")), 0);
    }

    void somebodyElsesPasswordBuysNoTries()
    {
        fixture::Store store;
        const auto proof = usecases::SignIn(store.vault, store.clock).prove(QStringLiteral("Prueba"), secret("una frase de ensayo"));
        QVERIFY(proof);
        QVERIFY(store.session().users.add(*proof, QStringLiteral("Ana Peña"), access::Role::Capturista, secret("agua de jamaica"), kQuick));
        usecases::SignIn signIn(store.vault, store.clock);
        for (int i = 0; i < 4; ++i)
            QVERIFY(!signIn.withPassword(QStringLiteral("Prueba"), secret("mala contraseña")));
        QVERIFY(signIn.withPassword(QStringLiteral("Ana Peña"), secret("agua de jamaica")));
        QVERIFY(!signIn.withPassword(QStringLiteral("Prueba"), secret("mala contraseña")));
        QCOMPARE(signIn.withPassword(QStringLiteral("Prueba"), secret("una frase de ensayo")).error().code, access::kLockedOut);
        QVERIFY(signIn.withPassword(QStringLiteral("Ana Peña"), secret("agua de jamaica"))); // and she does not wait for it

        store.clock.mono += 40'000;
        QVERIFY(signIn.withPassword(QStringLiteral("Prueba"), secret("una frase de ensayo")));
        for (int i = 0; i < 15; ++i) // names that nobody has count for everybody
            (void)signIn.withPassword(QStringLiteral("Nadie %1").arg(i), secret("mala contraseña"));
        for (int i = 0; i < 12; ++i) {
            store.clock.mono += 1'000'000;
            (void)signIn.withPassword(QStringLiteral("Alguien %1").arg(i), secret("mala contraseña"));
        }
        QCOMPARE(signIn.withPassword(QStringLiteral("Ana Peña"), secret("agua de jamaica")).error().code, access::kLockedOut);
    }

    void aPasswordAskedAgainProvesItsUserForTwoMinutes()
    {
        fixture::Store store;
        usecases::SignIn signIn(store.vault, store.clock);
        const auto proof = signIn.prove(QStringLiteral("Prueba"), secret("una frase de ensayo"));
        QVERIFY(proof);
        QVERIFY(access::checkProof(*proof, store.user, store.clock));
        access::SessionUser other = store.user;
        other.id = core::UserId(QUuid::createUuid());
        QCOMPARE(access::checkProof(*proof, other, store.clock).error().code, access::kProofNeeded);
        QCOMPARE(access::checkProof({}, store.user, store.clock).error().code, access::kProofNeeded);

        store.clock.now += 400LL * 86'400'000; // the wall clock is never asked
        store.clock.mono += access::kProofLastsMs;
        QVERIFY(access::checkProof(*proof, store.user, store.clock));
        store.clock.mono += 1;
        QCOMPARE(access::checkProof(*proof, store.user, store.clock).error().code, access::kProofNeeded);

        for (int i = 0; i < 5; ++i)
            QVERIFY(!signIn.prove(QStringLiteral("Prueba"), secret("mala contraseña")));
        QCOMPARE(signIn.prove(QStringLiteral("Prueba"), secret("una frase de ensayo")).error().code, access::kLockedOut);
    }

    void theRecoveryCodeSetsANewPassword()
    {
        QTemporaryDir folder;
        keys::FileKeyVault vault(folder.path());
        const fixture::TestClock clock;
        core::UuidV7Source ids(clock);
        usecases::CreateStore create(vault, ids);
        auto made = create.run(QStringLiteral("Prueba"), access::Role::Responsable, secret("la primera clave"), kQuick);
        QVERIFY(made);
        QVERIFY(create.keep(*made));
        usecases::SignIn signIn(vault, clock);
        QString wrong = access::RecoveryCode::generate().text();
        QVERIFY(!signIn.withRecoveryCode(QStringLiteral("Prueba"), wrong, secret("la segunda clave"), kQuick));
        const auto opened = signIn.withRecoveryCode(QStringLiteral("prueba"), made->recoveryCode.text().toLower(),
                                                    secret("la segunda clave"), kQuick);
        QVERIFY(opened);
        QVERIFY(opened->dataKey == made->dataKey);
        QVERIFY(!signIn.withPassword(QStringLiteral("Prueba"), secret("la primera clave")));
        QVERIFY(signIn.withPassword(QStringLiteral("Prueba"), secret("la segunda clave")));
    }

    void aWeakPasswordIsRefusedBeforeAnythingIsMade()
    {
        QTemporaryDir folder;
        keys::FileKeyVault vault(folder.path());
        const fixture::TestClock clock;
        core::UuidV7Source ids(clock);
        usecases::CreateStore create(vault, ids);
        const auto weak = create.run(QStringLiteral("Prueba"), access::Role::Responsable, secret("corta"), kQuick);
        QVERIFY(!weak);
        QVERIFY(weak.error().code == access::kPasswordTooWeak);
        QVERIFY(!vault.exists());
    }
};

QTEST_GUILESS_MAIN(TstSignIn)
#include "tst_sign_in.moc"
