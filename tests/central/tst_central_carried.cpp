// SPDX-License-Identifier: GPL-3.0-or-later
// What is carried to the centre as people do it: its command, killed on the way, and a courier over a line of its own.
#include "carried_stick.h"

#include "credential/trust_list.h"
#include "net/http_sync_transport.h"
#include "net/tls_identity.h"
#include "packages/disk_folder.h"
#include "runtime/courier_runner.h"
#include "support/central/centre_process.h"
#include "support/central/https_client.h"
#include "support/central/pg_cluster.h"
#include "sync/messages/receipt.h"
#include "sync/messages/stream.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace padron;
using support::CentreProcess;
using support::HttpsClient;
using support::TestDevice;
using sync::PackageKind;
using sync::PackageName;

namespace {

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

QList<envelope::VerifyKey> acuseOf(const TestDevice& device)
{
    const auto root = envelope::VerifyKey::fromBytes(device.enrolment().rootPublic);
    return credential::verifyTrustList(device.enrolment().trustList, *root)->verifyKeys(credential::KeyRole::Acuse);
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

class TestCentralCarried : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

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

QTEST_GUILESS_MAIN(TestCentralCarried)
#include "tst_central_carried.moc"
