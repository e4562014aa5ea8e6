// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_bench.h"

#include "central/errors.h"
#include "central/page_errors.h"
#include "sync/messages/page_receipt.h"

#include <QTest>

#include <limits>

using namespace padron;
using namespace padron::central;
using support::content;
using support::PageBench;
using support::TestDevice;

/// Pages of expedientes at the centre: they come in parts, by whoever announced them, and are there whole or not at all.
class TestCentralPages : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void comesInPartsAndIsAnsweredForEver()
    {
        PageBench bench(m_cluster);
        const QByteArray page = content(600'000);
        QVERIFY(announce(bench.centre, *bench.device, page));
        QCOMPARE(bench.ask(page)->next, 0);
        const auto first = bench.put(page, 0);
        QCOMPARE(first->next, 256 * 1024);
        QVERIFY(first->receipt.isEmpty());
        QCOMPARE(bench.ask(page)->next, 256 * 1024);
        for (const qint64 wrong : {qint64(0), qint64(1000), qint64(300'000)}) { // again, behind, ahead
            const auto refused = bench.put(page, wrong);
            QCOMPARE(refused.error().code, kPageElsewhere);
            QCOMPARE(refused.error().detail, QStringLiteral("262144"));
        }
        QCOMPARE(bench.put(page, 262144, 100)->next, 262244);
        QCOMPARE(bench.put(page, 262244)->next, 262244 + 262144);
        QVERIFY(!QFile::exists(bench.pathOf(page)));
        const auto last = bench.put(page, 524388);
        QVERIFY(last);
        const auto receipt = sync::verifyPageReceipt(last->receipt, {bench.centre.acuse->verifyKey()});
        QVERIFY(receipt);
        QCOMPARE(*receipt, (sync::PageReceipt{bench.device->store(), 1, envelope::sha256(page), 600'000, bench.centre.clock.now}));
        QCOMPARE(bench.files(), QStringList{bench.pathOf(page)});
        QVERIFY(bench.holds(page));
        const auto modes = QFile::permissions(bench.pathOf(page));
        QVERIFY(!(modes & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
        bench.centre.clock.now += 1000;
        QCOMPARE(bench.put(page, 524388)->receipt, last->receipt);
        QCOMPARE(bench.put(page, 0)->receipt, last->receipt);
        QCOMPARE(bench.ask(page)->receipt, last->receipt);
        QVERIFY(!sync::verifyPageReceipt(last->receipt, {envelope::SigningKey::generate().verifyKey()}));
    }

    void onlyWhatWasAnnouncedByWhoAnnouncedIt()
    {
        PageBench bench(m_cluster);
        const auto other = bench.centre.newDevice();
        const QByteArray page = content(1000);
        QCOMPARE(bench.ask(page).error().code, kPageNotAnnounced);
        QVERIFY(announce(bench.centre, *bench.device, page));
        QCOMPARE(bench.shelf.take(nameOf(*other, page), 0, page, other->certificateSha256()).error().code, kPageNotAnnounced);
        QCOMPARE(bench.shelf.take(nameOf(*bench.device, page), 0, page, other->certificateSha256()).error().code, kCertificateNeeded);
        QCOMPARE(bench.shelf.standing(nameOf(*bench.device, page), {}).error().code, kCertificateNeeded);
        QCOMPARE(bench.shelf.take(nameOf(*bench.device, page), 1, page, bench.device->certificateSha256()).error().code, kRequestMalformed);
        QCOMPARE(bench.shelf.take(nameOf(*bench.device, page), 0, {}, bench.device->certificateSha256()).error().code, kRequestMalformed);
        QCOMPARE(bench.shelf.take(nameOf(*bench.device, page), 0, QByteArray(PageShelf::kMostChunk + 1, 'x'), bench.device->certificateSha256()).error().code,
                 kTooLarge);
        QVERIFY(bench.files().isEmpty());
        const auto nonsense = bench.centre.push(*bench.device, bench.device->seal({bench.device->pageEntry("short", 10),
                                                                                    bench.device->pageEntry(envelope::sha256("x"), 0),
                                                                                    bench.device->pageEntry(envelope::sha256("x"), qint64(1) << 40)}));
        QVERIFY(nonsense);
        for (const auto& verdict : nonsense->verdicts)
            QCOMPARE(verdict.kind, sync::VerdictKind::EnCuarentena);
    }

    void anotherContentBeginsAnewAndIsNeverKept()
    {
        PageBench bench(m_cluster);
        const QByteArray page = content(300'000), wrong = content(300'000, 'z');
        QVERIFY(announce(bench.centre, *bench.device, page));
        const auto certificate = bench.device->certificateSha256();
        QVERIFY(bench.shelf.take(nameOf(*bench.device, page), 0, wrong.left(200'000), certificate));
        QCOMPARE(bench.shelf.take(nameOf(*bench.device, page), 200'000, wrong.mid(200'000), certificate).error().code, kPageAltered);
        QVERIFY(bench.files().isEmpty());
        QCOMPARE(bench.centre.ask(QStringLiteral("SELECT tipo FROM alarma")), QStringLiteral("adjunto-alterado"));
        QCOMPARE(bench.ask(page)->next, 0);
        QVERIFY(bench.put(page, 0));
        QVERIFY(!bench.put(page, 262144)->receipt.isEmpty());
        QVERIFY(bench.holds(page));
    }

    void theSameOfTwoIsBroughtOnce()
    {
        PageBench bench(m_cluster);
        const QByteArray page = content(5000);
        const auto second = bench.centre.newDevice(), liar = bench.centre.newDevice();
        QVERIFY(announce(bench.centre, *liar, page, 4000)); // first, and wrong: in nobody else's way
        QVERIFY(announce(bench.centre, *bench.device, page));
        QVERIFY(announce(bench.centre, *second, page));
        QVERIFY(bench.shelf.take(nameOf(*liar, page), 0, page.left(3000), liar->certificateSha256()));
        QVERIFY(!bench.put(page, 0)->receipt.isEmpty());
        const auto told = bench.shelf.standing(nameOf(*second, page), second->certificateSha256());
        QCOMPARE(sync::verifyPageReceipt(told->receipt, {bench.centre.acuse->verifyKey()})->store, second->store());
        QCOMPARE(bench.centre.count("adjunto"), 1);
        QVERIFY(bench.holds(page));
        const auto denied = bench.shelf.standing(nameOf(*liar, page), liar->certificateSha256());
        QVERIFY(denied && denied->receipt.isEmpty()); // nobody signs that 4000 bytes of it are here
    }

    void whatIsGoneOrCutIsSignedForNobody()
    {
        PageBench bench(m_cluster);
        const QByteArray page = content(5000);
        const auto second = bench.centre.newDevice();
        QVERIFY(announce(bench.centre, *bench.device, page));
        QVERIFY(announce(bench.centre, *second, page));
        for (const bool gone : {true, false}) {
            QVERIFY(!bench.put(page, 0)->receipt.isEmpty());
            QVERIFY(gone ? QFile::remove(bench.pathOf(page)) : QFile::resize(bench.pathOf(page), 4000));
            const auto told = bench.shelf.standing(nameOf(*second, page), second->certificateSha256());
            QVERIFY(told && told->receipt.isEmpty());
            QCOMPARE(told->next, 0);
            QVERIFY(!QFile::exists(bench.pathOf(page)));
            QCOMPARE(bench.centre.ask(QStringLiteral("SELECT count(*) FROM adjunto WHERE recibido_ms IS NOT NULL")), QStringLiteral("0"));
            QCOMPARE(bench.centre.count("alarma"), gone ? 0 : 1);
        }
        QVERIFY(!bench.put(page, 0)->receipt.isEmpty());
        QVERIFY(bench.holds(page));
    }

    void aDamagedOneNeverTakesTheSoundOneWithIt()
    {
        PageBench bench(m_cluster);
        for (char round = 0; round < 20; ++round) {
            const QByteArray page = content(50'000, static_cast<char>('A' + round));
            QVERIFY(announce(bench.centre, *bench.device, page));
            QVERIFY(QDir().mkpath(QFileInfo(bench.pathOf(page)).path()));
            QFile damaged(bench.pathOf(page));
            QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write(content(50'000, 'z')) == 50'000);
            damaged.close();
            std::atomic<int> odd = 0;
            std::vector<std::thread> threads; // as several processes on one folder
            for (int i = 0; i < 4; ++i)
                threads.emplace_back([&, i] {
                    PageShelf own(bench.centre.store, *bench.centre.acuse, bench.centre.clock, bench.folder, {}, {0, 0});
                    for (int tries = 0; tries < 4; ++tries) {
                        const auto answer = i % 2 ? own.take(nameOf(*bench.device, page), 0, page, bench.device->certificateSha256())
                                                  : own.standing(nameOf(*bench.device, page), bench.device->certificateSha256());
                        if (answer ? !answer->receipt.isEmpty() && !QFile::exists(bench.pathOf(page)) : answer.error().code != kPageElsewhere)
                            ++odd;
                    }
                });
            for (auto& thread : threads)
                thread.join();
            QCOMPARE(odd.load(), 0);
            QVERIFY(bench.holds(page));
        }
    }

    void pagesLeaveRoomForTheDatabase()
    {
        PageBench none(m_cluster, {}, {}, {}, {std::numeric_limits<quint64>::max(), 0}), share(m_cluster, {}, {}, {}, {0, 100});
        for (PageBench* bench : {&none, &share}) {
            const QByteArray page = content(5000);
            QVERIFY(announce(bench->centre, *bench->device, page));
            QCOMPARE(bench->put(page, 0).error().code, kShelfFull);
            QCOMPARE(bench->ask(page)->next, 0);
            QVERIFY(bench->files().isEmpty());
        }
    }

    void partsThatNobodyGoesOnWithAreDropped()
    {
        PageBench bench(m_cluster);
        const auto second = bench.centre.newDevice(), lost = bench.centre.newDevice();
        const QByteArray page = content(5000), other = content(6000, 'o');
        for (TestDevice* device : {bench.device.get(), second.get()})
            QVERIFY(announce(bench.centre, *device, page));
        for (TestDevice* device : {bench.device.get(), lost.get()})
            QVERIFY(announce(bench.centre, *device, other));
        QVERIFY(bench.shelf.take(nameOf(*second, page), 0, page.left(3000), second->certificateSha256()));
        QVERIFY(bench.shelf.take(nameOf(*lost, other), 0, other.left(3000), lost->certificateSha256()));
        QVERIFY(bench.put(other, 0, 1000));
        QCOMPARE(*bench.shelf.dropLeftovers(0), 0);
        QVERIFY(!bench.put(page, 0)->receipt.isEmpty());
        QCOMPARE(*bench.shelf.dropLeftovers(0), 1);
        bench.centre.ask(QStringLiteral("UPDATE equipo SET revocado = true WHERE clave = 'D0003'"));
        QCOMPARE(*bench.shelf.dropLeftovers(1), 0);
        QCOMPARE(*bench.shelf.dropLeftovers(0), 1);
        QCOMPARE(bench.ask(other)->next, 1000);
        QVERIFY(bench.holds(page));
    }

    void aRestoredStoreBringsWhatItAnnouncedBefore()
    {
        PageBench bench(m_cluster);
        const QByteArray page = content(5000);
        QVERIFY(announce(bench.centre, *bench.device, page));
        const auto heir = bench.centre.newDevice();
        bench.centre.ask(QStringLiteral("UPDATE equipo SET almacen = (SELECT almacen FROM equipo WHERE clave = 'D0001'), epoca = 2 "
                                        "WHERE clave = 'D0002'"));
        const auto done = bench.shelf.take({bench.device->store(), 2, envelope::sha256(page)}, 0, page, heir->certificateSha256());
        QCOMPARE(sync::verifyPageReceipt(done->receipt, {bench.centre.acuse->verifyKey()})->epoch, 2u);
    }

    void pagesOfLogsThatCameBeforeAreKnown()
    {
        PageBench bench(m_cluster);
        const QByteArray page = content(5000);
        QVERIFY(announce(bench.centre, *bench.device, page));
        bench.centre.ask(QStringLiteral("WITH a AS (DELETE FROM adjunto_equipo) INSERT INTO adjunto_por_leer SELECT id FROM equipo"));
        QVERIFY(!bench.put(page, 0)->receipt.isEmpty());
        QCOMPARE(bench.centre.count("adjunto_por_leer"), 0);
    }

    void aPackageBringsAllOfItAtOnce()
    {
        PageBench bench(m_cluster);
        const QByteArray page = content(700'000);
        QCOMPARE(bench.shelf.takeWhole(bench.device->store(), 1, page).error().code, kPageNotAnnounced);
        QVERIFY(announce(bench.centre, *bench.device, page));
        QVERIFY(bench.put(page, 0)); // some of it came by the line
        const auto receipt = bench.shelf.takeWhole(bench.device->store(), 1, page);
        QVERIFY(receipt);
        QCOMPARE(*receipt, *bench.shelf.takeWhole(bench.device->store(), 1, page));
        QCOMPARE(bench.ask(page)->receipt, *receipt);
        QVERIFY(bench.holds(page));
        QCOMPARE(bench.files().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestCentralPages)
#include "tst_central_pages.moc"
