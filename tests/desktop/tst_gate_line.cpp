// SPDX-License-Identifier: GPL-3.0-or-later
// A whole laptop over a line that fails: its gate with a real store, HTTPS through a proxy that cuts, truncates and garbles,
// and the centre's routes over a real PostgreSQL. Whatever happens on the way, it ends where a quiet line would have ended it.
#include "desktop/faulty_line.h"
#include "desktop/field_laptop.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <unistd.h>

using namespace padron;
using fixture::Centre;
using fixture::FaultyLine;
using fixture::Laptop;
using Fault = FaultyLine::Fault;

namespace {

constexpr qint64 kYear = 365LL * 24 * 3600 * 1000;

/// Everything a laptop does with its line: enrolment, text, pages, the stream with its cards, a renewal, and text under the
/// renewed certificate alone. What it all came to; empty when it did not end.
QString wholeSync(Centre& centre, FaultyLine& line, int number)
{
    Laptop laptop;
    if (const QString enrolled = laptop.enrol(line.url(), centre.parts.newCode()); !enrolled.isEmpty())
        return QStringLiteral("enrolment: ") + enrolled;
    laptop.registerFamily(number, 300'000);
    if (!laptop.deliversAll())
        return QStringLiteral("first delivery: ") + laptop.counts().lastProblem;
    if (!centre.parts.signer->signPending(100))
        return QStringLiteral("signer");
    centre.parts.clock.now += 5000; // a renewal ends later than what it renews
    centre.parts.ask(QStringLiteral("UPDATE certificado SET vence_ms = %1 WHERE equipo_id = (SELECT id FROM equipo WHERE clave = '%2')")
                         .arg(centre.parts.clock.now + 24 * 3600'000)
                         .arg(laptop.id));
    const auto renewed = [&] {
        return centre.parts.ask(QStringLiteral("SELECT count(*) FROM certificado c JOIN equipo e ON e.id = c.equipo_id WHERE e.clave = '%1'")
                                    .arg(laptop.id)) == u"2";
    };
    if (!laptop.until([&] { return laptop.finals() == 4 && laptop.counts().lastProblem.isEmpty(); }) || !renewed())
        return QStringLiteral("stream: %1 finals, %2").arg(laptop.finals()).arg(laptop.counts().lastProblem);
    // the first certificate is over for good: only the renewed one is let in
    centre.parts.ask(QStringLiteral("UPDATE certificado SET vence_ms = 0 WHERE vence_ms < %1 AND equipo_id = (SELECT id FROM equipo WHERE clave = '%2')")
                         .arg(centre.parts.clock.now + 48 * 3600'000)
                         .arg(laptop.id));
    laptop.registerFamily(number + 1);
    if (!laptop.deliversAll())
        return QStringLiteral("second delivery: ") + laptop.counts().lastProblem;
    return laptop.standing(centre);
}

} // namespace

class TstGateLine : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;

    static void limitFiles(const QString& conninfo, const QString& folder, const QString& bytes)
    {
        QFile pid(folder + QStringLiteral("/datos/postmaster.pid"));
        if (!pid.open(QIODevice::ReadOnly))
            qFatal("postmaster");
        QStringList processes{QString::fromLatin1(pid.readLine().trimmed())};
        processes += support::PgCluster::ask(conninfo, QStringLiteral("SELECT string_agg(pid::text, ' ') FROM pg_stat_activity WHERE "
                                                                      "backend_type = 'client backend' AND pid <> pg_backend_pid()"))
                         .split(u' ', Qt::SkipEmptyParts);
        QStringList words; // of a process only its own user says so, and PostgreSQL is never root's
        if (const uint owner = QFileInfo(pid).ownerId(); owner != geteuid())
            words = {QStringLiteral("setpriv"), QStringLiteral("--reuid=%1").arg(owner), QStringLiteral("--regid=%1").arg(QFileInfo(pid).groupId()),
                     QStringLiteral("--clear-groups")};
        for (const QString& process : processes) { // whoever asked that is gone already
            const QStringList all = words + QStringList{QStringLiteral("prlimit"), QStringLiteral("--pid"), process, QStringLiteral("--fsize=%1:").arg(bytes)};
            if (QProcess::execute(all.front(), all.mid(1)) != 0 && process == processes.front())
                qFatal("prlimit");
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char* name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
            qunsetenv(name);
        QVERIFY(m_cluster.start());
    }

    void everyNthCallFails()
    {
        Centre centre(m_cluster);
        QVERIFY(centre.parts.ready);
        FaultyLine quiet(centre.port);
        int number = 0;
        const QString expected = wholeSync(centre, quiet, number);
        QVERIFY2(expected.startsWith(QStringLiteral("here")) && expected.contains(QStringLiteral(" 0 waiting, 0 pages waiting, 0 refused, 4 final")),
                 qPrintable(expected));
        const int turns = quiet.turns();
        QVERIFY2(turns >= 12, qPrintable(QString::number(turns)));
        constexpr Fault kFaults[] = {Fault::AnswerLost, Fault::RequestCut, Fault::AnswerCut, Fault::Garbage, Fault::RequestLost, Fault::Late};
        const int passes = qEnvironmentVariableIsSet("PADRON_ALL_FAULTS") ? int(std::size(kFaults)) : 1; // else each call fails in one way
        int hits = 0;
        for (int pass = 0; pass < passes; ++pass)
            for (int turn = 0; turn < turns; ++turn) {
                const Fault fault = kFaults[size_t(turn + pass) % std::size(kFaults)];
                FaultyLine line(centre.port);
                line.failAt(turn, fault);
                const QString came = wholeSync(centre, line, number += 2);
                hits += line.hit(); // the last turns are looks that another run may not need
                QVERIFY2(came == expected, qPrintable(QStringLiteral("turn %1 fault %2: %3, not %4").arg(turn).arg(int(fault)).arg(came, expected)));
            }
        QVERIFY2(hits >= passes * 10, qPrintable(QString::number(hits)));
        FaultyLine bad(centre.port);
        bad.failEvery(7);
        QCOMPARE(wholeSync(centre, bad, number += 2), expected);
        QVERIFY(bad.hit());
    }

    void aRenewalIsUsedByTheNextConnectionAndLostByNoEnd()
    {
        Centre centre(m_cluster);
        FaultyLine line(centre.port);
        Laptop laptop;
        QCOMPARE(laptop.enrol(line.url(), centre.parts.newCode()), QString());
        QVERIFY(laptop.deliversAll());
        const auto certificates = [&] { return centre.parts.count("certificado"); };
        centre.parts.clock.now += 5000;
        centre.parts.ask(QStringLiteral("UPDATE certificado SET vence_ms = %1").arg(centre.parts.clock.now + 24 * 3600'000));
        line.failFrom(Fault::AnswerLost); // the centre has made it, and nobody here hears of it
        QVERIFY(laptop.until([&] { return certificates() == 2; }));
        const qint64 before = laptop.counts().lastExchangeMs;
        laptop.restart(); // and ends in the middle
        line.failAt(-1, Fault::None);
        QVERIFY(laptop.until([&] { return laptop.counts().lastExchangeMs > before; })); // under the old one, and takes the new one
        QVERIFY(laptop.deliversAll());
        QCOMPARE(certificates(), 2);
        centre.parts.ask(QStringLiteral("DELETE FROM certificado WHERE vence_ms < %1").arg(centre.parts.clock.now + 48 * 3600'000));
        laptop.registerFamily(1);
        QVERIFY2(laptop.deliversAll(), qPrintable(laptop.counts().lastProblem)); // the session that was open, without a restart
        laptop.restart();
        laptop.registerFamily(2);
        QVERIFY2(laptop.deliversAll(), qPrintable(laptop.counts().lastProblem));
        QCOMPARE(centre.parts.count("familia"), 2);
        QCOMPARE(centre.parts.count("alarma"), 0);
    }

    void aClockAYearOff_data()
    {
        QTest::addColumn<qint64>("off");
        QTest::newRow("the laptop is a year behind") << kYear;
        QTest::newRow("the laptop is a year ahead") << -kYear;
    }

    /// What differs is all that they see of each other: here it is the centre's clock that is moved.
    void aClockAYearOff()
    {
        QFETCH(const qint64, off);
        Centre centre(m_cluster, off);
        FaultyLine line(centre.port);
        Laptop laptop;
        QCOMPARE(laptop.enrol(line.url(), centre.parts.newCode()), QString());
        laptop.registerFamily(1, 20'000);
        QVERIFY2(laptop.deliversAll(), qPrintable(laptop.counts().lastProblem));
        QVERIFY(centre.parts.signer->signPending(100));
        QVERIFY(laptop.until([&] { return laptop.finals() == 4; }));
        QVERIFY(laptop.until([&] { return laptop.counts().clockOffsetMs.has_value(); }));
        const qint64 seen = *laptop.counts().clockOffsetMs;
        QVERIFY2(qAbs(seen + off) < 600'000, qPrintable(QString::number(seen)));
        QCOMPARE(laptop.counts().observed + laptop.counts().quarantined, 0);

        centre.parts.clock.now = QDateTime::currentMSecsSinceEpoch(); // set right; a certificate may have run out meanwhile
        laptop.registerFamily(2);
        QVERIFY2(laptop.deliversAll(), qPrintable(laptop.counts().lastProblem));
        QVERIFY(laptop.until([&] { return qAbs(laptop.counts().clockOffsetMs.value_or(kYear)) < 600'000; }));
        QCOMPARE(centre.parts.count("familia"), 2);
        QCOMPARE(centre.parts.count("alarma"), 0);
        QCOMPARE(centre.parts.ask(QStringLiteral("SELECT count(*) FROM eslabon WHERE veredicto <> 'aceptado'")), QStringLiteral("0"));
    }

    void whoeverIsNotTheCentreIsToldByName()
    {
        const struct
        {
            int status;
            QByteArray body, location;
            const char* problem;
        } answers[] = {{200, "\n <!DOCTYPE html><html>Bienvenido</html>", {}, "SYN-220"}, // a captive portal's page
                       {302, {}, "https://portal.ejemplo/", "SYN-220"},                    // and the way to it
                       {511, "<html></html>", {}, "SYN-220"},
                       {200, R"({"estado":"ok","clave":"algo"})", {}, "SYN-201"}, // something else's JSON
                       {200, {}, {}, "SYN-201"},
                       {502, "<html>Bad Gateway</html>", {}, "SYN-204"},
                       {507, R"({"codigo":"CEN-126","clave":"padron-sin-espacio"})", {}, "SYN-228"}};
        Centre centre(m_cluster);
        FaultyLine line(centre.port);
        Laptop laptop;
        QCOMPARE(laptop.enrol(line.url(), centre.parts.newCode()), QString());
        QVERIFY(laptop.deliversAll());
        const test::TestCa anyCa; // shown behind the leaf; the laptop knows whose the leaf is
        test::TestCentre impostor(centre.ownLeaf(), anyCa);
        int families = 0;
        for (const auto& answer : answers) {
            impostor.answer({.status = answer.status, .body = answer.body,
                             .contentType = answer.body.startsWith('{') ? "application/json" : "text/html", .location = answer.location});
            line.lead(impostor.port());
            laptop.registerFamily(++families);
            QVERIFY2(laptop.reports(QLatin1String(answer.problem)), qPrintable(laptop.counts().lastProblem));
            QVERIFY(laptop.counts().pendingEntries > 0);
            QCOMPARE(laptop.counts().observed + laptop.counts().quarantined, 0);
            laptop.registerFamily(++families); // the counter goes on
            line.lead(centre.port);
            QVERIFY2(laptop.deliversAll(), qPrintable(laptop.counts().lastProblem));
        }
        for (const auto& seen : impostor.seen())
            QVERIFY(!seen.path.contains("portal"));
        QCOMPARE(centre.parts.count("familia"), families);
        QCOMPARE(centre.parts.count("alarma"), 0);
    }

    void anotherCentreHearsNothing()
    {
        Centre centre(m_cluster), other(m_cluster);
        QTcpServer portal; // without TLS
        QVERIFY(portal.listen(QHostAddress::LocalHost));
        connect(&portal, &QTcpServer::newConnection, &portal, [&portal] {
            QTcpSocket* socket = portal.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\nConnection: close\r\n\r\n<html></html>");
                socket->disconnectFromHost();
            });
        });
        FaultyLine line(centre.port);
        Laptop laptop;
        const auto code = centre.parts.newCode();
        line.lead(other.port);
        QVERIFY(laptop.enrol(line.url(), code, 1).startsWith(QStringLiteral("SYN-205")));
        QCOMPARE(other.parts.count("equipo"), 0);
        line.lead(centre.port);
        QCOMPARE(laptop.enrol(line.url(), code), QString());
        QVERIFY(laptop.deliversAll());
        for (const int port : {other.port, int(portal.serverPort())}) {
            line.lead(port);
            laptop.registerFamily(port == other.port ? 1 : 2);
            QVERIFY2(laptop.reports(QStringLiteral("SYN-205")), qPrintable(laptop.counts().lastProblem));
            QVERIFY(laptop.counts().pendingEntries > 0);
            line.lead(centre.port);
            QVERIFY2(laptop.deliversAll(), qPrintable(laptop.counts().lastProblem));
        }
        QCOMPARE(other.parts.count("lote"), 0);
        QCOMPARE(centre.parts.count("familia"), 2);
    }

    /// PostgreSQL cannot make a file longer: it says itself that its disk is full (53100).
    void theDiskOfThePadronIsFull()
    {
        Centre centre(m_cluster);
        FaultyLine line(centre.port);
        Laptop laptop;
        QCOMPARE(laptop.enrol(line.url(), centre.parts.newCode()), QString());
        QVERIFY(laptop.deliversAll());
        const auto device = centre.parts.newDevice();
        // longer than the files of the write-ahead log, and each page of it holds few rows
        centre.parts.ask(QStringLiteral("ALTER TABLE entrada SET (fillfactor = 10, autovacuum_enabled = off)"));
        centre.parts.ask(QStringLiteral("INSERT INTO entrada SELECT gen_random_uuid(), sha256(i::text::bytea) FROM generate_series(1, 20000) i"));
        const qint64 size = centre.parts.ask(QStringLiteral("SELECT pg_relation_size('entrada')")).toLongLong();
        QVERIFY2(size > 17 * 1024 * 1024, qPrintable(QString::number(size)));
        limitFiles(centre.parts.conninfo, m_cluster.folder(), QString::number(size + 4096));
        int families = 0;
        while (families < 20 && laptop.counts().lastProblem != u"SYN-228") {
            laptop.registerFamily(++families);
            laptop.until([&] { return laptop.counts().pendingEntries == 0 || laptop.counts().lastProblem == u"SYN-228"; });
        }
        QCOMPARE(laptop.counts().lastProblem, QStringLiteral("SYN-228"));
        QVERIFY(laptop.counts().pendingEntries > 0);
        const qint64 there = centre.parts.count("familia"), lots = centre.parts.count("lote");
        QVERIFY(there < families);
        support::HttpsClient other(centre.port, centre.caPem, device.get());
        QList<QByteArray> entries;
        for (int i = 0; i < 100; ++i)
            entries.append(device->plainEntry());
        const QByteArray sealed = device->seal(entries);
        const QString path = sync::batchPath(device->lastHeader());
        const auto refused = other.put(path, sealed);
        QCOMPARE(refused.status, 507);
        QVERIFY2(refused.body.contains("CEN-126") && refused.body.contains("padron-sin-espacio"), refused.body.constData());
        QCOMPARE(other.get(QStringLiteral("/v1/salud")).status, 200); // what is there is still read
        QCOMPARE(other.get(sync::streamPath(device->store(), 1, 0)).status, 200);
        laptop.registerFamily(++families); // the counter goes on
        QVERIFY(laptop.reports(QStringLiteral("SYN-228")));
        QCOMPARE(centre.parts.count("familia"), there);
        QCOMPARE(centre.parts.count("lote"), lots);

        limitFiles(centre.parts.conninfo, m_cluster.folder(), QStringLiteral("unlimited"));
        QVERIFY2(laptop.deliversAll(), qPrintable(laptop.counts().lastProblem));
        QCOMPARE(other.put(path, sealed).status, 200);
        QCOMPARE(centre.parts.count("familia"), families);
        QCOMPARE(centre.parts.count("alarma"), 0);
        QCOMPARE(centre.parts.ask(QStringLiteral("SELECT count(*) FROM eslabon WHERE veredicto <> 'aceptado'")), QStringLiteral("0"));
    }
};

QTEST_MAIN(TstGateLine)
#include "tst_gate_line.moc"
