// SPDX-License-Identifier: GPL-3.0-or-later
// Sync by hand: whatever happens to the stick, nothing is lost, nothing is believed that the centre did not sign, and it can
// be done again.
#include "session_fixture.h"

#include "packages/disk_folder.h"
#include "ports/errors.h"
#include "support/store/memory_folder.h"
#include "sync/messages/batch.h"
#include "sync/messages/errors.h"
#include "sync/messages/page_receipt.h"
#include "sync/messages/receipt.h"
#include "sync/messages/stream.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace padron;
using fixture::MemoryFolder;
using fixture::Stick;
using ports::PackageWay;
using sync::PackageKind;
using sync::PackageName;
using usecases::UsbReport;

namespace {

constexpr qint64 kAnySize = 1LL << 40;

QString nameOf(fixture::Store& store, PackageKind kind, quint64 number = 0, const QByteArray& sha256 = {})
{
    return PackageName{kind, store.id, 1, number, sha256}.text();
}

struct Done
{
    UsbReport report;
    std::optional<core::Error> error;
};

Done runAll(std::unique_ptr<usecases::UsbJob> job)
{
    for (;;) {
        const auto more = job->step();
        if (!more)
            return {job->report(), more.error()};
        if (!*more)
            return {job->report(), {}};
    }
}

Done write(fixture::Store& store, Stick& stick, qint64 most = kAnySize)
{
    return runAll(store.session().usbPackages.write(std::make_shared<MemoryFolder>(stick), most));
}

Done read(fixture::Store& store, Stick& stick)
{
    return runAll(store.session().usbPackages.read(std::make_shared<MemoryFolder>(stick)));
}

QByteArray receiptFor(fixture::Store& store, const QByteArray& sealed, const envelope::SigningKey& acuse)
{
    const auto device = envelope::VerifyKey::fromBytes(store.keys().signingPublic);
    const auto batch = sync::openBatch(sealed, *device, store.centre.buzon);
    if (!batch)
        qFatal("%s", qPrintable(batch.error().printedId()));
    sync::Receipt receipt;
    receipt.store = batch->header.store;
    receipt.epoch = batch->header.epoch;
    receipt.batchSeq = batch->header.batchSeq;
    receipt.batchSha256 = envelope::sha256(sealed);
    receipt.centreMs = 1'795'000'100'000;
    receipt.nextSeq = batch->firstSeq + static_cast<quint64>(batch->entries.size());
    receipt.headHash = batch->headHash;
    for (const auto& bytes : batch->entries)
        receipt.verdicts.append({envelope::decodeEntry(bytes)->id, sync::VerdictKind::Aceptado, {}, 1});
    return sync::signReceipt(receipt, acuse);
}

/// Stream positions after `from` up to `last`, each saying something harmless; sealed to the device.
QByteArray sealedPage(fixture::Store& store, quint64 from, quint64 next, quint64 last)
{
    sync::StreamPage page;
    page.store = store.id;
    page.epoch = 1;
    page.from = from;
    page.last = last;
    page.centreMs = 1'795'000'200'000;
    for (quint64 position = from + 1; position <= next; ++position)
        page.items.append({position, sync::PrintAuthorised{static_cast<quint32>(position), QStringLiteral("DGA/1"), 0, 0, true}});
    const auto device = envelope::VerifyKey::fromBytes(store.keys().signingPublic);
    const auto sealed = sync::sealToDevice(sync::signStreamPage(page, store.centre.acuse), *device);
    return sync::encodeSealedPage({store.id, 1, from, next, next < last, *sealed});
}

/// What a well-behaved centre puts on the stick for that laptop.
void answer(fixture::Store& store, Stick& stick)
{
    for (auto it = stick.salida.begin(); it != stick.salida.end(); ++it) {
        const auto name = PackageName::parse(it.key());
        if (!name || name->store != store.id)
            continue;
        if (name->kind == PackageKind::Lote)
            stick.entrada.insert(nameOf(store, PackageKind::Acuse, name->number), receiptFor(store, it.value(), store.centre.acuse));
        if (name->kind == PackageKind::Adjunto) {
            const auto page = sync::openCarriedPage(it.value(), store.centre.buzon);
            if (!page)
                qFatal("%s", qPrintable(page.error().printedId()));
            const sync::PageReceipt receipt{store.id, 1, page->sha256, page->content.size(), 1'795'000'100'000};
            stick.entrada.insert(nameOf(store, PackageKind::AcuseDeAdjunto, 0, page->sha256),
                                 sync::signPageReceipt(receipt, store.centre.acuse));
        }
    }
}

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

const core::StoreId kAnother(QUuid(QStringLiteral("019a0000-0000-7000-8000-0000000000f1")));

void addEntry(fixture::Store& store)
{
    if (!store.session().recordSignIn())
        qFatal("no entry");
}

} // namespace

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
        fixture::Store store;
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
        fixture::Store store;
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
        fixture::Store store;
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
        fixture::Store store;
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
        fixture::Store store;
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
        fixture::Store store;
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
        fixture::Store store;
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

    void pagesGoAfterTheTextUpToASize()
    {
        fixture::Store store;
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

    void othersAreCarriedUnread()
    {
        fixture::Store store;
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
        fixture::Store store(false);
        Stick stick;
        QCOMPARE(write(store, stick).error->code, sync::kNotEnrolled);
        QCOMPARE(read(store, stick).error->code, sync::kNotEnrolled);
        QVERIFY(stick.salida.isEmpty());
    }

    void givenUpInTheMiddle()
    {
        fixture::Store store;
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

QTEST_GUILESS_MAIN(TstUsbPackages)
#include "tst_usb_packages.moc"
