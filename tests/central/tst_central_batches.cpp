// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/auditor.h"
#include "central/errors.h"
#include "central/projector.h"
#include "credential/qr_codec.h"
#include "credential/verify.h"
#include "domain/record_codec.h"
#include "envelope/log_chain.h"
#include "support/central/centre_parts.h"

#include <QTest>

using namespace padron;
using namespace padron::central;
using support::CentreParts;
using support::TestDevice;
using sync::VerdictKind;

/// What a batch may do to the padrón, and what it may not.
class TestCentralBatches : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;

    static core::ErrorCode refusal(const core::Result<sync::Receipt>& receipt)
    {
        return receipt ? core::kInternal : receipt.error().code;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void familyIsProjectedAndCredentialed()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const auto record = device->family(1);
        const QByteArray sealed =
            device->seal({device->plainEntry(), device->familyEntry(record), device->plainEntry()});
        const auto receipt = centre.push(*device, sealed);
        QVERIFY(receipt);
        QCOMPARE(receipt->verdicts.size(), 3);
        for (const auto& verdict : receipt->verdicts) {
            QCOMPARE(verdict.kind, VerdictKind::Aceptado);
            QCOMPARE(verdict.code, QString());
        }
        QCOMPARE(receipt->verdicts[1].version, 1u);
        QCOMPARE(receipt->nextSeq, 4u);
        QCOMPARE(receipt->headHash, device->head());
        QCOMPARE(receipt->batchSha256, envelope::sha256(sealed));
        QCOMPARE(receipt->streamPosition, 4u);

        QCOMPARE(centre.count("familia"), 1);
        QCOMPARE(centre.count("persona"), 4);
        QCOMPARE(centre.count("domicilio"), 4);
        QCOMPARE(centre.count("membresia"), 4);
        QCOMPARE(centre.count("consentimiento"), 4);
        QCOMPARE(centre.ask(QStringLiteral(
                                "SELECT nombres || '|' || primer_apellido || '|' || curp FROM persona WHERE id = '%1'")
                                .arg(record.people[2].id.text())),
                 record.people[2].name.nombres() + u'|' + record.people[2].name.primerApellido() + u'|' +
                     record.people[2].curp->text());

        QCOMPARE(*centre.signer->signPending(100), 4);
        QCOMPARE(*centre.signer->signPending(100), 0);
        const auto page = centre.stream(*device);
        QVERIFY(page);
        QCOMPARE(page->items.size(), 8);
        QCOMPARE(page->last, 8u);
        const auto verifier =
            credential::verifierFrom({device->enrolment().rootPublic, device->enrolment().trustList,
                                      device->enrolment().finalStatus, device->enrolment().provisionalStatus});
        QVERIFY(verifier);
        QSet<QString> folios;
        QSet<quint32> indexes;
        for (int i = 0; i < 8; ++i) {
            QCOMPARE(page->items[i].position, static_cast<quint64>(i + 1));
            if (const auto* state = std::get_if<sync::PersonStateChanged>(&page->items[i].body)) {
                QCOMPARE(state->state, QStringLiteral("en-el-padron"));
                continue;
            }
            const auto& item = std::get<sync::CredentialSigned>(page->items[i].body);
            QCOMPARE(item.issueNumber, 1);
            const auto verification = verifier->verify(credential::qrText(item.cose), centre.clock.now / 1000);
            QCOMPARE(verification.verdict, credential::Verdict::Valid);
            const auto& claims = verification.credential->claims();
            QCOMPARE(claims.entity, QStringLiteral("MX-CHP"));
            QCOMPARE(claims.statusIndex, item.statusIndex);
            folios.insert(claims.folio.digits());
            indexes.insert(item.statusIndex);
        }
        QSet<QString> expected;
        for (const auto& person : record.people)
            expected.insert(person.folio.digits());
        QCOMPARE(folios, expected);
        QCOMPARE(indexes.size(), 4);
        QCOMPARE(centre.stream(*device, 8)->items.size(), 0);
        QCOMPARE(centre.stream(*device, 3)->items.first().position, 4u);
        QVERIFY(!centre.stream(*device, 9));
    }

    void aClockAYearOffIsRefusedNothing()
    {
        constexpr qint64 kYear = 365LL * 24 * 3600 * 1000;
        for (const qint64 offset : {-kYear, kYear}) { // the laptop is ahead, and behind
            support::CentreParts centre(m_cluster);
            centre.clock.now += offset;
            const auto device = centre.newDevice();
            QVERIFY(device);
            const auto record = device->family(1);
            const auto receipt = centre.push(*device, device->seal({device->plainEntry(), device->familyEntry(record)}));
            QVERIFY(receipt);
            QCOMPARE(receipt->centreMs, centre.clock.now);
            for (const auto& verdict : receipt->verdicts)
                QCOMPARE(verdict.kind, sync::VerdictKind::Aceptado);
            QCOMPARE(centre.count("persona"), record.people.size());
            const auto page = centre.stream(*device);
            QVERIFY(page);
            QCOMPARE(page->centreMs, centre.clock.now);
            QCOMPARE(page->items.size(), record.people.size());
        }
    }

    void sameBatchSameReceipt()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const QByteArray sealed = device->seal({device->familyEntry(device->family(2))});
        const auto once = centre.intake->receive(device->lastHeader(), sealed, device->certificateSha256());
        centre.clock.now += 60000;
        const auto header = device->lastHeader();
        QVERIFY(centre.push(*device, device->seal({device->plainEntry()})));
        const auto again = centre.intake->receive(header, sealed, device->certificateSha256());
        QVERIFY(once && again);
        QCOMPARE(*again, *once);
        QCOMPARE(centre.count("persona"), 4);
        QCOMPARE(centre.count("lote"), 2);
    }

    void anyChangedByteIsRefused()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const QByteArray sealed = device->seal({device->plainEntry()});
        for (qsizetype i = 0; i < sealed.size(); ++i) {
            QByteArray bad = sealed;
            bad[i] = static_cast<char>(bad[i] ^ 0x20);
            QVERIFY2(!centre.push(*device, bad), qPrintable(QString::number(i)));
        }
        QCOMPARE(centre.count("lote"), 0);
        QCOMPARE(centre.count("eslabon"), 0);
        QVERIFY(centre.push(*device, sealed));
    }

    void forgedSignature()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const auto batch = device->draft({device->plainEntry()});
        const auto thief = envelope::SigningKey::generate();
        const QByteArray forged = sync::sealBatch(batch, thief, {device->enrolment().buzonPublic});
        const auto refused = centre.intake->receive(batch.header, forged, device->certificateSha256());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, kSignatureInvalid);
    }

    void onlyTheDevicesOwnCertificate()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice(), other = centre.newDevice();
        const QByteArray sealed = device->seal({device->plainEntry()});
        const auto with = [&](const QByteArray& certificate) {
            const auto result = centre.intake->receive(device->lastHeader(), sealed, certificate);
            return result ? core::kInternal : result.error().code;
        };
        QCOMPARE(with({}), kCertificateNeeded);
        QCOMPARE(with(other->certificateSha256()), kCertificateNeeded);
        QCOMPARE(with(QByteArray(32, 'z')), kCertificateNeeded);
        centre.clock.now += 91LL * 24 * 3600 * 1000;
        QCOMPARE(with(device->certificateSha256()), kCertificateOver);
        centre.clock.now = support::kTestNowMs;
        centre.ask(QStringLiteral("UPDATE equipo SET revocado = true WHERE clave = 'D0001'"));
        QCOMPARE(with(device->certificateSha256()), kDeviceRevoked);
        QVERIFY(!centre.stream(*device));
        const TestDevice stranger;
        const auto unknown = centre.reader->page(stranger.store(), 1, 0, device->certificateSha256());
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, kDeviceNotFound);
    }

    void urlMustNameTheBatch()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const QByteArray sealed = device->seal({device->plainEntry()});
        auto header = device->lastHeader();
        ++header.batchSeq;
        const auto refused = centre.intake->receive(header, sealed, device->certificateSha256());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, kRequestMalformed);
    }

    void gapTellsWhatIsExpected()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const QByteArray first = device->seal({device->plainEntry()});
        const auto firstHeader = device->lastHeader();
        const QByteArray second = device->seal({device->plainEntry()});
        const auto refused = centre.push(*device, second);
        QCOMPARE(refusal(refused), kBatchAhead);
        QCOMPARE(refused.error().detail, QStringLiteral("1"));
        QVERIFY(centre.intake->receive(firstHeader, first, device->certificateSha256()));
        QVERIFY(centre.push(*device, second));
    }

    void chainMustFollowTheHead()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        QVERIFY(centre.push(*device, device->seal({device->plainEntry(), device->plainEntry()})));
        const auto refusedWith = [&](const auto& spoil) {
            auto batch = device->draft({device->plainEntry()});
            spoil(batch);
            batch.headHash = envelope::chainNext(device->store(), 1, batch.firstSeq, batch.prevHash,
                                                 envelope::sha256(batch.entries[0]));
            const auto result =
                centre.intake->receive(batch.header, device->sealAsIs(batch), device->certificateSha256());
            return result ? core::kInternal : result.error().code;
        };
        QCOMPARE(refusedWith([](sync::Batch& b) { b.prevHash = QByteArray(32, 'p'); }), kChainDiscontinuous);
        QCOMPARE(refusedWith([](sync::Batch& b) { b.firstSeq = 4; }), kChainDiscontinuous);
        QCOMPARE(refusedWith([](sync::Batch& b) { b.firstSeq = 2; }), kChainDiscontinuous);
        QCOMPARE(refusedWith([](sync::Batch& b) { b.prevBatchSha256 = QByteArray(32, 'q'); }), kChainDiscontinuous);
        auto torn = device->draft({device->plainEntry()});
        torn.headHash = QByteArray(32, 'h');
        const auto result = centre.intake->receive(torn.header, device->sealAsIs(torn), device->certificateSha256());
        QVERIFY(!result);
        QCOMPARE(result.error().code, kSignatureInvalid);
        QCOMPARE(centre.count("eslabon"), 2);
    }

    void cloneIsToldAndRaisesAlarm()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const auto other = device->draft({device->plainEntry()});
        const QByteArray clone = device->sealAsIs(other);
        QVERIFY(centre.push(*device, device->seal({device->plainEntry()})));
        QCOMPARE(refusal(centre.push(*device, clone)), kCloneDetected);
        QCOMPARE(centre.ask(QStringLiteral("SELECT tipo || detalle FROM alarma")), QStringLiteral("lote-clonado1"));
        // bytes that the device never signed are no clone of it
        const auto forged = sync::sealBatch(other, envelope::SigningKey::generate(), {device->enrolment().buzonPublic});
        QCOMPARE(refusal(centre.push(*device, forged)), kSignatureInvalid);
        QCOMPARE(centre.count("alarma"), 1);
    }

    void entriesSeenBefore()
    {
        CentreParts centre(m_cluster);
        const auto first = centre.newDevice(), second = centre.newDevice();
        const QByteArray entry = first->familyEntry(first->family(3));
        QVERIFY(centre.push(*first, first->seal({entry})));
        // the same entry by another way: received, success, not projected twice
        const auto again = centre.push(*second, second->seal({entry}));
        QVERIFY(again);
        QCOMPARE(again->verdicts[0].kind, VerdictKind::YaRecibido);
        QCOMPARE(centre.count("persona"), 4);
        // the same id over other bytes: quarantine and alarm
        auto changed = *envelope::decodeEntry(entry);
        changed.atMs += 1;
        const auto conflict =
            centre.push(*second, second->seal({envelope::encodeEntry(changed), second->plainEntry()}));
        QVERIFY(conflict);
        QCOMPARE(conflict->verdicts[0].kind, VerdictKind::EnCuarentena);
        QCOMPARE(conflict->verdicts[0].code, QStringLiteral("id-en-conflicto"));
        QCOMPARE(conflict->verdicts[1].kind, VerdictKind::Aceptado);
        QCOMPARE(centre.ask(QStringLiteral("SELECT tipo FROM alarma")), QStringLiteral("id-en-conflicto"));
        Auditor auditor(centre.store, centre.keys);
        QCOMPARE(auditor.run()->faults, QStringList());
    }

    void poisonedEntriesAreSetApartAndTheRestFlows()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const auto good = device->family(4), repeated = device->family(5);
        auto newer = *envelope::decodeEntry(device->familyEntry(device->family(6)));
        newer.schema = 99;
        auto empty = newer;
        empty.id = core::EntryId(QUuid::createUuid());
        empty.schema = 1;
        empty.payload = QCborMap();
        auto foreign = device->family(7);
        foreign.people[1].folio = domain::Folio::make(*domain::FolioPrefix::parse(u"07045777"), 5);
        auto twoTitulares = device->family(8);
        twoTitulares.family.members[1].parentesco = *domain::parentescoByKey(u"titular");
        auto sameFolio = device->family(9);
        sameFolio.people[0].folio = repeated.people[0].folio;

        const auto receipt = centre.push(
            *device,
            device->seal({device->familyEntry(good), QByteArray("\xff\x00junk", 6), envelope::encodeEntry(newer),
                          envelope::encodeEntry(empty), device->familyEntry(repeated), device->familyEntry(foreign),
                          device->familyEntry(twoTitulares), device->familyEntry(sameFolio), device->plainEntry()}));
        QVERIFY(receipt);
        QStringList said;
        for (const auto& verdict : receipt->verdicts)
            said.append(sync::keyOf(verdict.kind) + u':' + verdict.code);
        QCOMPARE(said,
                 (QStringList{QStringLiteral("aceptado:"), QStringLiteral("en cuarentena:entrada-ilegible"),
                              QStringLiteral("en cuarentena:esquema-desconocido"),
                              QStringLiteral("en cuarentena:entrada-ilegible"), QStringLiteral("aceptado:"),
                              QStringLiteral("rechazado:folio-ajeno"), QStringLiteral("rechazado:registro-invalido"),
                              QStringLiteral("en cuarentena:no-proyectable"), QStringLiteral("aceptado:")}));
        QCOMPARE(centre.count("familia"), 2);
        QCOMPARE(centre.count("persona"), 8);
        QCOMPARE(centre.count("curp"), 8);
        QCOMPARE(centre.count("eslabon"), 9);
        QCOMPARE(receipt->streamPosition, 8u); // nothing of a refused entry stays in the stream
        Auditor auditor(centre.store, centre.keys);
        QCOMPARE(auditor.run()->faults, QStringList());
    }

    void curpOfAnotherPersonIsObserved()
    {
        CentreParts centre(m_cluster);
        const auto first = centre.newDevice(), second = centre.newDevice();
        QVERIFY(centre.push(*first, first->seal({first->familyEntry(first->family(10))})));
        const auto record = second->family(10); // other people, the same CURPs
        const auto receipt = centre.push(*second, second->seal({second->familyEntry(record)}));
        QVERIFY(receipt);
        QCOMPARE(receipt->verdicts[0].kind, VerdictKind::Observado);
        QCOMPARE(receipt->verdicts[0].code, QStringLiteral("curp-en-padron"));
        QCOMPARE(*centre.signer->signPending(100), 4); // the first four only
        const auto page = centre.stream(*second);
        QCOMPARE(page->items.size(), 4);
        for (const auto& item : page->items) {
            const auto& state = std::get<sync::PersonStateChanged>(item.body);
            QCOMPARE(state.state, QStringLiteral("por-aclarar"));
            QCOMPARE(state.code, QStringLiteral("curp-en-padron"));
        }
    }

    void incompleteHasNoCredential()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        auto record = device->family(11);
        record.people[1].comprobante.reset(); // 10.III missing
        record.people[3].identification.reset();
        const auto receipt = centre.push(*device, device->seal({device->familyEntry(record)}));
        QVERIFY(receipt);
        QCOMPARE(receipt->verdicts[0].kind, VerdictKind::Aceptado);
        QCOMPARE(receipt->verdicts[0].code, QStringLiteral("caso-incompleto"));
        QCOMPARE(*centre.signer->signPending(100), 2);
        QCOMPARE(centre.ask(QStringLiteral("SELECT count(*) FROM persona WHERE estado = 'incompleto'")),
                 QStringLiteral("2"));
    }

    void signersTakeTurns()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(device->family(12))})));
        auto tx = centre.store.begin();
        QCOMPARE((*tx)->takePending(3)->size(), 3); // another signer at work, not yet committed: the laptop is its
        const auto other = centre.newDevice();
        QVERIFY(centre.push(*other, other->seal({other->familyEntry(other->family(13))})));
        QCOMPARE(*centre.signer->signPending(100), 4);
        tx->reset();
        QCOMPARE(*centre.signer->signPending(100), 4);
        QCOMPARE(centre.count("credencial"), 8);
    }
};

QTEST_GUILESS_MAIN(TestCentralBatches)
#include "tst_central_batches.moc"
