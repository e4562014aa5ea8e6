// SPDX-License-Identifier: GPL-3.0-or-later
// The centre gave this laptop up: it seals itself, deletes nothing, and comes back only through the centre, under new keys.
#include "access/centre_recovery.h"
#include "access/errors.h"
#include "access/seal_mark.h"
#include "credential/trust_list.h"
#include "local/backup/sql_backup_copies.h"
#include "ports/epochs.h"
#include "session_fixture.h"
#include "sync/messages/errors.h"
#include "usecases/recover_with_centre.h"
#include "usecases/restore_store.h"
#include "usecases/seal_device.h"
#include "usecases/sign_in.h"

#include <QDir>
#include <QTest>

using namespace padron;

namespace {

constexpr access::KdfCost kQuick{1, 8 * 1024 * 1024};

core::SecureBytes secret(const char* text)
{
    return core::SecureBytes(QByteArrayView(text));
}

core::Result<ports::DeviceKeys> freshKeys()
{
    const auto signing = envelope::SigningKey::generate();
    ports::DeviceKeys keys;
    keys.signingSeed = signing.seed();
    keys.signingPublic = signing.verifyKey().bytes();
    keys.tlsKeyPem = secret("pem");
    return keys;
}

sync::SealOrder orderFor(const core::StoreId& store, quint32 epoch = 1)
{
    return {store, epoch, QStringLiteral("D0137"), sync::SealReason::Robo, 1'795'000'000'000};
}

/// An enrolled laptop with the list of the centre's keys beside it, as enrolment leaves it, and a family never sent.
struct Laptop : fixture::Store
{
    Laptop()
    {
        const auto e = *session().device().enrolment();
        if (!vault.saveTrustFile(credential::encodeTrustFile({e->rootPublic, e->trustList, e->finalStatus, e->provisionalStatus})))
            qFatal("trust file");
        family = registerFamily(0);
    }
    QByteArray order(quint32 epoch = 1) { return sync::signSealOrder(orderFor(id, epoch), centre.acuse); }
    QString obey(const QByteArray& order)
    {
        const auto done = session().exchange.obeyOrder(order);
        return done ? QString() : done.error().printedId();
    }
    bool isSealed()
    {
        const auto order = usecases::sealInForce(vault);
        return order && *order;
    }
    QString enter(const char* password = "una frase de ensayo")
    {
        const auto in = usecases::SignIn(vault, clock).withPassword(user.name, secret(password));
        return in ? QString() : in.error().printedId();
    }
    QMap<QString, QByteArray> files() const
    {
        QMap<QString, QByteArray> all;
        for (const QString& name : QDir(path()).entryList(QDir::Files)) {
            QFile file(QDir(path()).filePath(name));
            if (file.open(QIODevice::ReadOnly))
                all.insert(name, file.readAll());
        }
        return all;
    }
    domain::FamilyRecord family;
};

} // namespace

class TstSeal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sealedNoPasswordNoCodeAndEverythingStillThere()
    {
        Laptop laptop;
        const auto before = access::decodeSlotFile(*laptop.vault.load());
        const auto pending = laptop.session().syncOverview.counts()->pendingEntries;
        QVERIFY(!laptop.isSealed());
        QCOMPARE(laptop.obey(laptop.order()), QString());
        QVERIFY(laptop.isSealed());
        const auto said = usecases::sealInForce(laptop.vault);
        QCOMPARE(**said, orderFor(laptop.id));

        // the slots themselves, not the mark, keep everybody out
        QCOMPARE(laptop.enter(), QStringLiteral("ACC-125"));
        const auto sealed = access::decodeSlotFile(*laptop.vault.load());
        QVERIFY(sealed && sealed->generation == before->generation + 1);
        QCOMPARE(access::unlockWithPassword(*sealed, laptop.user.name, secret("una frase de ensayo")).error().code,
                 access::kWrongPassword);
        QVERIFY(!(sealed->recovery.publicKey == before->recovery.publicKey));
        QVERIFY(sealed->centre);
        QCOMPARE(sealed->users.front().user, before->users.front().user);
        // both copies: neither is left with the old slots
        for (const char* copy : {"claves.a", "claves.b"}) {
            QFile file(QDir(laptop.path()).filePath(QLatin1String(copy)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), *laptop.vault.load());
        }
        // nothing is deleted: what was never sent is what it was
        QCOMPARE(laptop.session().syncOverview.counts()->pendingEntries, pending + 1); // the sealing's own
        QCOMPARE(laptop.lastEntry().kind, QStringLiteral("equipo.sellado"));
        QCOMPARE(*laptop.session().familyCount(), 1);
        // the same order again changes nothing that matters
        const auto files = laptop.files();
        QCOMPARE(laptop.obey(laptop.order()), QString());
        QVERIFY(laptop.isSealed());
        QCOMPARE(laptop.files().value(QStringLiteral("claves.a")), files.value(QStringLiteral("claves.a")));
        QCOMPARE(laptop.session().syncOverview.counts()->pendingEntries, pending + 1);
    }

    void slotsOfBeforePutBackOpenNothing()
    {
        Laptop laptop;
        const auto before = laptop.files();
        const auto putBack = [&] {
            for (const QString& name : {QStringLiteral("claves.a"), QStringLiteral("claves.b")}) {
                QFile::remove(QDir(laptop.path()).filePath(name));
                QFile file(QDir(laptop.path()).filePath(name));
                if (before.contains(name) && file.open(QIODevice::WriteOnly))
                    file.write(before.value(name));
            }
        };
        QCOMPARE(laptop.obey(laptop.order()), QString());
        const QByteArray sealed = *laptop.vault.load();
        QCOMPARE(laptop.session().keys.changeOwnPassword({laptop.user.id, laptop.clock.monoMs()}, secret("otra frase distinta"), kQuick)
                     .error().code,
                 access::kDeviceSealed); // asked for behind the order
        QCOMPARE(*laptop.vault.load(), sealed);

        // the list of the centre's keys taken away
        QVERIFY(QFile::remove(QDir(laptop.path()).filePath(QStringLiteral("confianza.cbor"))));
        QCOMPARE(**usecases::sealInForce(laptop.vault), orderFor(laptop.id));
        putBack();
        QCOMPARE(laptop.enter(), QStringLiteral("ACC-125"));
        QCOMPARE(*laptop.vault.load(), sealed);
        // nor with another centre's in its place: it opens, and is no return
        const fixture::Centre another;
        const auto e = another.enrolment(laptop.keys().signingPublic, laptop.clock.now / 1000);
        QVERIFY(laptop.vault.saveTrustFile(credential::encodeTrustFile({e.rootPublic, e.trustList, e.finalStatus, e.provisionalStatus})));
        putBack();
        QCOMPARE(laptop.enter(), QString());
        QCOMPARE(laptop.session().acknowledgeSlots(false).error().code, access::kSlotFileOld);
        QCOMPARE(laptop.session().sealDevice.noteReturn().error().code, access::kDeviceSealed);
        QCOMPARE(*laptop.vault.load(), sealed);
        QCOMPARE(*laptop.session().beginEpoch.ifRestored(freshKeys), false);
        // nor without the mark
        QVERIFY(laptop.vault.saveSealMark({}));
        putBack();
        QCOMPARE(laptop.enter(), QString());
        QCOMPARE(laptop.session().acknowledgeSlots(false).error().code, access::kSlotFileOld);
    }

    void noBackupIsRestoredOverASealedLaptop()
    {
        Laptop laptop;
        QCOMPARE(laptop.obey(laptop.order()), QString());
        const QByteArray sealed = *laptop.vault.load();
        laptop.close();
        for (const char* name : {"claves.a", "claves.b", "confianza.cbor", "padron.db"}) // as if the machine were a clean one
            QFile::remove(QDir(laptop.path()).filePath(QLatin1String(name)));
        stores::SqlBackupCopies copies;
        usecases::RestoreStore restore(copies, laptop.vault, laptop.clock, laptop.path());
        const usecases::RestoreStore::Key key{laptop.user.name, secret("una frase de ensayo"), {}, kQuick};
        QCOMPARE(restore.run(laptop.path() + QStringLiteral("/uno.respaldo"), key, {}).error().code, access::kDeviceSealed);
        QCOMPARE(*laptop.vault.load(), sealed);
    }

    void slotsKeptAsideAreSealedTooAndNoAnswerIsAwaited()
    {
        Laptop laptop;
        const auto others = access::createSlots(core::StoreId(QUuid::createUuid()), laptop.user, secret("una frase de ensayo"), kQuick);
        const QByteArray foreign = access::encodeSlotFile(others->file, others->dataKey), own = *laptop.vault.load();
        const auto aside = [&](const char* name, const QByteArray& bytes) {
            const QDir folder(QDir(laptop.path()).filePath(QLatin1String(name)));
            QFile file(folder.filePath(QStringLiteral("claves.a")));
            return QDir().mkpath(folder.path()) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        const auto found = [&](const char* name) {
            QFile file(QDir(laptop.path()).filePath(QLatin1String(name) + QStringLiteral("/claves.a")));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(aside("danado-1", own) && aside("rescate-1-2", own) && aside("danado-2", foreign));
        QVERIFY(laptop.vault.savePendingRecovery("pedida antes"));
        QCOMPARE(laptop.obey(laptop.order()), QString());
        QCOMPARE(found("danado-1"), *laptop.vault.load());
        QCOMPARE(found("rescate-1-2"), *laptop.vault.load());
        QCOMPARE(found("danado-2"), foreign);
        QVERIFY(!laptop.vault.pendingRecovery());
    }

    void onlyTheCentresOrderForThisStoreAndEpochIsObeyed()
    {
        Laptop laptop;
        const auto untouched = laptop.files();
        QByteArray altered = laptop.order();
        altered[altered.size() - 1] = static_cast<char>(altered.back() ^ 1);
        const sync::SealOrder right = orderFor(laptop.id);
        const fixture::Centre another;
        for (const QByteArray& forged : {QByteArray(), QByteArray("<html>403</html>"), altered, laptop.order().chopped(1),
                                         sync::signSealOrder(right, laptop.centre.firma),
                                         sync::signSealOrder(right, laptop.centre.catalogo),
                                         sync::signSealOrder(right, another.acuse),
                                         envelope::signMessage(laptop.centre.acuse, envelope::typ::kReceipt, "x"),
                                         envelope::signMessage(laptop.centre.acuse, sync::kSealOrderTyp, "x")})
            QCOMPARE(laptop.obey(forged), QStringLiteral("SYN-215"));
        QCOMPARE(laptop.obey(sync::signSealOrder(orderFor(core::StoreId(QUuid::createUuid())), laptop.centre.acuse)),
                 QStringLiteral("SYN-216"));
        QCOMPARE(laptop.obey(laptop.order(2)), QStringLiteral("SYN-216"));
        QCOMPARE(laptop.files(), untouched);
        QVERIFY(!laptop.isSealed());
        QCOMPARE(laptop.enter(), QString());
    }

    void aMarkThatSomebodyPutThereSealsNothing()
    {
        Laptop laptop;
        const QByteArray slots = *laptop.vault.load();
        const fixture::Centre another;
        for (const QByteArray& mark :
             {QByteArray("basura"), access::encodeSealMark({sync::signSealOrder(orderFor(laptop.id), another.acuse), slots}),
              access::encodeSealMark({laptop.order(), "basura"}),
              access::encodeSealMark({sync::signSealOrder(orderFor(core::StoreId(QUuid::createUuid())), laptop.centre.acuse), slots})}) {
            QVERIFY(laptop.vault.saveSealMark(mark));
            QVERIFY(!laptop.isSealed());
            QCOMPARE(laptop.enter(), QString());
        }
    }

    /// As a kill at that point leaves the folder: with the mark and the old slots, one copy of them, or none.
    void cutShortItIsFinishedAtTheNextStart_data()
    {
        QTest::addColumn<QStringList>("lost");
        QTest::newRow("neither copy written") << QStringList{};
        QTest::newRow("first copy half written") << QStringList{QStringLiteral("claves.a")};
        QTest::newRow("both copies broken") << QStringList{QStringLiteral("claves.a"), QStringLiteral("claves.b")};
    }
    void cutShortItIsFinishedAtTheNextStart()
    {
        QFETCH(const QStringList, lost);
        Laptop laptop;
        const auto before = laptop.files();
        QCOMPARE(laptop.obey(laptop.order()), QString());
        const QByteArray sealed = *laptop.vault.load();
        laptop.close();
        for (const QString& name : {QStringLiteral("claves.a"), QStringLiteral("claves.b")}) {
            QFile::remove(QDir(laptop.path()).filePath(name));
            if (!before.contains(name))
                continue;
            QFile file(QDir(laptop.path()).filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(lost.contains(name) ? sealed.left(40) : before.value(name));
        }
        QCOMPARE(laptop.enter(), QStringLiteral("ACC-125"));
        QCOMPARE(*laptop.vault.load(), sealed);
        QVERIFY(laptop.isSealed());
    }

    void itComesBackThroughTheCentreUnderNewKeysWithWhatItNeverSent()
    {
        Laptop laptop;
        const QByteArray order = laptop.order();
        QCOMPARE(laptop.obey(order), QString());
        const auto oldKeys = laptop.keys();
        laptop.close();
        usecases::RecoverWithCentre recovery(laptop.vault, laptop.clock);
        const auto asked = recovery.ask(laptop.user.name, secret("otra frase distinta"), kQuick);
        QVERIFY2(asked, asked ? "" : qPrintable(asked.error().printedId()));
        const auto request = access::decodeRecoveryRequest(asked->bytes);
        const auto answer = access::answerRequest(*request, laptop.centre.recuperacion);
        QVERIFY(answer);
        const auto in = recovery.accept(*answer, secret("otra frase distinta"));
        QVERIFY2(in, in ? "" : qPrintable(in.error().printedId()));
        QVERIFY(!laptop.isSealed()); // newer slots: only whoever has the data key writes them
        QCOMPARE(laptop.enter("otra frase distinta"), QString());

        laptop.reopen();
        QVERIFY(laptop.session().sealDevice.noteReturn());
        QCOMPARE(*laptop.session().beginEpoch.ifRestored(freshKeys), true);
        laptop.session().sealDevice.forget();
        QVERIFY(!laptop.vault.sealMark());
        QVERIFY(laptop.keys().epoch > oldKeys.epoch);
        QVERIFY(laptop.keys().signingPublic != oldKeys.signingPublic);
        QCOMPARE(*laptop.session().familyCount(), 1);
        QVERIFY(laptop.session().syncOverview.counts()->pendingEntries > 0);
        QVERIFY(laptop.session().verifyLog.run());
        QVERIFY(!*laptop.session().device().enrolment()); // a new code, a new prefix, a new block
        QCOMPARE(laptop.obey(order), QStringLiteral("SYN-213"));
        // enrolled again, the order of before says nothing to it
        QVERIFY(laptop.session().device().saveEnrolment(laptop.centre.enrolment(laptop.keys().signingPublic, laptop.clock.now / 1000)));
        QCOMPARE(laptop.obey(order), QStringLiteral("SYN-216"));
        QVERIFY(!laptop.isSealed());
        QCOMPARE(laptop.enter("otra frase distinta"), QString());
    }

    void theMarkPutBackAfterItsReturnIsNothing()
    {
        Laptop laptop;
        QCOMPARE(laptop.obey(laptop.order()), QString());
        const QByteArray mark = *laptop.vault.sealMark();
        laptop.close();
        usecases::RecoverWithCentre recovery(laptop.vault, laptop.clock);
        const auto asked = recovery.ask(laptop.user.name, secret("otra frase distinta"), kQuick);
        QVERIFY(recovery.accept(*access::answerRequest(*access::decodeRecoveryRequest(asked->bytes), laptop.centre.recuperacion),
                                secret("otra frase distinta")));
        laptop.reopen();
        QVERIFY(laptop.session().sealDevice.noteReturn());
        QVERIFY(*laptop.session().beginEpoch.ifRestored(freshKeys));
        laptop.session().sealDevice.forget();
        const auto keys = laptop.keys();
        QVERIFY(laptop.vault.saveSealMark(mark));
        QVERIFY(!laptop.isSealed());
        QCOMPARE(laptop.enter("otra frase distinta"), QString());
        QVERIFY(laptop.session().sealDevice.noteReturn());
        QCOMPARE(*laptop.session().beginEpoch.ifRestored(freshKeys), false); // not a second time
        QCOMPARE(laptop.keys().epoch, keys.epoch);
    }

    void whoIsSuspendedStaysSo()
    {
        Laptop laptop;
        const access::SessionUser other{core::UserId(QUuid::createUuid()), QStringLiteral("Otra"), access::Role::Capturista};
        const auto bytes = *laptop.vault.load();
        auto in = usecases::SignIn(laptop.vault, laptop.clock).withPassword(laptop.user.name, secret("una frase de ensayo"));
        QVERIFY(in);
        auto file = access::withUser(*access::decodeSlotFile(bytes), other, in->dataKey, secret("palabras de ensayo"), kQuick);
        QVERIFY(file);
        file = access::suspended(*file, other.id);
        QVERIFY(file);
        QVERIFY(laptop.vault.save(access::encodeSlotFile(*file, in->dataKey)));
        QCOMPARE(laptop.obey(laptop.order()), QString());
        const auto sealed = access::decodeSlotFile(*laptop.vault.load());
        QVERIFY(!sealed->users.at(0).suspended() && sealed->users.at(1).suspended());
        usecases::RecoverWithCentre recovery(laptop.vault, laptop.clock);
        QCOMPARE(recovery.ask(other.name, secret("otra frase distinta"), kQuick).error().code, access::kUserSuspended);
    }
};

QTEST_GUILESS_MAIN(TstSeal)
#include "tst_seal.moc"
