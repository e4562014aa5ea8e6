// SPDX-License-Identifier: GPL-3.0-or-later
// Sticks and couriers against the real centre: whatever is carried in whatever order, every entry arrives once and every
// laptop ends where it would have ended with a line of its own.
#include "carried_stick.h"

#include "central/lost_devices.h"
#include "central/usb_desk.h"
#include "support/central/centre_parts.h"
#include "support/store/memory_folder.h"
#include "sync/messages/package_errors.h"
#include "usecases/session_fixture.h"

#include <QRandomGenerator>
#include <QTest>

#include <memory>

using namespace padron;
using fixture::MemoryFolder;
using fixture::Stick;
using support::CentreParts;
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
};

QTEST_GUILESS_MAIN(TestCentralUsb)
#include "tst_central_usb.moc"
