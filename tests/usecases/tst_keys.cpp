// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_fixture.h"

#include "access/errors.h"
#include "desktop/open_store.h"
#include "local/errors.h"
#include "usecases/recover_with_centre.h"

#include <QTest>

using namespace padron;

namespace {

constexpr access::KdfCost kQuick{1, 8192};

core::SecureBytes secret(const char* text)
{
    return core::SecureBytes(QByteArrayView(text));
}

access::Proof prove(fixture::Store& store)
{
    return *store.session().signIn.prove(QStringLiteral("Prueba"), secret("una frase de ensayo"));
}

/// As the program opens a laptop: password, store, the session of who signed in.
core::Result<std::unique_ptr<desktop::Session>> open(fixture::Store& store, const char* password = "una frase de ensayo")
{
    PADRON_ASSIGN(access::Unlocked unlocked,
                  usecases::SignIn(store.vault, store.clock).withPassword(QStringLiteral("Prueba"), secret(password)));
    PADRON_ASSIGN(auto local, desktop::openStore(store.path(), store.vault, unlocked.dataKey));
    auto session = std::make_unique<desktop::Session>(std::move(local), store.vault, store.clock, store.id, std::move(unlocked));
    PADRON_TRY(session->acknowledgeSlots(false));
    return session;
}

access::SlotFile slotsOf(fixture::Store& store)
{
    return *access::decodeSlotFile(*store.vault.load());
}

} // namespace

class TstKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onesOwnPasswordIsChangedWithTheOldOne()
    {
        fixture::Store store;
        const auto proof = prove(store);
        QVERIFY(!store.session().keys.changeOwnPassword({}, secret("otra frase larga"), kQuick));
        QVERIFY(!store.session().keys.changeOwnPassword(proof, secret("corta"), kQuick));
        QVERIFY(store.session().keys.changeOwnPassword(proof, secret("otra frase larga"), kQuick));
        usecases::SignIn signIn(store.vault, store.clock);
        QVERIFY(!signIn.withPassword(QStringLiteral("Prueba"), secret("una frase de ensayo")));
        QVERIFY(signIn.withPassword(QStringLiteral("Prueba"), secret("otra frase larga")));
    }

    void aRenewedCodeRecoversAndTheOldOneDoesNot()
    {
        fixture::Store store;
        const auto code = access::RecoveryCode::generate();
        QVERIFY(store.session().keys.renewRecovery(prove(store), code));
        QVERIFY(access::unlockWithRecoveryCode(slotsOf(store), code));
        QVERIFY(!access::unlockWithRecoveryCode(slotsOf(store), access::RecoveryCode::generate()));
    }

    void rotationChangesTheKeyOfEverything()
    {
        auto store = std::make_unique<fixture::Store>();
        store->registerFamily(1);
        const access::SlotFile before = slotsOf(*store);
        QList<usecases::Keys::Step> steps;
        QVERIFY(store->session().keys.rotate(prove(*store), [&steps](usecases::Keys::Step step) { steps.append(step); }));
        using Step = usecases::Keys::Step;
        QCOMPARE(steps, (QList{Step::NewKeys, Step::Database, Step::Finish}));
        QCOMPARE(store->session().keys.facts()->keyGeneration, 2U);
        QVERIFY(!store->session().keys.facts()->rotationOpen);
        // the same session goes on: saves, acts on slots, rotates again
        store->registerFamily(2);
        QVERIFY(store->session().keys.rotate(prove(*store)));
        QVERIFY(store->session().verifyLog.run());

        store->close();
        auto session = open(*store);
        QVERIFY2(session, session ? "" : qPrintable(session.error().printedId()));
        QCOMPARE(*(*session)->familyCount(), 2);
        // somebody with an old copy of the slot file and a password that was right then
        const auto old = access::unlockWithPassword(before, u"Prueba", secret("una frase de ensayo"));
        QVERIFY(old);
        (*session).reset();
        QCOMPARE(stores::LocalStore::open(store->path(), access::databaseKey(old->dataKey), stores::OpenMode::Existing).error().code,
                 sqlite::kWrongKey);
    }

    void aRotationCutShortIsFinishedByTheNextOpening_data()
    {
        QTest::addColumn<bool>("rekeyed");
        QTest::newRow("before the database followed") << false;
        QTest::newRow("after it") << true;
    }

    void aRotationCutShortIsFinishedByTheNextOpening()
    {
        QFETCH(const bool, rekeyed);
        fixture::Store store;
        store.registerFamily(1);
        const auto unlocked = usecases::SignIn(store.vault, store.clock).withPassword(QStringLiteral("Prueba"), secret("una frase de ensayo"));
        store.close();
        const access::Rotated rotated = access::rotated(slotsOf(store), unlocked->dataKey);
        QVERIFY(store.vault.save(access::encodeSlotFile(rotated.file, rotated.dataKey)));
        if (rekeyed) {
            const auto local = stores::LocalStore::open(store.path(), access::databaseKey(unlocked->dataKey), stores::OpenMode::Existing);
            QVERIFY((*local)->key().rekey(access::databaseKey(unlocked->dataKey), access::databaseKey(rotated.dataKey)));
        }
        for (int i = 0; i < 2; ++i) {
            const auto session = open(store);
            QVERIFY2(session, session ? "" : qPrintable(session.error().printedId()));
            QCOMPARE(*(*session)->familyCount(), 1);
            QVERIFY((*session)->verifyLog.run());
            QVERIFY(slotsOf(store).previousKey.isEmpty());
            QCOMPARE(slotsOf(store).keyGeneration, 2U);
        }
    }

    void anOlderSlotFileIsToldAndOnlyARecoveryTakesIt()
    {
        fixture::Store store;
        store.close();
        core::UserId ana;
        { // as seen from here on
            const auto session = open(store);
            const auto proof = *(*session)->signIn.prove(QStringLiteral("Prueba"), secret("una frase de ensayo"));
            const auto added = (*session)->users.add(proof, QStringLiteral("Ana Peña"), access::Role::Supervisora, secret("agua de jamaica"), kQuick);
            QVERIFY(added);
            ana = *added;
        }
        const QByteArray old = *store.vault.load();
        {
            const auto session = open(store);
            const auto proof = *(*session)->signIn.prove(QStringLiteral("Prueba"), secret("una frase de ensayo"));
            QVERIFY((*session)->users.remove(proof, ana));
            QVERIFY((*session)->keys.changeOwnPassword(proof, secret("otra frase larga"), kQuick));
        }
        for (const char* name : {"claves.a", "claves.b"}) { // somebody who knew the password before puts it back
            QFile file(store.path() + u'/' + QLatin1String(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(old) == old.size());
        }
        QCOMPARE(open(store).error().code, access::kSlotFileOld);
        // a recovery is somebody's right to the laptop, and makes it the newest
        const auto unlocked = usecases::SignIn(store.vault, store.clock).withPassword(QStringLiteral("Prueba"), secret("una frase de ensayo"));
        {
            auto local = desktop::openStore(store.path(), store.vault, unlocked->dataKey);
            desktop::Session session(std::move(*local), store.vault, store.clock, store.id,
                                     access::Unlocked{unlocked->user, unlocked->dataKey.clone()});
            QVERIFY(session.acknowledgeSlots(true));
        }
        QVERIFY(open(store));
        QCOMPARE(slotsOf(store).users.size(), 1); // who was removed meanwhile does not come back with the old file
        QCOMPARE(slotsOf(store).users.front().user.id, store.user.id);
    }

    void aFileChangedOutsideTheSessionIsPutIntoTheLog()
    {
        fixture::Store store;
        store.close();
        quint64 entries = 0;
        {
            const auto session = open(store);
            entries = (*session)->verifyLog.run()->entries;
        }
        const auto unlocked = usecases::SignIn(store.vault, store.clock).withPassword(QStringLiteral("Prueba"), secret("una frase de ensayo"));
        access::SlotFile file = *access::withPassword(slotsOf(store), store.user.id, unlocked->dataKey, secret("una frase de ensayo"), kQuick);
        QVERIFY(store.vault.save(access::encodeSlotFile(file, unlocked->dataKey)));
        const auto session = open(store);
        QCOMPARE((*session)->verifyLog.run()->entries, entries + 1);
    }

    void theCentreLetsInWhoeverForgotEverything()
    {
        fixture::Store store;
        const auto unlocked = usecases::SignIn(store.vault, store.clock).withPassword(QStringLiteral("Prueba"), secret("una frase de ensayo"));
        const auto file = access::withCentre(slotsOf(store), unlocked->dataKey, store.centre.recuperacion.publicKey);
        QVERIFY(store.vault.save(access::encodeSlotFile(file, unlocked->dataKey)));
        store.close();

        usecases::RecoverWithCentre recovery(store.vault, store.clock);
        QCOMPARE(recovery.pending().error().code, access::kNoRecoveryPending);
        const auto request = recovery.ask(QStringLiteral("prueba"), secret("una clave distinta"), kQuick);
        QVERIFY(request);
        const auto shown = usecases::RecoverWithCentre(store.vault, store.clock).pending(); // after a restart
        QCOMPARE(shown->bytes, request->bytes);
        QCOMPARE(shown->checkCode, request->checkCode);
        const QByteArray answer = *access::answerRequest(*access::decodeRecoveryRequest(request->bytes), store.centre.recuperacion);
        QCOMPARE(recovery.accept(answer, secret("no era esta")).error().code, access::kNoRecoveryPending);
        QVERIFY(recovery.accept(access::recoveryText(answer).toLatin1(), secret("una clave distinta")));
        QVERIFY(open(store, "una clave distinta"));
        QCOMPARE(recovery.accept(answer, secret("una clave distinta")).error().code, access::kNoRecoveryPending);
    }
};

QTEST_GUILESS_MAIN(TstKeys)
#include "tst_keys.moc"
