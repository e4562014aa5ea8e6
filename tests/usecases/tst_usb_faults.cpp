// SPDX-License-Identifier: GPL-3.0-or-later
// Sync by hand when the stick fails, is full, locked or pulled out, and what it carries of other laptops.
#include "usb_stick.h"

#include "sync/messages/errors.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace padron;
using namespace fixture;

namespace {

/// A batch of another laptop, that this one cannot open.
QPair<QString, QByteArray> lotOfAnother(const core::StoreId& id, quint64 number = 1)
{
    const auto device = envelope::SigningKey::generate();
    sync::Batch batch;
    batch.header = {id, 1, number};
    batch.prevBatchSha256 = QByteArray(32, number == 1 ? '\0' : 'x');
    batch.bootId = QByteArray(16, 'b');
    batch.firstSeq = number;
    batch.entries = {QByteArray("entry")};
    batch.prevHash = batch.headHash = QByteArray(32, 'h');
    const auto sealed = sync::sealBatch(batch, device, envelope::BoxKeyPair::generate().publicKey);
    return {PackageName{PackageKind::Lote, id, 1, number, {}}.text(), sealed};
}

} // namespace

class TstUsbFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNthOperationOfTheStickFails_data()
    {
        QTest::addColumn<bool>("after");
        QTest::newRow("before its effect") << false;
        QTest::newRow("after its effect") << true;
    }

    void everyNthOperationOfTheStickFails()
    {
        QFETCH(const bool, after);
        const auto fails = after ? MemoryFolder::Fails::After : MemoryFolder::Fails::Before;
        Store store;
        store.clock.now = QDateTime::currentMSecsSinceEpoch(); // as the files of what it carries
        Stick stick;
        const auto other = lotOfAnother(kAnother);
        int times = 0;
        for (int n = 0;; ++n) {
            addEntry(store);
            stick.salida.insert(other.first, other.second);
            const auto out = std::make_shared<MemoryFolder>(stick, n, fails);
            const Done written = runAll(store.session().usbPackages.write(out, kAnySize));
            QCOMPARE(written.error.has_value(), out->hit());
            if (written.error)
                QCOMPARE(written.error->code, sync::kFolderGone);
            QVERIFY(!write(store, stick).error); // do it again
            answer(store, stick);
            const qint64 cursor = store.session().exchange.pullPath()->section(u'=', 1).toLongLong();
            stick.entrada.insert(nameOf(store, PackageKind::Flujo, quint64(cursor)),
                                 sealedPage(store, quint64(cursor), quint64(cursor) + 1, quint64(cursor) + 1));
            const auto in = std::make_shared<MemoryFolder>(stick, n, fails);
            const Done taken = runAll(store.session().usbPackages.read(in));
            QCOMPARE(taken.error.has_value(), in->hit());
            QVERIFY(taken.report.refused.isEmpty());
            QVERIFY(!read(store, stick).error);

            QVERIFY(stick.entrada.isEmpty());
            for (auto it = stick.salida.begin(); it != stick.salida.end(); ++it) // our own have been answered
                QVERIFY2(PackageName::parse(it.key())->store == kAnother || it.key().endsWith(QStringLiteral(".pedido")), qPrintable(it.key()));
            QCOMPARE(store.session().exchange.pullPath()->section(u'=', 1).toLongLong(), cursor + 1);
            ++times;
            if (!out->hit() && !in->hit())
                break;
        }
        QVERIFY(times > 8);
        QVERIFY(store.session().verifyLog.run());
        QCOMPARE(store.session().usbPackages.carried()->packages, 1);
    }

    void aFullStickAndALockedOne()
    {
        Store store;
        Stick stick;
        store.registerFamily(1);
        const auto full = std::make_shared<MemoryFolder>(stick);
        full->room = 10;
        QCOMPARE(runAll(store.session().usbPackages.write(full, kAnySize)).error->code, sync::kFolderFull);
        QVERIFY(stick.salida.isEmpty());
        QCOMPARE(write(store, stick).report.batches, 1);
        answer(store, stick);
        // read from one that cannot be written: taken all the same, and left as it is
        struct Locked final : ports::PackageFolder
        {
            explicit Locked(Stick& s) : inner(s) {}
            core::Result<QList<ports::PackageFile>> list(PackageWay way) override { return inner.list(way); }
            core::Result<QByteArray> read(PackageWay way, const QString& n, qint64 m) override { return inner.read(way, n, m); }
            core::Result<void> write(PackageWay, const QString&, const QByteArray&) override { return core::fail(sync::kFolderReadOnly); }
            core::Result<void> remove(PackageWay, const QString&) override { return core::fail(sync::kFolderReadOnly); }
            MemoryFolder inner;
        };
        const Done locked = runAll(store.session().usbPackages.read(std::make_shared<Locked>(stick)));
        QVERIFY(!locked.error);
        QCOMPARE(locked.report.receipts, 1);
        QCOMPARE(stick.entrada.size(), 1);
        addEntry(store);
        QCOMPARE(runAll(store.session().usbPackages.write(std::make_shared<Locked>(stick), kAnySize)).error->code, sync::kFolderReadOnly);
    }

    void othersAreCarriedUnread()
    {
        Store store;
        store.clock.now = QDateTime::currentMSecsSinceEpoch(); // as the files of what it carries
        Stick from, to;
        const core::StoreId third(QUuid(QStringLiteral("019a0000-0000-7000-8000-0000000000f2")));
        for (const auto& id : {kAnother, third}) {
            const auto lot = lotOfAnother(id);
            from.salida.insert(lot.first, lot.second);
        }
        const auto device = envelope::SigningKey::generate();
        const auto sealed = sync::sealToDevice("Juana Pérez", device.verifyKey());
        const QString flujo = PackageName{PackageKind::Flujo, kAnother, 1, 0, {}}.text();
        from.entrada.insert(flujo, sync::encodeSealedPage({kAnother, 1, 0, 1, false, *sealed}));
        from.salida.insert(PackageName{PackageKind::Lote, kAnother, 1, 2, {}}.text(), "not a batch");
        from.salida.insert(PackageName{PackageKind::Lote, kAnother, 1, 3, {}}.text(), lotOfAnother(kAnother, 4).second);
        const Stick before = from;
        const Done taken = read(store, from);
        QVERIFY(!taken.error);
        QCOMPARE(taken.report.carried, 3);
        QCOMPARE(taken.report.others.size(), 2);
        QCOMPARE(taken.report.refused.size(), 2); // what is not what its name says is not carried on
        QCOMPARE(from.salida, before.salida);     // others' files stay where they are
        QCOMPARE(from.entrada, before.entrada);
        const auto carried = store.session().usbPackages.carried();
        QCOMPARE(carried->packages, 3);
        QCOMPARE(carried->laptops, 2);
        QCOMPARE(read(store, from).report.carried, 0);

        const Done brought = write(store, to);
        QCOMPARE(brought.report.carried, 3);
        QCOMPARE(to.entrada.value(flujo), from.entrada.value(flujo));
        QCOMPARE(to.salida.value(lotOfAnother(kAnother).first).size(), from.salida.value(lotOfAnother(kAnother).first).size());
        QVERIFY(!sync::openForDevice(*sync::decodeSealedPage(to.entrada.value(flujo)), store.keys().signingSeed));
        // a longer page for the same place replaces the shorter, never the other way round
        const QByteArray longer = sync::encodeSealedPage({kAnother, 1, 0, 9, false, *sealed});
        Stick newer;
        newer.entrada.insert(flujo, longer);
        QCOMPARE(read(store, newer).report.carried, 1);
        QCOMPARE(read(store, from).report.carried, 0);
        write(store, to);
        QCOMPARE(to.entrada.value(flujo), longer);
        // a number that nobody proved keeps nothing out for longer than a day
        Stick bad, good;
        bad.entrada.insert(flujo, sync::encodeSealedPage({kAnother, 1, 0, 1'000'000, false, *sealed}));
        good.entrada.insert(flujo, longer);
        QCOMPARE(read(store, bad).report.carried, 1);
        QCOMPARE(read(store, good).report.carried, 0);
        store.clock.now += 25LL * 60 * 60 * 1000;
        QCOMPARE(read(store, good).report.carried, 1);
        Stick out;
        write(store, out);
        QCOMPARE(out.entrada.value(flujo), longer);
        // what has its receipt is carried no further, and the receipt is; one that the centre did not sign for it is none
        const PackageName acuse{PackageKind::Acuse, third, 1, 1, {}};
        sync::Receipt receipt;
        receipt.store = third;
        receipt.epoch = 1;
        receipt.batchSeq = 1;
        receipt.headHash = QByteArray(32, 'x');
        receipt.batchSha256 = envelope::sha256(from.salida.value(lotOfAnother(third).first));
        receipt.centreMs = 1'795'000'100'000;
        receipt.nextSeq = 2;
        receipt.verdicts.append({core::EntryId(QUuid::createUuid()), sync::VerdictKind::Aceptado, {}, 1});
        auto ofOtherBytes = receipt;
        ofOtherBytes.store = kAnother;
        Stick lying;
        lying.entrada.insert(acuse.text(), sync::signReceipt(receipt, envelope::SigningKey::generate()));
        lying.entrada.insert(PackageName{PackageKind::Acuse, kAnother, 1, 1, {}}.text(), sync::signReceipt(ofOtherBytes, store.centre.acuse));
        QCOMPARE(read(store, lying).report.carried, 2);
        Stick still;
        write(store, still);
        for (const auto& id : {kAnother, third})
            QCOMPARE(still.salida.value(lotOfAnother(id).first), from.salida.value(lotOfAnother(id).first));
        Stick answered = from;
        answered.entrada.insert(acuse.text(), sync::signReceipt(receipt, store.centre.acuse));
        QVERIFY(read(store, answered).report.carried >= 1);
        Stick next;
        write(store, next);
        QVERIFY(!next.salida.contains(lotOfAnother(third).first));
        QCOMPARE(next.entrada.value(acuse.text()), answered.entrada.value(acuse.text()));
        // ninety days later nobody waits for it any more
        store.clock.now += usecases::UsbPackages::kMostCarriedMs + 60'000;
        Stick empty;
        QVERIFY(!read(store, empty).error);
        QCOMPARE(store.session().usbPackages.carried()->packages, 0);
    }

    void onlyAnEnrolledLaptopDoesIt()
    {
        Store store(false);
        Stick stick;
        QCOMPARE(write(store, stick).error->code, sync::kNotEnrolled);
        QCOMPARE(read(store, stick).error->code, sync::kNotEnrolled);
        QVERIFY(stick.salida.isEmpty());
    }

    void givenUpInTheMiddle()
    {
        Store store;
        Stick stick;
        addEntry(store);
        write(store, stick);
        stick.salida.clear();
        addEntry(store);
        auto job = store.session().usbPackages.write(std::make_shared<MemoryFolder>(stick), kAnySize);
        while (stick.salida.isEmpty())
            QVERIFY(*job->step());
        QVERIFY(job->finish()); // the user said stop
        QCOMPARE(store.lastEntry().kind, QStringLiteral("memoria.escrita"));
        QVERIFY(write(store, stick).report.batches >= 1); // goes on where it was
        QVERIFY(stick.salida.contains(nameOf(store, PackageKind::Lote, 2)));
    }
};

QTEST_GUILESS_MAIN(TstUsbFaults)
#include "tst_usb_faults.moc"
