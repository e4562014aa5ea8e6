// SPDX-License-Identifier: GPL-3.0-or-later
// The signed list of what each final credential is: made when there is something to say, and told to everybody.
#include "central/auditor.h"
#include "central/errors.h"
#include "central/final_credentials.h"
#include "central/final_list.h"
#include "central/lost_devices.h"
#include "credential/qr_codec.h"
#include "credential/verify.h"
#include "support/central/card_entries.h"

#include <QProcess>
#include <QTest>

#include <thread>

using namespace padron;
using namespace padron::central;
using credential::Verdict;
using support::CentreParts;
using support::credentialsOf;
using support::placeOf;
using support::runCentral;

class TestCentralFinalList : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;

    static QStringList faults(CentreParts& centre) { return Auditor(centre.store, centre.keys).run()->faults; }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void theListIsMadeOnlyWhenThereIsSomethingToSay()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const auto record = device->family(1);
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(record)})));
        QVERIFY(centre.signer->signPending(100));
        FinalCredentials credentials(centre.store, centre.clock);
        const QString folio = record.people.front().folio.digits();
        FinalList list(centre.store, centre.keys, centre.clock), elsewhere(centre.store, centre.keys, centre.clock);
        QVERIFY(!*list.publish());
        QVERIFY(credentials.suspend(folio, QStringLiteral("oficio")));
        QVERIFY(!*list.publish()); // too soon after the one of `init`
        centre.clock.now += 10'000;
        // two processes at once: one list
        std::thread twin;
        std::atomic<int> made = 0, failed = 0;
        const auto publish = [&](FinalList& one) {
            const auto published = one.publish();
            failed += published ? 0 : 1;
            made += published && *published ? 1 : 0;
        };
        twin = std::thread([&] { publish(elsewhere); });
        publish(list);
        twin.join();
        QCOMPARE(failed.load(), 0);
        QCOMPARE(made.load(), 1);
        QVERIFY(!*list.publish());
        // and again and back within the pause: the list says what is so in the end
        QVERIFY(credentials.reactivate(folio));
        QVERIFY(credentials.suspend(folio, QStringLiteral("oficio")));
        centre.clock.now += 10'000;
        QVERIFY(!*list.publish());
        // a day with nothing new: the same states, younger
        centre.clock.now += 21LL * 3600 * 1000;
        const auto renewed = list.publish();
        QVERIFY(*renewed);
        QCOMPARE((*renewed)->changes, 0);
        QCOMPARE((*renewed)->sequence, 3u);
        QVERIFY(!*list.publish() && !*elsewhere.publish());
        const auto lists = (*centre.store.begin())->lists();
        const auto status = credential::verifyStatusList((*lists)->finalStatus, {centre.keys.signingKey(KeyFile::Catalogo)->verifyKey()});
        QCOMPARE(status->issuedAt, centre.clock.now / 1000);
        QCOMPARE(status->at(0), credential::Status::Suspended);
        // who was away for both gets the younger one, and nothing that it would have to refuse
        const auto sent = support::bodiesOf<sync::ListsUpdated>(centre, *device);
        QCOMPARE(sent.size(), 2);
        QCOMPARE(sent.first(), sync::ListsUpdated{});
        QCOMPARE(sent.last().finalStatus, (*lists)->finalStatus);
        // an older one is not put in its place
        const auto tx = *centre.store.begin();
        QCOMPARE(tx->replaceList(QStringLiteral("finales"), 3, "older").error().code, kRowRefused);
    }

    void theListOfFinalsAndALostLaptopDoNotCross()
    {
        CentreParts centre(m_cluster);
        const auto stolen = centre.newDevice(), other = centre.newDevice();
        const auto record = other->family(1);
        QVERIFY(centre.push(*other, other->seal({other->familyEntry(record)})));
        QVERIFY(centre.signer->signPending(100));
        QVERIFY(FinalCredentials(centre.store, centre.clock).suspend(record.people.front().folio.digits(), QStringLiteral("oficio")));
        centre.clock.now += 60'000;
        core::Result<LostDevices::Revoked> revoked = core::fail(core::kInternal);
        std::thread thread([&] {
            revoked = LostDevices(centre.store, centre.keys, centre.clock).revoke(QStringLiteral("D0001"), sync::SealReason::Robo);
        });
        FinalList list(centre.store, centre.keys, centre.clock);
        const auto published = list.publish();
        thread.join();
        QVERIFY(published && *published && revoked);
        quint64 position = 0;
        int lists = 0;
        const auto page = centre.stream(*other);
        for (const auto& item : page->items) {
            QCOMPARE(item.position, ++position);
            lists += std::holds_alternative<sync::ListsUpdated>(item.body) ? 1 : 0;
        }
        QCOMPARE(lists, 2);
        QCOMPARE(faults(centre), QStringList());
    }

    void aListOfAClockAheadHoldsNothingUp()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const auto record = device->family(1);
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(record)})));
        QVERIFY(centre.signer->signPending(100));
        FinalCredentials credentials(centre.store, centre.clock);
        const QString folio = record.people.front().folio.digits();
        FinalList ahead(centre.store, centre.keys, centre.clock);
        centre.clock.now += 24LL * 3600 * 1000;
        QVERIFY(*ahead.publish());
        centre.clock.now -= 24LL * 3600 * 1000; // put right
        QVERIFY(credentials.suspend(folio, QStringLiteral("oficio")));
        FinalList list(centre.store, centre.keys, centre.clock);
        QVERIFY(*list.publish());
        QVERIFY(!*list.publish());
        QVERIFY(credentials.reactivate(folio));
        centre.clock.now += 10'000;
        QVERIFY(*list.publish());
        QCOMPARE(centre.count("credencial WHERE publicado <> estado"), 0);
    }

    void nobodyWaitsForABusyLaptop()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice(), busy = centre.newDevice();
        const auto record = device->family(1), late = busy->family(2);
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(record)})));
        QVERIFY(centre.push(*busy, busy->seal({busy->familyEntry(late)})));
        auto batch = centre.store.begin(); // one of that laptop is on its way in
        QVERIFY((*batch)->lockDevice(centre.ask(QStringLiteral("SELECT id FROM equipo WHERE clave = 'D0002'")).toLongLong()));
        // what a batch is about to change is not signed as it was
        QCOMPARE(*centre.signer->signPending(100), 4);
        QCOMPARE(centre.ask(QStringLiteral("UPDATE credencial SET estado = 2 WHERE indice = 0 RETURNING indice")), QStringLiteral("0"));
        FinalList list(centre.store, centre.keys, centre.clock);
        centre.clock.now += 10'000;
        const auto published = list.publish();
        QVERIFY2(published && *published, published ? "nothing" : qPrintable(published.error().detail));
        QCOMPARE((*published)->toldDevices, 1);
        batch->reset();
        QCOMPARE(*centre.signer->signPending(100), 4);
        // and it is told the next time, with no other list
        centre.clock.now += 10'000;
        QVERIFY(!*list.publish());
        QCOMPARE(support::bodiesOf<sync::ListsUpdated>(centre, *busy).size(), 1);
        centre.clock.now += 10'000;
        QVERIFY(!*list.publish());
        QCOMPARE(support::bodiesOf<sync::ListsUpdated>(centre, *busy).size(), 1);
        QCOMPARE(support::bodiesOf<sync::ListsUpdated>(centre, *device).size(), 1);
        // whoever enrols now has it in the answer
        const auto fresh = centre.newDevice();
        centre.clock.now += 10'000;
        QVERIFY(!*list.publish());
        QCOMPARE(support::bodiesOf<sync::ListsUpdated>(centre, *fresh).size(), 0);
        QCOMPARE(faults(centre), QStringList());
    }

    void theProgramSaysAndPublishesIt()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const auto record = device->family(1);
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(record)})));
        QVERIFY(centre.signer->signPending(100));
        const QString folio = record.people.front().folio.text();
        const QString credencial = QStringLiteral("credencial");
        QVERIFY(runCentral(centre, {credencial, QStringLiteral("ver"), folio}).second.contains("VIGENTE"));
        QCOMPARE(runCentral(centre, {credencial, QStringLiteral("suspender"), folio}).first, 2); // without a reason
        const auto unsure = runCentral(centre, {credencial, QStringLiteral("cancelar"), folio, QStringLiteral("--motivo"), QStringLiteral("x")});
        QVERIFY(unsure.first == 2 && unsure.second.contains("--confirmar"));
        const auto refused = runCentral(centre, {credencial, QStringLiteral("reactivar"), folio});
        QVERIFY(refused.first == 1 && refused.second.contains("CEN-213"));
        const auto replaced = runCentral(centre, {credencial, QStringLiteral("reponer"), record.people.at(1).folio.text(), QStringLiteral("--motivo"),
                                                  QStringLiteral("equipo perdido")});
        QVERIFY2(replaced.first == 0 && replaced.second.contains("SUSTITUIDA (equipo perdido)"), replaced.second.constData());
        QCOMPARE(*centre.signer->signPending(100), 1);
        QCOMPARE(credentialsOf(centre, *device, record.people.at(1).id).last().issueNumber, 2);
        QProcess server;
        server.start(QStringLiteral(PADRON_BIN_DIR "/padron-central"),
                     QStringList{QStringLiteral("serve"), QStringLiteral("--puerto"), QStringLiteral("0"), QStringLiteral("--sin-firmante")} + placeOf(centre));
        QVERIFY(server.waitForReadyRead(60000));
        const auto done = runCentral(centre, {credencial, QStringLiteral("suspender"), folio, QStringLiteral("--motivo"), QStringLiteral("oficio 1")});
        QVERIFY2(done.first == 0 && done.second.contains("SUSPENDIDA (oficio 1)"), done.second.constData());
        QTRY_COMPARE_WITH_TIMEOUT(centre.count("credencial WHERE estado = 2 AND publicado = 2"), 1, 60000);
        server.terminate();
        QVERIFY(server.waitForFinished(60000) && server.exitCode() == 0);
        const QByteArray log = server.readAllStandardError();
        QVERIFY2(log.contains("lista-de-finales"), log.constData());
        QVERIFY(!log.contains(record.people.front().name.primerApellido().toUtf8()));

        const QString file = centre.keysDir.filePath(QStringLiteral("listas.bin"));
        for (int i = 0; i < 2; ++i) // the next ones take its place
            QCOMPARE(runCentral(centre, {QStringLiteral("listas"), QStringLiteral("exportar"), file}).first, 0);
        const auto trust = credential::decodeTrustFile(*readWholeFile(file, 1024 * 1024));
        const auto verifier = credential::verifierFrom(*trust);
        const QByteArray cose = credentialsOf(centre, *device, record.people.front().id).first().cose;
        QCOMPARE(verifier->verify(credential::qrText(cose), centre.clock.now / 1000).verdict, Verdict::Suspended);
    }
};

QTEST_GUILESS_MAIN(TestCentralFinalList)
#include "tst_central_final_list.moc"
