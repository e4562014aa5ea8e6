// SPDX-License-Identifier: GPL-3.0-or-later
// Sync by hand: nothing is believed that the centre did not sign, in whatever order it comes, and it can be done again.
#include "usb_stick.h"

#include "packages/disk_folder.h"
#include "ports/errors.h"
#include "sync/messages/errors.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace padron;
using namespace fixture;

class TstUsbPackages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreStrict()
    {
        const QString id = kAnother.text();
        const QByteArray hash(32, '\xab');
        for (const PackageName& name : QList<PackageName>{{PackageKind::Lote, kAnother, 1, 12, {}},
                                                          {PackageKind::Pedido, kAnother, 4'000'000'000, 0, {}},
                                                          {PackageKind::Adjunto, kAnother, 2, 0, hash},
                                                          {PackageKind::Acuse, kAnother, 1, 1, {}},
                                                          {PackageKind::Flujo, kAnother, 1, 0, {}},
                                                          {PackageKind::AcuseDeAdjunto, kAnother, 1, 0, hash}})
            QCOMPARE(PackageName::parse(name.text()), std::optional(name));
        for (const QString& bad :
             {QString(), QStringLiteral("../%1-1-1.lote").arg(id), QStringLiteral("%1-1-1.lote.nuevo").arg(id), QStringLiteral("%1-1-01.lote").arg(id),
              QStringLiteral("%1-01-1.lote").arg(id), QStringLiteral("%1-0-1.lote").arg(id), QStringLiteral("%1-1.lote").arg(id),
              QStringLiteral("%1-1-1.pedido").arg(id), QStringLiteral("%1-1-1.lote\n").arg(id), QStringLiteral("%1-1-1.LOTE").arg(id),
              QStringLiteral("%1-1-99999999999999999999.lote").arg(id), QStringLiteral("%1-4294967296-1.lote").arg(id),
              QStringLiteral("%1-1-abcd.adjunto").arg(id), QStringLiteral("%1-1--1.lote").arg(id), QStringLiteral("{%1}-1-1.lote").arg(id),
              QStringLiteral("%1-1-1.exe").arg(id), QStringLiteral("%1-1-1.lote").arg(id.toUpper()), QStringLiteral("Thumbs.db"),
              QStringLiteral("00000000-0000-0000-0000-000000000000-1-1.lote")})
            QVERIFY2(!PackageName::parse(bad), qPrintable(bad));
    }

    void aPageIsSealedToItsDeviceAlone()
    {
        const auto device = envelope::SigningKey::generate(), courier = envelope::SigningKey::generate();
        const QByteArray page("Juana Pérez López");
        const auto sealed = sync::sealToDevice(page, device.verifyKey());
        QVERIFY(sealed && !sealed->contains("Juana"));
        const sync::SealedPage carried{kAnother, 1, 0, 1, false, *sealed};
        QCOMPARE(*sync::openForDevice(carried, device.seed()), page);
        QCOMPARE(sync::openForDevice(carried, courier.seed()).error().code, sync::kPackageForged);
        QCOMPARE(*sync::decodeSealedPage(sync::encodeSealedPage(carried)), carried);
        QVERIFY(!sync::decodeSealedPage(sync::encodeSealedPage({kAnother, 1, 5, 5, true, *sealed}))); // would turn for ever
    }

    void aFolderKeepsWholeFilesOnly()
    {
        QTemporaryDir chosen;
        const QString path = packages::DiskFolder::inside(chosen.path());
        QVERIFY(path.endsWith(QStringLiteral("/PADRON")));
        QCOMPARE(packages::DiskFolder::inside(path), path);
        packages::DiskFolder folder(path);
        QVERIFY(folder.list(PackageWay::Salida)->isEmpty()); // nothing yet is no fault
        QVERIFY(folder.write(PackageWay::Salida, QStringLiteral("a.lote"), "uno"));
        QVERIFY(folder.write(PackageWay::Salida, QStringLiteral("a.lote"), "dos"));
        QCOMPARE(*folder.read(PackageWay::Salida, QStringLiteral("a.lote"), 10), QByteArray("dos"));
        QCOMPARE(folder.read(PackageWay::Salida, QStringLiteral("a.lote"), 2).error().code, sync::kPackageTooLarge);
        QCOMPARE(QDir(path + QStringLiteral("/salida")).entryList(QDir::Files), QStringList{QStringLiteral("a.lote")});
        for (const auto& bad : {QStringLiteral("../a"), QStringLiteral("a/b"), QStringLiteral(".a"), QString(), QStringLiteral("a\\b")})
            QCOMPARE(folder.write(PackageWay::Salida, bad, "x").error().code, sync::kPackageForged);
        // a link is not followed, either way
        QFile secret(chosen.filePath(QStringLiteral("secreto")));
        QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("s") == 1);
        secret.close();
        QVERIFY(QFile::link(secret.fileName(), path + QStringLiteral("/salida/b.lote")));
        QCOMPARE(folder.list(PackageWay::Salida)->size(), 1);
        QCOMPARE(folder.read(PackageWay::Salida, QStringLiteral("b.lote"), 10).error().code, sync::kPackageForged);
        QCOMPARE(folder.write(PackageWay::Salida, QStringLiteral("b.lote"), "x").error().code, sync::kPackageForged);
        // one that cannot be read is at fault alone; when the folder is gone all are
        const QString first = path + QStringLiteral("/salida/a.lote");
        QVERIFY(QFile::setPermissions(first, {}));
        if (QFile unreadable(first); !unreadable.open(QIODevice::ReadOnly)) // root reads everything
            QCOMPARE(folder.read(PackageWay::Salida, QStringLiteral("a.lote"), 10).error().code, sync::kPackageForged);
        QVERIFY(QFile::setPermissions(first, QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(QFile::link(path, chosen.filePath(QStringLiteral("otra"))));
        packages::DiskFolder linked(chosen.filePath(QStringLiteral("otra")));
        QCOMPARE(linked.list(PackageWay::Salida).error().code, sync::kFolderGone);
        QCOMPARE(linked.read(PackageWay::Salida, QStringLiteral("a.lote"), 10).error().code, sync::kFolderGone);
        QCOMPARE(linked.write(PackageWay::Salida, QStringLiteral("a.lote"), "x").error().code, sync::kFolderGone);
        QVERIFY(folder.remove(PackageWay::Salida, QStringLiteral("a.lote")));
        QVERIFY(folder.remove(PackageWay::Salida, QStringLiteral("a.lote")));
        QCOMPARE(folder.read(PackageWay::Salida, QStringLiteral("a.lote"), 10).error().code, ports::kNotFound);
        // pulled out
        packages::DiskFolder gone(chosen.filePath(QStringLiteral("sacada/PADRON")));
        QCOMPARE(gone.list(PackageWay::Entrada).error().code, sync::kFolderGone);
        QCOMPARE(gone.write(PackageWay::Salida, QStringLiteral("a.lote"), "x").error().code, sync::kFolderGone);
        QVERIFY(!QFileInfo::exists(chosen.filePath(QStringLiteral("sacada"))));
    }

    void thereAndBack()
    {
        Store store;
        Stick stick;
        stick.salida.insert(QStringLiteral("vacaciones.jpg"), "x");
        store.registerFamily(1);
        QCOMPARE(write(store, stick).report.batches, 1);
        store.registerFamily(2);
        const Done second = write(store, stick); // the first waits still: the next is sealed all the same
        QVERIFY(!second.error);
        QCOMPARE(second.report.batches, 1);
        QVERIFY(second.report.asked);
        QVERIFY(stick.salida.contains(nameOf(store, PackageKind::Lote, 2)) && stick.salida.contains(nameOf(store, PackageKind::Pedido)));
        for (auto it = stick.salida.begin(); it != stick.salida.end(); ++it)
            QVERIFY2(!it.value().contains("LOPEZ"), qPrintable(it.key()));

        answer(store, stick);
        stick.entrada.insert(nameOf(store, PackageKind::Flujo, 0), sealedPage(store, 0, 2, 3));
        stick.entrada.insert(nameOf(store, PackageKind::Flujo, 2), sealedPage(store, 2, 3, 3));
        const Done back = read(store, stick);
        QVERIFY(!back.error);
        QCOMPARE(back.report.receipts, 2);
        QCOMPARE(back.report.streamPages, 2);
        QVERIFY(back.report.refused.isEmpty());
        QVERIFY(stick.entrada.isEmpty()); // what was answered is gone, by whose it was
        QCOMPARE(stick.salida.keys(), QStringList{QStringLiteral("vacaciones.jpg")});
        QCOMPARE(store.session().exchange.pullPath()->section(u'=', 1), QStringLiteral("3"));
        QCOMPARE(store.session().syncOverview.counts()->pendingEntries, 0); // but for what carrying says of itself
        QCOMPARE(store.lastEntry().kind, QStringLiteral("memoria.leida"));
        Stick next; // what carrying says of itself asks for no trip of its own
        QCOMPARE(write(store, next).report.batches, 0);
        QVERIFY(!next.salida.contains(nameOf(store, PackageKind::Lote, 3)));
        addEntry(store); // it goes along with the next thing
        QVERIFY(store.session().syncOverview.counts()->pendingEntries > 1);
        QCOMPARE(write(store, next).report.batches, 1);
        answer(store, next);
        QCOMPARE(read(store, next).report.receipts, 1);
    }

    void again_changesNothing()
    {
        Store store;
        Stick stick;
        store.registerFamily(1);
        write(store, stick);
        answer(store, stick);
        stick.entrada.insert(nameOf(store, PackageKind::Flujo, 0), sealedPage(store, 0, 1, 1));
        const Stick copy = stick;
        QCOMPARE(read(store, stick).report.receipts, 1);
        const auto before = store.session().syncOverview.counts();
        Stick again = copy;
        const Done second = read(store, again);
        QVERIFY(!second.error && second.report.refused.isEmpty());
        QCOMPARE(second.report.receipts + second.report.streamPages + second.report.waiting, 0);
        QCOMPARE(store.session().syncOverview.counts()->pendingEntries, before->pendingEntries); // not even the log
        QVERIFY(again.entrada.isEmpty());
    }

    void lineAndStickMixed()
    {
        Store store;
        Stick stick;
        addEntry(store);
        write(store, stick);
        addEntry(store);
        write(store, stick);
        auto& exchange = store.session().exchange;
        const auto oldest = exchange.nextBatch(); // over the line goes the oldest, byte for byte what lies on the stick
        QVERIFY(oldest && *oldest);
        QCOMPARE((*oldest)->batchSeq, 1U);
        QCOMPARE((*oldest)->sealed, stick.salida.value(nameOf(store, PackageKind::Lote, 1)));
        answer(store, stick);
        const QByteArray first = stick.entrada.value(nameOf(store, PackageKind::Acuse, 1));
        const QByteArray second = stick.entrada.value(nameOf(store, PackageKind::Acuse, 2));
        QVERIFY(exchange.takeReceipt(1, first));
        QCOMPARE(read(store, stick).report.receipts, 1); // only the second was news
        QVERIFY(stick.entrada.isEmpty());
        // the answer that was on the line when the stick was read
        QVERIFY(exchange.takeReceipt(2, second));
        QCOMPARE(exchange.takeReceipt(2, first).error().code, sync::kReceiptMismatch);
        QCOMPARE(exchange.takeReceipt(9, second).error().code, sync::kReceiptMismatch);
    }

    void whatComesTooSoonWaits()
    {
        Store store;
        Stick stick;
        addEntry(store);
        write(store, stick);
        addEntry(store);
        write(store, stick);
        answer(store, stick);
        Stick late;
        late.entrada.insert(nameOf(store, PackageKind::Acuse, 2), stick.entrada.take(nameOf(store, PackageKind::Acuse, 2)));
        late.entrada.insert(nameOf(store, PackageKind::Flujo, 1), sealedPage(store, 1, 2, 2));
        stick.entrada.insert(nameOf(store, PackageKind::Flujo, 0), sealedPage(store, 0, 1, 2));
        const Done soon = read(store, late);
        QCOMPARE(soon.report.waiting, 2);
        QCOMPARE(late.entrada.size(), 2);
        QCOMPARE(read(store, stick).report.receipts, 1);
        const Done now = read(store, late);
        QCOMPARE(now.report.receipts, 1);
        QCOMPARE(now.report.streamPages, 1);
        QVERIFY(late.entrada.isEmpty());
    }

    void forgedOnesAreRefusedOneByOne()
    {
        Store store;
        Stick stick;
        for (int i = 0; i < 3; ++i) {
            addEntry(store);
            write(store, stick);
        }
        answer(store, stick);
        const auto acuse = [&store](quint64 number) { return nameOf(store, PackageKind::Acuse, number); };
        const QByteArray good = stick.entrada.value(acuse(1));
        const auto codeAfter = [&](const QString& name, const QByteArray& bytes) {
            Stick bad;
            bad.entrada.insert(name, bytes);
            const Done done = read(store, bad);
            if (done.error || done.report.refused.size() != 1 || done.report.refused.first().name != name)
                return QStringLiteral("taken");
            if (bad.entrada.value(name) != bytes)
                return QStringLiteral("removed");
            return done.report.refused.first().error.printedId();
        };
        const auto forger = envelope::SigningKey::generate();
        const QByteArray lote = stick.salida.value(nameOf(store, PackageKind::Lote, 1));
        QCOMPARE(codeAfter(acuse(1), receiptFor(store, lote, forger)), QStringLiteral("SYN-201"));
        QCOMPARE(codeAfter(acuse(1), stick.entrada.value(acuse(2))), QStringLiteral("SYN-202"));
        QCOMPARE(codeAfter(acuse(1), "<html>Bienvenido</html>"), QStringLiteral("SYN-201"));
        QCOMPARE(codeAfter(acuse(1), QByteArray(3 * 1024 * 1024, 'x')), QStringLiteral("SYN-234"));
        QCOMPARE(codeAfter(acuse(77), good), QStringLiteral("SYN-202"));
        const QString flujo = nameOf(store, PackageKind::Flujo, 0);
        QCOMPARE(codeAfter(flujo, "junk"), QStringLiteral("SYN-233"));
        const auto toAnother = sync::sealToDevice("x", forger.verifyKey());
        QCOMPARE(codeAfter(flujo, sync::encodeSealedPage({store.id, 1, 0, 1, false, *toAnother})), QStringLiteral("SYN-233"));
        const auto device = envelope::VerifyKey::fromBytes(store.keys().signingPublic);
        const auto unsignedPage = sync::sealToDevice("not a page", *device);
        QCOMPARE(codeAfter(flujo, sync::encodeSealedPage({store.id, 1, 0, 1, false, *unsignedPage})), QStringLiteral("SYN-203"));
        sync::StreamPage foreign;
        foreign.store = kAnother;
        foreign.epoch = 1;
        const auto others = sync::sealToDevice(sync::signStreamPage(foreign, store.centre.acuse), *device);
        QCOMPARE(codeAfter(flujo, sync::encodeSealedPage({store.id, 1, 0, 1, false, *others})), QStringLiteral("SYN-203"));

        // a bad one among good ones keeps only itself back, and what rests on it
        stick.entrada.insert(flujo, "junk");
        stick.entrada.insert(acuse(2), receiptFor(store, stick.salida.value(nameOf(store, PackageKind::Lote, 2)), forger));
        const Done mixed = read(store, stick);
        QCOMPARE(mixed.report.receipts, 1);
        QCOMPARE(mixed.report.waiting, 1);
        QCOMPARE(mixed.report.refused.size(), 2);
        answer(store, stick);
        QCOMPARE(read(store, stick).report.receipts, 2);
    }

    void pagesGoAfterTheTextUpToASize()
    {
        Store store;
        Stick stick;
        const auto record = store.registerFamily(1);
        QList<usecases::DocumentPage> pages;
        for (const int size : {3000, 4000, 5000})
            pages.append({QByteArray(size, char('a' + size / 1000)), QStringLiteral("image/jpeg")});
        QVERIFY(store.session().documents.add({.person = record.people.first().id}, QStringLiteral("identificacion"), {}, pages));
        QCOMPARE(write(store, stick).report.pages, 0); // the entries that name them have no receipt yet
        answer(store, stick);
        QVERIFY(read(store, stick).report.receipts > 0);
        const Done some = write(store, stick, 8000);
        QCOMPARE(some.report.pages, 2);
        QCOMPARE(some.report.pagesLeft, 1);
        const Done rest = write(store, stick, 8000);
        QCOMPARE(rest.report.pages, 1); // those that lie there already take no room again
        for (auto it = stick.salida.begin(); it != stick.salida.end(); ++it)
            QVERIFY(!it.value().contains(QByteArray(100, 'd')));
        answer(store, stick);
        QCOMPARE(read(store, stick).report.pageReceipts, 3);
        QCOMPARE(write(store, stick).report.pages, 0);
    }
};

QTEST_GUILESS_MAIN(TstUsbPackages)
#include "tst_usb_packages.moc"
