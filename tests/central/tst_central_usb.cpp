// SPDX-License-Identifier: GPL-3.0-or-later
// Sticks and couriers against the real centre: whatever is carried in whatever order, every entry arrives once and every
// laptop ends where it would have ended with a line of its own.
#include "central/courier_errors.h"
#include "central/errors.h"
#include "central/lost_devices.h"
#include "central/usb_desk.h"
#include "net/http_sync_transport.h"
#include "net/tls_identity.h"
#include "packages/disk_folder.h"
#include "runtime/courier_runner.h"
#include "support/central/centre_parts.h"
#include "support/central/centre_process.h"
#include "support/central/https_client.h"
#include "support/store/memory_folder.h"
#include "sync/messages/package_errors.h"
#include "sync/messages/receipt.h"
#include "sync/messages/stream.h"
#include "usecases/session_fixture.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <memory>

using namespace padron;
using fixture::MemoryFolder;
using fixture::Stick;
using ports::PackageWay;
using support::CentreParts;
using support::CentreProcess;
using support::HttpsClient;
using support::TestDevice;
using sync::PackageKind;
using sync::PackageName;

namespace {

template <class T> T must(core::Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().printedId()), qPrintable(result.error().detail));
    return std::move(*result);
}

void must(core::Result<void> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().printedId()), qPrintable(result.error().detail));
}

/// A real store, enrolled at the centre of the test.
struct Laptop
{
    Laptop(CentreParts& centre, int number) : vault(folder.path()), id(QUuid(0x019a0000, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 1, uchar(number)))
    {
        centre.clock.now = clock.now;
        auto slots = must(access::createSlots(id, user, core::SecureBytes(QByteArrayView("una frase de ensayo")), {1, 8 * 1024 * 1024}));
        key = slots.dataKey.clone();
        must(vault.save(access::encodeSlotFile(slots.file, key)));
        open(stores::OpenMode::Create);
        const auto signing = envelope::SigningKey::generate();
        must(session->createDevice.run({id, 1, signing.seed(), signing.verifyKey().bytes(), core::SecureBytes(QByteArrayView("pem"))}));
        const QString code = centre.newCode().text();
        const TestDevice tls; // its TLS key will do: nobody connects here
        const QByteArray request = must(session->enrolDevice.request(code, tls.tlsSpkiDer()));
        must(session->enrolDevice.accept(code, must(centre.enroller->enrol(request)), {}, key));
        session.reset();
        open(stores::OpenMode::Existing);
        keys = std::make_unique<ports::DeviceKeys>(must(session->device().keys()));
        certificate = envelope::sha256(must(session->device().enrolment())->tlsCertificateDer);
    }
    void open(stores::OpenMode mode)
    {
        auto store = must(stores::LocalStore::open(folder.path(), access::databaseKey(key), mode));
        session = std::make_unique<desktop::Session>(std::move(store), vault, clock, id, access::Unlocked{user, key.clone()});
    }
    quint64 cursor() { return must(session->exchange.pullPath()).section(u'=', 1).toULongLong(); }

    QTemporaryDir folder;
    fixture::TestClock clock;
    keys::FileKeyVault vault;
    core::StoreId id;
    access::SessionUser user{core::UserId(QUuid(QStringLiteral("019a0000-0000-7000-8000-000000000002"))), QStringLiteral("Prueba"),
                             access::Role::Responsable};
    core::SecureBytes key;
    std::unique_ptr<desktop::Session> session;
    std::unique_ptr<ports::DeviceKeys> keys;
    QByteArray certificate;
};

/// All steps; false when the stick failed on the way, which it may.
bool runAll(std::unique_ptr<usecases::UsbJob> job)
{
    for (;;) {
        const auto more = job->step();
        if (!more && !more.error().code.id().starts_with("SYN-23"))
            qFatal("%s %s", qPrintable(more.error().printedId()), qPrintable(more.error().detail));
        if (!more || !*more)
            return more.has_value() && job->report().refused.isEmpty();
    }
}

struct Centre
{
    explicit Centre(support::PgCluster& cluster)
        : parts(cluster), shelf(parts.store, *parts.acuse, parts.clock, pages.path()),
          carried(parts.store, *parts.intake, *parts.reader, shelf, parts.authority->buzon, parts.acuse->verifyKey(), parts.clock)
    {
    }
    central::UsbDone takeStick(Stick& stick, int failAt = -1, bool* hit = nullptr)
    {
        MemoryFolder folder(stick, failAt, MemoryFolder::Fails::After);
        central::UsbDone done;
        const auto run = central::UsbDesk(folder, carried).run(done);
        if (!run && !folder.hit())
            qFatal("%s %s", qPrintable(run.error().printedId()), qPrintable(run.error().detail));
        if (hit)
            *hit = folder.hit();
        return done;
    }

    QTemporaryDir pages;
    CentreParts parts;
    central::PageShelf shelf;
    central::CarriedPackages carried;
};

void putOn(const QString& folder, const QString& way, const QString& name, const QByteArray& bytes)
{
    QDir().mkpath(folder + u'/' + way);
    QFile file(folder + u'/' + way + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("stick");
}

QByteArray readFrom(const QString& folder, const QString& way, const QString& name)
{
    QFile file(folder + u'/' + way + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

PackageName nameOf(const TestDevice& device, PackageKind kind, quint64 number = 0)
{
    return {kind, device.store(), device.epoch(), number, {}};
}

QList<envelope::VerifyKey> acuseOf(const TestDevice& device)
{
    const auto root = envelope::VerifyKey::fromBytes(device.enrolment().rootPublic);
    return credential::verifyTrustList(device.enrolment().trustList, *root)->verifyKeys(credential::KeyRole::Acuse);
}

QByteArray askFor(const TestDevice& device, quint64 cursor = 0)
{
    return sync::signStreamRequest({device.store(), device.epoch(), cursor, support::kTestNowMs}, device.key());
}

QString courierPath(const char* kind, const TestDevice& courier)
{
    return QStringLiteral("/v1/mensajeria/%1/%2/%3").arg(QLatin1String(kind), courier.store().text()).arg(courier.epoch());
}

QString keyIn(const support::HttpReply& reply)
{
    return QJsonDocument::fromJson(reply.body).object().value(QStringLiteral("clave")).toString();
}

} // namespace

class TestCentralUsb : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void anyOrderEndsTheSame_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::addRow("%u", seed) << seed;
    }

    /// Two laptops, two sticks, a line that comes and goes, sticks pulled out at any moment.
    void anyOrderEndsTheSame()
    {
        QFETCH(const quint32, seed);
        QRandomGenerator random(seed);
        Centre centre(m_cluster);
        QVERIFY(centre.parts.ready);
        Laptop first(centre.parts, 1), second(centre.parts, 2);
        Laptop* laptops[] = {&first, &second};
        Stick sticks[2];
        int families = 0;
        for (int step = 0; step < 60; ++step) {
            Laptop& laptop = *laptops[random.bounded(2)];
            Stick& stick = sticks[random.bounded(2)];
            auto& exchange = laptop.session->exchange;
            const int failAt = random.bounded(3) == 0 ? random.bounded(12) : -1;
            const auto folder = std::make_shared<MemoryFolder>(stick, failAt, random.bounded(2) ? MemoryFolder::Fails::After : MemoryFolder::Fails::Before);
            switch (random.bounded(7)) {
            case 0:
                must(laptop.session->registerFamily.run(samples::familyDraft(families++)));
                break;
            case 1: must(laptop.session->recordSignIn()); break;
            case 2: runAll(laptop.session->usbPackages.write(folder, 1'000'000)); break;
            case 3: runAll(laptop.session->usbPackages.read(folder)); break;
            case 4: {
                bool hit = false;
                centre.takeStick(stick, failAt, &hit);
                break;
            }
            case 5: { // the line: one batch, and its answer comes or is lost
                const auto batch = must(exchange.nextBatch());
                if (!batch)
                    break;
                const auto receipt = centre.parts.intake->receive({laptop.id, 1, batch->batchSeq}, batch->sealed, laptop.certificate);
                QVERIFY2(receipt, qPrintable(receipt ? QString() : receipt.error().printedId()));
                if (random.bounded(2))
                    must(exchange.takeReceipt(batch->batchSeq, *receipt));
                break;
            }
            case 6:
                must(centre.parts.signer->signPending(10));
                if (random.bounded(2))
                    must(exchange.applyPage(must(centre.parts.reader->page(laptop.id, 1, laptop.cursor(), laptop.certificate))));
                break;
            }
        }
        must(centre.parts.signer->signPending(1000));
        for (int trip = 0; trip < 3; ++trip)
            for (Stick& stick : sticks) {
                for (Laptop* laptop : laptops)
                    QVERIFY(runAll(laptop->session->usbPackages.write(std::make_shared<MemoryFolder>(stick), 1'000'000)));
                QVERIFY(centre.takeStick(stick).refused.isEmpty());
                for (Laptop* laptop : laptops)
                    QVERIFY(runAll(laptop->session->usbPackages.read(std::make_shared<MemoryFolder>(stick))));
            }
        QCOMPARE(centre.parts.count("familia"), families);
        QCOMPARE(centre.parts.count("alarma"), 0);
        QCOMPARE(centre.parts.ask(QStringLiteral("SELECT count(*) FROM eslabon WHERE veredicto <> 'aceptado'")), QStringLiteral("0"));
        for (Laptop* laptop : laptops) {
            const auto counts = must(laptop->session->syncOverview.counts());
            QCOMPARE(counts.observed + counts.quarantined, 0);
            QCOMPARE(counts.pendingEntries, 0); // but for what the trips say of themselves
            const auto page = must(centre.parts.reader->page(laptop->id, 1, laptop->cursor(), laptop->certificate));
            QCOMPARE(must(sync::verifyStreamPage(page, {centre.parts.acuse->verifyKey()})).last, laptop->cursor()); // it has everything
            must(laptop->session->verifyLog.run());
        }
        // and what each carries for the other is only ever the other's
        const auto carried = must(first.session->usbPackages.carried());
        QVERIFY(carried.laptops <= 1);
    }

    void everyNthOperationOfTheStickFailsAtTheCentre()
    {
        Centre centre(m_cluster);
        const auto device = centre.parts.newDevice();
        QVERIFY(device);
        Stick stick;
        for (int n = 1; n <= 3; ++n) {
            const QByteArray sealed = device->seal({device->familyEntry(device->family(n))});
            stick.salida.insert(nameOf(*device, PackageKind::Lote, quint64(n)).text(), sealed);
        }
        stick.salida.insert(nameOf(*device, PackageKind::Pedido).text(), askFor(*device));
        QVERIFY(centre.parts.signer);
        int n = 0;
        for (bool hit = true; hit; ++n) {
            centre.takeStick(stick, n, &hit);
            QVERIFY(centre.parts.count("familia") <= 3);
        }
        QVERIFY(n > 8);
        QCOMPARE(centre.parts.count("familia"), 3);
        QCOMPARE(centre.parts.count("alarma"), 0);
        for (quint64 number = 1; number <= 3; ++number)
            QVERIFY(sync::verifyReceipt(stick.entrada.value(nameOf(*device, PackageKind::Acuse, number).text()), {centre.parts.acuse->verifyKey()}));
        const Stick before = stick;
        const QString flujo = nameOf(*device, PackageKind::Flujo, 0).text();
        const int pages = before.entrada.contains(flujo) ? 1 : 0;
        QCOMPARE(centre.takeStick(stick).written, pages); // again: all but what nobody can tell whose it is lies there
        for (auto it = before.entrada.begin(); it != before.entrada.end(); ++it)
            QVERIFY(it.key() == flujo || stick.entrada.value(it.key()) == it.value());
        QCOMPARE(pages, 1);
        stick.entrada.insert(flujo, sync::encodeSealedPage({device->store(), 1, 0, 1'000'000, false, "nobody's"}));
        centre.takeStick(stick);
        const auto honest = sync::decodeSealedPage(stick.entrada.value(flujo)); // what was put there is displaced, whatever it says
        QVERIFY(honest && sync::openForDevice(*honest, device->key().seed()));
        MemoryFolder full(stick);
        full.room = 10;
        stick.entrada.clear();
        central::UsbDone done;
        QCOMPARE(central::UsbDesk(full, centre.carried).run(done).error().code, sync::kFolderFull);
        QCOMPARE(centre.takeStick(stick).written, before.entrada.size());
        QCOMPARE(stick.salida, before.salida); // the centre removes nothing
    }

    void forgedOnesAndRevokedOnes()
    {
        Centre centre(m_cluster);
        const auto device = centre.parts.newDevice(), other = centre.parts.newDevice();
        const QByteArray sealed = device->seal({device->plainEntry()});
        const auto codes = [&centre](const QString& name, const QByteArray& bytes) {
            Stick stick;
            stick.salida.insert(name, bytes);
            const auto done = centre.takeStick(stick);
            return done.refused.size() == 1 && stick.entrada.isEmpty() ? done.refused.first().error.printedId() : QStringLiteral("taken");
        };
        const QString one = nameOf(*device, PackageKind::Lote, 1).text();
        QByteArray touched = sealed;
        touched[touched.size() - 5] = char(touched.at(touched.size() - 5) ^ 1);
        QCOMPARE(codes(one, touched), QStringLiteral("CEN-102"));
        QCOMPARE(codes(nameOf(*device, PackageKind::Lote, 2).text(), sealed), QStringLiteral("SYN-233"));
        QCOMPARE(codes(nameOf(*other, PackageKind::Lote, 1).text(), sealed), QStringLiteral("SYN-233"));
        QCOMPARE(codes(one, QByteArray(3 * 1024 * 1024, 'x')), QStringLiteral("SYN-234"));
        const TestDevice stranger;
        QCOMPARE(codes(nameOf(stranger, PackageKind::Pedido).text(), askFor(stranger)), QStringLiteral("CEN-105"));
        // another's signature under this one's name
        const QByteArray forged = sync::signStreamRequest({device->store(), 1, 0, 1}, other->key());
        QCOMPARE(codes(nameOf(*device, PackageKind::Pedido).text(), forged), QStringLiteral("CEN-102"));
        const QByteArray page("page");
        const auto sealedPage = *sync::sealCarriedPage({device->store(), 1, envelope::sha256(page), page}, envelope::BoxPublicKey{device->enrolment().buzonPublic});
        QCOMPARE(codes(PackageName{PackageKind::Adjunto, device->store(), 1, 0, envelope::sha256(page)}.text(), sealedPage), QStringLiteral("CEN-120"));

        QVERIFY(central::LostDevices(centre.parts.store, centre.parts.keys, centre.parts.clock)
                    .revoke(device->enrolment().deviceId, sync::SealReason::Robo));
        QCOMPARE(codes(one, sealed), QStringLiteral("CEN-104"));
        QCOMPARE(codes(nameOf(*device, PackageKind::Pedido).text(), askFor(*device)), QStringLiteral("CEN-104"));
        QCOMPARE(centre.parts.count("entrada"), 0);
    }

    void theCommandKilledInTheMiddle()
    {
        const QString database = m_cluster.freshSchema();
        CentreProcess centre(database);
        QVERIFY(centre.init() && centre.serve({QStringLiteral("--sin-firmante")}));
        const QByteArray ca = centre.caPem();
        TestDevice device;
        QVERIFY(support::enrol(centre, device));
        QTemporaryDir place;
        const QString stick = place.filePath(QStringLiteral("PADRON"));
        constexpr int kBatches = 40;
        for (int n = 1; n <= kBatches; ++n)
            putOn(stick, QStringLiteral("salida"), nameOf(device, PackageKind::Lote, quint64(n)).text(), device.seal({device.plainEntry()}));
        putOn(stick, QStringLiteral("salida"), nameOf(device, PackageKind::Pedido).text(), askFor(device));
        putOn(stick, QStringLiteral("salida"), QStringLiteral("notas.txt"), "de otro");
        int cutShort = 0;
        for (int delay = 40; delay < 400; delay += 45) {
            QProcess process;
            process.start(QStringLiteral(PADRON_BIN_DIR "/padron-central"),
                          {QStringLiteral("memoria"), place.path(), QStringLiteral("--db"), database, QStringLiteral("--claves"), centre.keysPath()});
            QVERIFY(process.waitForStarted());
            if (!process.waitForFinished(delay)) {
                process.kill();
                process.waitForFinished();
                ++cutShort;
            }
        }
        QVERIFY(cutShort > 0);
        const auto whole = centre.run({QStringLiteral("memoria"), place.path()});
        QVERIFY2(whole.exitCode == 0, whole.output + whole.errors);
        QVERIFY(whole.output.contains("LISTO"));
        QCOMPARE(support::PgCluster::ask(database, QStringLiteral("SELECT count(*) FROM entrada")).toInt(), kBatches);
        QCOMPARE(support::PgCluster::ask(database, QStringLiteral("SELECT count(*) FROM alarma")).toInt(), 0);
        for (int n = 1; n <= kBatches; ++n)
            QVERIFY(sync::verifyReceipt(readFrom(stick, QStringLiteral("entrada"), nameOf(device, PackageKind::Acuse, quint64(n)).text()), acuseOf(device)));
        const QStringList left = QDir(stick + QStringLiteral("/entrada")).entryList(QDir::Files);
        for (const QString& name : left)
            QVERIFY2(PackageName::parse(name) || name.endsWith(QStringLiteral(".nuevo")), qPrintable(name));
        const auto again = centre.run({QStringLiteral("memoria"), place.path()});
        QCOMPARE(again.exitCode, 0);
        QVERIFY2(again.output.contains("Respuestas nuevas en la memoria: 1."), again.output); // the page of the stream, always
        QVERIFY(centre.run({QStringLiteral("memoria"), place.filePath(QStringLiteral("no-hay"))}).exitCode != 0);
    }

    void aCourierOverItsOwnLine()
    {
        CentreProcess centre(m_cluster.freshSchema());
        QVERIFY(centre.init() && centre.serve({QStringLiteral("--sin-firmante")}));
        const QByteArray ca = centre.caPem();
        TestDevice far, courier;
        QVERIFY(support::enrol(centre, far) && support::enrol(centre, courier));
        HttpsClient line(centre.port(), ca, &courier), own(centre.port(), ca, &far), nobody(centre.port(), ca);
        const QByteArray first = far.seal({far.familyEntry(far.family(1))});
        const QString firstPath = sync::batchPath(far.lastHeader());
        const auto carried = line.post(courierPath("lotes", courier), first);
        QCOMPARE(carried.status, 200);
        QCOMPARE(own.put(firstPath, first).body, carried.body); // the same answer as over its own line, for ever
        QVERIFY(sync::verifyReceipt(carried.body, acuseOf(far)));
        QCOMPARE(nobody.post(courierPath("lotes", courier), first).status, 403);
        QCOMPARE(line.post(courierPath("lotes", far), first).status, 403); // with another's name
        QCOMPARE(line.post(courierPath("lotes", courier), "junk").status, 400);

        // the stream: sealed to who asked; the courier holds every byte and reads none
        QTemporaryDir place;
        QCOMPARE(centre.run({QStringLiteral("impresion"), QStringLiteral("autorizar"), QStringLiteral("--modulo"), QStringLiteral("07-0457"),
                             QStringLiteral("--oficio"), QStringLiteral("OFICIO-SECRETO")})
                     .exitCode,
                 0);
        const auto answer = line.post(courierPath("flujo", courier), askFor(far));
        QCOMPARE(answer.status, 200);
        const auto sealed = sync::decodeSealedPage(answer.body);
        QVERIFY(sealed && sealed->next > 0 && !sealed->more);
        QVERIFY(!answer.body.contains("OFICIO-SECRETO"));
        QVERIFY(!sync::openForDevice(*sealed, courier.key().seed()));
        const auto page = sync::openForDevice(*sealed, far.key().seed());
        QVERIFY(page && page->contains("OFICIO-SECRETO"));
        QVERIFY(sync::verifyStreamPage(*page, acuseOf(far)));
        const auto later = sync::decodeSealedPage(line.post(courierPath("flujo", courier) + QStringLiteral("?desde=%1").arg(sealed->next), askFor(far)).body);
        QVERIFY(later && later->from == sealed->next && later->next == sealed->next);
        QCOMPARE(line.post(courierPath("flujo", courier), sync::signStreamRequest({far.store(), 1, 0, 1}, courier.key())).status, 400);

        // the courier's own machinery: from its spool to the centre and the answers back into it
        const QString spool = place.filePath(QStringLiteral("mensajeria"));
        for (int n = 2; n <= 4; ++n)
            putOn(spool, QStringLiteral("salida"), nameOf(far, PackageKind::Lote, quint64(n)).text(), far.seal({far.plainEntry()}));
        putOn(spool, QStringLiteral("salida"), nameOf(far, PackageKind::Pedido).text(), askFor(far));
        putOn(spool, QStringLiteral("salida"), nameOf(far, PackageKind::Lote, 9).text(), "junk");
        const TestDevice stranger; // the centre does not know it
        putOn(spool, QStringLiteral("salida"), nameOf(stranger, PackageKind::Pedido).text(), askFor(stranger));
        auto enrolment = courier.enrolment();
        const auto url = net::HttpSyncTransport::parseUrl(QStringLiteral("https://127.0.0.1:%1").arg(centre.port()));
        const auto tls = net::deviceConfiguration(enrolment, core::SecureBytes(QByteArrayView(courier.tlsKeyPem())));
        QVERIFY(url && tls);
        std::atomic_bool lineIsUp = false;
        runtime::CourierRunner runner(
            {courier.store(), 1}, [spool] { return std::make_unique<packages::DiskFolder>(spool); },
            [&, url = *url, tls = *tls](const ports::LineSettings&) {
                const QUrl nowhere(QStringLiteral("https://127.0.0.1:1"));
                return std::make_unique<net::HttpSyncTransport>(lineIsUp ? url : nowhere, tls);
            },
            [] { return 0.999; });
        QSignalSpy rounds(&runner, &runtime::CourierRunner::delivered);
        ports::LineSettings paused;
        paused.paused = true;
        runner.wake();
        QTest::qWait(50);
        QCOMPARE(rounds.size(), 0); // nobody has said that there is a line
        runner.setLine(paused);
        runner.exchanged();
        runner.setLine({});
        QTRY_COMPARE_WITH_TIMEOUT(rounds.size(), 1, 30'000);
        QCOMPARE(rounds.last().first().toInt(), 0); // no line: nothing is lost
        QCOMPARE(QDir(spool + QStringLiteral("/salida")).entryList(QDir::Files).size(), 6);
        lineIsUp = true;
        runner.setLine({});
        runner.exchanged();
        runner.wake();
        QTRY_COMPARE_WITH_TIMEOUT(rounds.size(), 2, 30'000);
        QCOMPARE(rounds.last().first().toInt(), 4);
        QCOMPARE(QDir(spool + QStringLiteral("/salida")).entryList(QDir::Files).size(), 1); // what is no package stays; what the centre can never take goes
        for (quint64 n = 2; n <= 4; ++n)
            QVERIFY(sync::verifyReceipt(readFrom(spool, QStringLiteral("entrada"), nameOf(far, PackageKind::Acuse, n).text()), acuseOf(far)));
        const QByteArray kept = readFrom(spool, QStringLiteral("entrada"), nameOf(far, PackageKind::Flujo, 0).text());
        QVERIFY(sync::openForDevice(*sync::decodeSealedPage(kept), far.key().seed()));

        // given up: what it left with others is refused, and who brings it is not
        const QByteArray last = far.seal({far.plainEntry()});
        centre.run({QStringLiteral("equipo"), QStringLiteral("revocar"), QStringLiteral("--equipo"), far.enrolment().deviceId,
                    QStringLiteral("--motivo"), QStringLiteral("robo"), QStringLiteral("--confirmar"), far.enrolment().deviceId});
        const auto refused = line.post(courierPath("lotes", courier), last);
        QCOMPARE(refused.status, 403);
        QCOMPARE(keyIn(refused), QStringLiteral("paquete-de-equipo-revocado"));
        QVERIFY(!refused.body.contains("orden"));
        QCOMPARE(line.post(courierPath("flujo", courier), askFor(courier)).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestCentralUsb)
#include "tst_central_usb.moc"
