// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/errors.h"
#include "central/page_errors.h"
#include "central/page_shelf.h"
#include "support/central/centre_parts.h"
#include "support/central/centre_process.h"
#include "support/central/https_client.h"
#include "sync/messages/page_receipt.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QScopeGuard>
#include <QTest>

#include <atomic>
#include <limits>
#include <thread>

using namespace padron;
using namespace padron::central;
using support::CentreParts;
using support::CentreProcess;
using support::HttpReply;
using support::HttpsClient;
using support::TestDevice;

/// Pages of expedientes at the centre: they come in parts, by whoever announced them, and are there whole or not at all.
class TestCentralPages : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;
    std::atomic<int> m_failAt = -1; ///< calls to the database until one fails; -1: none

    static QByteArray content(qsizetype bytes, char salt = 'a')
    {
        QByteArray out(bytes, Qt::Uninitialized);
        quint32 state = static_cast<quint32>(salt);
        for (char& c : out)
            c = static_cast<char>((state = state * 1664525u + 1013904223u) >> 24);
        return out;
    }

    static PageName nameOf(const TestDevice& device, const QByteArray& page)
    {
        return {device.store(), device.epoch(), envelope::sha256(page)};
    }

    static bool announce(CentreParts& centre, TestDevice& device, const QByteArray& page, qint64 bytes = -1)
    {
        const auto receipt = centre.push(
            device, device.seal({device.pageEntry(envelope::sha256(page), bytes < 0 ? page.size() : bytes)}));
        return receipt && receipt->verdicts.first().kind == sync::VerdictKind::Aceptado;
    }

    struct Bench
    {
        explicit Bench(support::PgCluster& cluster, PgCentralStore::FailureProbe database = {},
                       PageShelf::FailureProbe files = {}, const QString& place = {}, PageReserve reserve = {0, 0})
            : centre(cluster, std::move(database)), device(centre.newDevice()), folder(place.isEmpty() ? own.filePath(QStringLiteral("adjuntos")) : place),
              shelf(centre.store, *centre.acuse, centre.clock, folder, std::move(files), reserve)
        {
        }
        core::Result<PageStanding> put(const QByteArray& page, qint64 from, qsizetype most = PageShelf::kMostChunk)
        {
            return shelf.take(nameOf(*device, page), from, page.mid(from, most), device->certificateSha256());
        }
        core::Result<PageStanding> ask(const QByteArray& page)
        {
            return shelf.standing(nameOf(*device, page), device->certificateSha256());
        }
        QString pathOf(const QByteArray& page) const
        {
            const QString name = QString::fromLatin1(envelope::sha256(page).toHex());
            return folder + u'/' + name.left(2) + u'/' + name.mid(2, 2) + u'/' + name;
        }
        QStringList files() const
        {
            QStringList found;
            QDirIterator each(folder, QDir::Files, QDirIterator::Subdirectories);
            while (each.hasNext())
                found.append(each.next());
            return found;
        }
        bool holds(const QByteArray& page) const { return sha256OfFile(pathOf(page)) == envelope::sha256(page); }

        QTemporaryDir own;
        CentreParts centre;
        std::unique_ptr<TestDevice> device;
        const QString folder;
        PageShelf shelf;
    };

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void comesInPartsAndIsAnsweredForEver()
    {
        Bench bench(m_cluster);
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
        Bench bench(m_cluster);
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
        Bench bench(m_cluster);
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
        Bench bench(m_cluster);
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
        Bench bench(m_cluster);
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
        Bench bench(m_cluster);
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
        Bench none(m_cluster, {}, {}, {}, {std::numeric_limits<quint64>::max(), 0}), share(m_cluster, {}, {}, {}, {0, 100});
        for (Bench* bench : {&none, &share}) {
            const QByteArray page = content(5000);
            QVERIFY(announce(bench->centre, *bench->device, page));
            QCOMPARE(bench->put(page, 0).error().code, kShelfFull);
            QCOMPARE(bench->ask(page)->next, 0);
            QVERIFY(bench->files().isEmpty());
        }
    }

    void partsThatNobodyGoesOnWithAreDropped()
    {
        Bench bench(m_cluster);
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
        Bench bench(m_cluster);
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
        Bench bench(m_cluster);
        const QByteArray page = content(5000);
        QVERIFY(announce(bench.centre, *bench.device, page));
        bench.centre.ask(QStringLiteral("WITH a AS (DELETE FROM adjunto_equipo) INSERT INTO adjunto_por_leer SELECT id FROM equipo"));
        QVERIFY(!bench.put(page, 0)->receipt.isEmpty());
        QCOMPARE(bench.centre.count("adjunto_por_leer"), 0);
    }

    void aPackageBringsAllOfItAtOnce()
    {
        Bench bench(m_cluster);
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

    void everyStepOfAFileFails()
    {
        int failAt = -1, code = EIO, steps = 0;
        Bench bench(m_cluster, {}, [&](const char*) { return failAt >= 0 && failAt-- == 0 ? code : 0; });
        for (const int why : {EIO, ENOSPC}) {
            code = why;
            const QByteArray page = content(400'000, static_cast<char>(why));
            QVERIFY(announce(bench.centre, *bench.device, page));
            qint64 at = 0;
            for (bool whole = false; !whole;) {
                for (int n = 0;; ++n) { // the same part until nothing fails
                    failAt = n;
                    const auto answer = bench.put(page, at, 100'000);
                    const bool hit = failAt < 0;
                    failAt = -1;
                    if (answer) {
                        QVERIFY2(!hit, "a failure that nobody noticed");
                        whole = !answer->receipt.isEmpty();
                        at = answer->next;
                        steps += n;
                        break;
                    }
                    QVERIFY(answer.error().code == kShelfUnavailable || answer.error().code == kShelfFull);
                    QVERIFY(n < 20);
                    QVERIFY(bench.ask(page)); // what was there stays, and nothing is said that is not so
                    QCOMPARE(bench.ask(page)->receipt.isEmpty(), !QFile::exists(bench.pathOf(page)));
                }
            }
            QVERIFY(bench.holds(page));
        }
        QVERIFY2(steps > 20, qPrintable(QString::number(steps)));
    }

    void everyCallToTheDatabaseFails()
    {
        Bench bench(m_cluster, [this](const char*) { return m_failAt >= 0 && m_failAt-- == 0; });
        const QByteArray page = content(200'000);
        const QByteArray sealed = bench.device->seal({bench.device->pageEntry(envelope::sha256(page), page.size())});
        const auto everyFailure = [&](const auto& act) {
            for (int n = 0;; ++n) {
                m_failAt = n;
                const auto result = act();
                const bool hit = m_failAt < 0;
                m_failAt = -1;
                if (result.has_value())
                    return hit ? -1 : n;
                if (result.error().code != kStoreUnavailable)
                    return -1;
            }
        };
        QVERIFY(everyFailure([&] { return bench.centre.push(*bench.device, sealed); }) > 8);
        QCOMPARE(bench.centre.count("adjunto_equipo"), 1);
        QVERIFY(everyFailure([&] { return bench.put(page, 0, 150'000); }) > 3);
        QVERIFY(everyFailure([&] { return bench.put(page, 150'000); }) > 6);
        QVERIFY(bench.holds(page));
        QCOMPARE(bench.files().size(), 1);
    }

    void aFullDiskTakesNothingAway()
    {
        QTemporaryDir place;
        const bool mounted = QProcess::execute(QStringLiteral("mount"), {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"), QStringLiteral("size=600k"),
                                                                        QStringLiteral("tmpfs"), place.path()}) == 0;
        const auto unmount = qScopeGuard([&] {
            if (mounted)
                QProcess::execute(QStringLiteral("umount"), {place.path()});
        });
        std::atomic<bool> full = false; // where nobody may mount
        Bench bench(m_cluster, {}, [&](const char* step) { return full && QByteArray(step) == "write" ? ENOSPC : 0; },
                    place.filePath(QStringLiteral("adjuntos")));
        const QByteArray kept = content(200'000, 'k'), large = content(900'000, 'l');
        QVERIFY(announce(bench.centre, *bench.device, kept));
        QVERIFY(announce(bench.centre, *bench.device, large));
        QVERIFY(!bench.put(kept, 0)->receipt.isEmpty());
        qint64 at = bench.put(large, 0)->next;
        QCOMPARE(at, 262144);
        full = !mounted;
        QCOMPARE(bench.put(large, at).error().code, kShelfFull);
        QCOMPARE(bench.ask(large)->next, at);
        QVERIFY(bench.holds(kept));
        QVERIFY(!bench.ask(kept)->receipt.isEmpty());
        full = false;
        if (mounted)
            QCOMPARE(QProcess::execute(QStringLiteral("mount"), {QStringLiteral("-o"), QStringLiteral("remount,size=4m"), place.path()}), 0);
        PageStanding standing{at, {}};
        while (standing.receipt.isEmpty()) {
            const auto answer = bench.put(large, standing.next);
            QVERIFY(answer);
            standing = *answer;
        }
        QVERIFY(bench.holds(large));
    }

    void twiceAtOnceIsOnce()
    {
        Bench bench(m_cluster);
        const QByteArray page = content(500'000);
        QVERIFY(announce(bench.centre, *bench.device, page));
        std::atomic<int> receipts = 0, odd = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                qint64 at = 0;
                for (int tries = 0; tries < 50; ++tries) {
                    const auto answer = bench.put(page, at, 60'000);
                    if (answer && !answer->receipt.isEmpty()) {
                        ++receipts;
                        return;
                    }
                    if (answer)
                        at = answer->next;
                    else if (answer.error().code == kPageElsewhere)
                        at = answer.error().detail.toLongLong();
                    else
                        ++odd;
                }
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(receipts.load(), 4);
        QCOMPARE(odd.load(), 0);
        QVERIFY(bench.holds(page));
        QCOMPARE(bench.files().size(), 1);
    }

    void aCentreKilledAtAnyMomentGoesOn()
    {
        CentreProcess centre(m_cluster.freshSchema());
        QVERIFY(centre.init() && centre.serve({QStringLiteral("--sin-firmante")}));
        const QByteArray ca = centre.caPem();
        TestDevice device;
        QVERIFY(support::enrol(centre, device));
        const QByteArray page = content(1'000'000);
        const QByteArray sealed = device.seal({device.pageEntry(envelope::sha256(page), page.size())});
        QCOMPARE(HttpsClient(centre.port(), ca, &device).put(sync::batchPath(device.lastHeader()), sealed).status, 200);
        const QString path = sync::pagePath(device.store(), 1, envelope::sha256(page));

        qint64 at = 0, least = 0;
        HttpReply reply;
        for (int round = 0; round < 40 && reply.status != 200; ++round) {
            std::thread sender([&, at] {
                HttpsClient(centre.port(), ca, &device).put(path + QStringLiteral("?desde=%1").arg(at), page.mid(at, 200'000));
            });
            std::this_thread::sleep_for(std::chrono::milliseconds((round % 8) * 6));
            centre.killAtOnce();
            sender.join();
            QVERIFY(centre.serve({QStringLiteral("--sin-firmante")}));
            HttpsClient client(centre.port(), ca, &device);
            reply = client.get(path);
            QVERIFY(reply.status == 200 || reply.status == 202);
            if (reply.status == 202)
                at = QJsonDocument::fromJson(reply.body).object().value(QStringLiteral("siguiente")).toInteger(-1);
            QVERIFY(reply.status == 200 || (at >= 0 && at < page.size()));
            if (reply.status == 200 || round % 4 != 3)
                continue;
            reply = client.put(path + QStringLiteral("?desde=%1").arg(at), page.mid(at, 200'000)); // what is answered stays
            QVERIFY(reply.status == 200 || reply.status == 202);
            if (reply.status == 202)
                at = least = QJsonDocument::fromJson(reply.body).object().value(QStringLiteral("siguiente")).toInteger(-1);
            QVERIFY(at >= least);
        }
        QCOMPARE(reply.status, 200);
        const QByteArray receipt = reply.body;
        QCOMPARE(HttpsClient(centre.port(), ca, &device).get(path).body, receipt);

        // and by hand: what is there is read again, what is damaged is asked for anew
        const auto listed = centre.run({QStringLiteral("adjuntos"), QStringLiteral("listar"), QStringLiteral("--equipo"), QStringLiteral("D0001")});
        QCOMPARE(listed.exitCode, 0);
        QVERIFY(listed.output.contains("faltan 0"));
        QCOMPARE(centre.run({QStringLiteral("adjuntos"), QStringLiteral("revisar")}).exitCode, 0);
        const QString hash = QString::fromLatin1(envelope::sha256(page).toHex());
        QFile stored(centre.path(QStringLiteral("adjuntos/%1/%2/%3").arg(hash.left(2), hash.mid(2, 2), hash)));
        QVERIFY(stored.open(QIODevice::ReadWrite));
        stored.write("X");
        stored.close();
        const auto revised = centre.run({QStringLiteral("adjuntos"), QStringLiteral("revisar")});
        QCOMPARE(revised.exitCode, 1);
        QVERIFY(revised.output.contains("no la manda otra vez por sí solo"));
        QVERIFY(centre.run({QStringLiteral("adjuntos"), QStringLiteral("listar")}).output.contains("falta D0001"));
        QCOMPARE(centre.run({QStringLiteral("adjuntos"), QStringLiteral("listar"), QStringLiteral("--equipo"), QStringLiteral("D0099")}).exitCode, 1);
        HttpsClient client(centre.port(), ca, &device);
        QCOMPARE(client.get(path).status, 202);
        for (at = 0; at < page.size(); at += 200'000)
            reply = client.put(path + QStringLiteral("?desde=%1").arg(at), page.mid(at, 200'000));
        QCOMPARE(reply.status, 200);
        QCOMPARE(sha256OfFile(stored.fileName()), envelope::sha256(page));
    }
};

QTEST_GUILESS_MAIN(TestCentralPages)
#include "tst_central_pages.moc"
