// SPDX-License-Identifier: GPL-3.0-or-later
// Kill -9 while a laptop seals, pushes, takes what the centre answers and applies its pages, at random moments and in
// each of those steps, now and then its centre with it. Promise: nothing lost, nothing doubled, everything receipted,
// no name in the clear. PADRON_SYNC_KILLS says how many more.
#include "desktop/session.h"
#include "local/keys/file_key_vault.h"
#include "platform/system_clock.h"
#include "support/canaries.h"
#include "support/central/centre_process.h"
#include "support/central/pg_cluster.h"
#include "support/central/test_device.h"
#include "support/samples/sample_family.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

#include <csignal>

using namespace padron;
using support::CentreProcess;
using support::PgCluster;

namespace {

constexpr int kKills = 30, kMostKillsMore = 30, kLeastInAStep = 2;
constexpr int kPatienceMs = 60'000;

/// Each of them has to meet some.
struct Aim
{
    QByteArray step;
    quint32 times;  ///< which one at most
    quint32 mostUs; ///< until the kill; about as long as it takes
};
const QList<Aim> kAims{{"seal", 6, 700}, {"push", 6, 2500}, {"take", 6, 700}, {"apply", 2, 12'000}};

core::SecureBytes testKey()
{
    return core::SecureBytes(QByteArrayView("0123456789abcdef0123456789abcdef", 32));
}

/// A laptop's store on disk; open() is for when no process has it.
struct Laptop
{
    std::unique_ptr<desktop::Session> open(stores::OpenMode mode = stores::OpenMode::Existing)
    {
        auto store = stores::LocalStore::open(folder.path(), testKey(), mode);
        if (!store)
            return {};
        const access::SessionUser user{core::UserId(QUuid(QStringLiteral("019a0000-0000-7000-8000-000000000002"))),
                                       QStringLiteral("Prueba"), access::Role::Responsable};
        return std::make_unique<desktop::Session>(std::move(*store), vault, clock, device.store(),
                                                  access::Unlocked{user, testKey()});
    }
    bool create(CentreProcess& centre)
    {
        if (!support::enrol(centre, device))
            return false;
        const auto session = open(stores::OpenMode::Create);
        return session &&
               session->createDevice.run({device.store(), 1, device.key().seed(), device.key().verifyKey().bytes(),
                                          core::SecureBytes(QByteArrayView(device.tlsKeyPem()))}) &&
               session->device().saveEnrolment(device.enrolment());
    }

    QTemporaryDir folder;
    const platform::SystemClock clock;
    keys::FileKeyVault vault{folder.path()};
    support::TestDevice device;
};

/// `crash_sync`, and what it says of itself.
class SyncingLaptop
{
public:
    SyncingLaptop(const Laptop& laptop, const QStringList& more)
    {
        process.start(QStringLiteral(PADRON_BIN_DIR "/crash_sync"),
                      QStringList{laptop.folder.path(), laptop.device.store().text()} + more);
    }
    ~SyncingLaptop() { kill(); }
    SyncingLaptop(const SyncingLaptop&) = delete;
    SyncingLaptop& operator=(const SyncingLaptop&) = delete;

    /// Until it has said that line so many times; false: it ended, tells of a problem, or the time is over.
    bool hear(const QByteArray& line, int times, qint64 ms)
    {
        const QByteArray wanted = '\n' + line + '\n';
        const auto isSaid = [&] { return said.count(wanted) >= times; };
        listen(ms, [&] { return isSaid() || hasProblem(); });
        return isSaid();
    }
    /// So long; a pipe that nobody reads would hold it up.
    void leave(qint64 ms)
    {
        listen(ms, [] { return false; });
    }
    /// True when that is what ended it.
    bool kill()
    {
        process.kill();
        const bool ended = process.waitForFinished(kPatienceMs);
        said += process.readAllStandardOutput();
        return ended && process.exitStatus() == QProcess::CrashExit && process.exitCode() == SIGKILL;
    }
    bool hasProblem() const { return said.contains("\nPROBLEM "); }
    bool isIn(const QByteArray& step) const
    {
        return said.count("\n+" + step + '\n') > said.count("\n-" + step + '\n');
    }

    QProcess process;
    QByteArray said = "\n";

private:
    template <class IsEnough> void listen(qint64 ms, const IsEnough& isEnough)
    {
        const QDeadlineTimer end(ms);
        while (!isEnough() && !end.hasExpired() && process.waitForReadyRead(static_cast<int>(end.remainingTime())))
            said += process.readAllStandardOutput();
    }
};

/// Whoever may be in that store: of the samples' names those that are long enough to mean somebody.
fixture::Canaries peopleOf(int families)
{
    QStringList texts{QStringLiteral("San Cristóbal de las Casas"), QStringLiteral("Rancho Nuevo")};
    for (const int number : {0, families / 2, families - 1})
        for (const auto& person : samples::familyDraft(number).people) {
            texts << person.curp << person.nombres << person.primerApellido;
            if (!person.telefono.isEmpty())
                texts << person.telefono;
        }
    texts.removeIf([](const QString& text) { return text.size() < 6; });
    texts.removeDuplicates();
    return fixture::Canaries(texts);
}

} // namespace

class TestSyncKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingArrivesOnce()
    {
        const int kills = std::max(kKills, qEnvironmentVariableIntValue("PADRON_SYNC_KILLS"));
        PgCluster cluster;
        QVERIFY(cluster.start());
        const QString conninfo = cluster.freshSchema();
        CentreProcess centre(conninfo);
        QVERIFY(centre.init() && centre.serve());
        Laptop laptop;
        QVERIFY(laptop.create(centre));

        qint64 wholeMs = 0; // what a run takes that nobody kills
        {
            SyncingLaptop run(laptop, {});
            QVERIFY2(run.hear("READY", 1, kPatienceMs), run.said);
            QElapsedTimer watch;
            watch.start();
            QVERIFY2(run.hear("DONE", 1, kPatienceMs), run.said);
            wholeMs = watch.elapsed();
            QVERIFY2(run.kill(), run.said);
        }

        QRandomGenerator random(20261122); // the same moments each run, as far as a scheduler allows
        QMap<QByteArray, int> fellIn;
        int done = 0, centreKills = 0;
        qsizetype arrivals = 0;
        const auto isMissing = [&fellIn](const Aim& aim) { return fellIn.value(aim.step) < kLeastInAStep; };
        for (; done < kills || (done < kills + kMostKillsMore && std::any_of(kAims.begin(), kAims.end(), isMissing));
             ++done) {
            SyncingLaptop run(laptop, {});
            QVERIFY2(run.hear("READY", 1, kPatienceMs), run.said);
            const Aim& aim = kAims.at(done / 2 % kAims.size());
            if (done % 3 == 0) // wherever it is by then: rather at the beginning, for later it waits a good deal
                run.leave(static_cast<qint64>(static_cast<double>(wholeMs) * random.generateDouble() *
                                              random.generateDouble()));
            else if (run.hear('+' + aim.step, 1 + static_cast<int>(random.bounded(aim.times)),
                              2 * wholeMs)) // not every run has two pages
                QThread::usleep(random.bounded(aim.mostUs));
            QVERIFY2(!run.hasProblem(), run.said);
            const bool both = done % 5 == 3;
            if (both) {
                centre.killAtOnce();
                ++centreKills;
                QThread::usleep(random.bounded(20'000)); // it may learn of it, or not
            }
            QVERIFY2(run.kill(), "kill " + QByteArray::number(done) + " met no running process: " + run.said +
                                     run.process.readAllStandardError());
            QVERIFY2(!run.said.contains("FAULT"), run.said);
            for (const QByteArray step : {"save", "seal", "push", "take", "pull", "apply"})
                fellIn[step] += run.isIn(step) ? 1 : 0;
            arrivals += run.said.count("\nARRIVED\n");
            if (done % 6 == 0) // what the dead one left: its write-ahead log, too
                QCOMPARE(peopleOf(60).foundIn({laptop.folder.path()}), QStringList());
            if (both)
                QVERIFY(centre.serve());
        }
        const auto inStep = [&fellIn](const char* step) { return fellIn.value(step); };
        qInfo("%d kills, %d with the centre's; within saving %d, sealing %d, pushing %d, taking answers %d, pulling "
              "%d, applying %d; "
              "%d arrivals; a whole run takes %d ms",
              done, centreKills, inStep("save"), inStep("seal"), inStep("push"), inStep("take"), inStep("pull"),
              inStep("apply"), static_cast<int>(arrivals), static_cast<int>(wholeMs));
        for (const Aim& aim : kAims)
            QVERIFY2(!isMissing(aim), "hardly a kill fell there, the test says less than it should: " + aim.step);
        QVERIFY(arrivals > done);

        const auto ask = [&conninfo](const char* sql) {
            return PgCluster::ask(conninfo, QLatin1String(sql)).toLongLong();
        };
        for (int run = 0; run < 2; ++run) { // what is signed after the first is for the second
            SyncingLaptop last(laptop, {QStringLiteral("--finish")});
            QVERIFY2(last.hear("DONE", 1, kPatienceMs), last.said);
            QVERIFY(last.process.waitForFinished(kPatienceMs));
            QCOMPARE(last.process.exitCode(), 0);
            QTRY_COMPARE_WITH_TIMEOUT(ask("SELECT count(*) FROM credencial_pendiente"), 0, kPatienceMs);
        }

        const auto session = laptop.open();
        QVERIFY(session);
        const auto chain = session->verifyLog.run();
        QVERIFY2(chain, chain ? "" : qPrintable(chain.error().printedId()));
        const auto summary = session->syncLedger.summary();
        QVERIFY(summary);
        QCOMPARE(summary->counts.pendingEntries, 0);
        QCOMPARE(summary->counts.observed + summary->counts.quarantined, 0);
        QCOMPARE(summary->counts.receipted, static_cast<qint64>(chain->entries));
        QCOMPARE(summary->states[static_cast<int>(usecases::LedgerState::Acuse)], static_cast<qint64>(chain->entries));
        QCOMPARE(summary->proof.kind, usecases::Reconciliation::Kind::Matches);
        QCOMPARE(summary->proof.atCentre, static_cast<quint64>(chain->entries));
        QCOMPARE(summary->proof.here, summary->proof.atCentre);

        const qint64 families = session->familyCount().value_or(-1);
        QVERIFY2(families > 60, qPrintable(QString::number(families)));
        QCOMPARE(ask("SELECT count(*) FROM familia"), families);
        QCOMPARE(ask("SELECT count(*) FROM persona"), families * samples::kPeople);
        QCOMPARE(ask("SELECT count(*) FROM entrada"), static_cast<qint64>(chain->entries));
        QCOMPARE(ask("SELECT count(DISTINCT entrada_id) FROM eslabon"), static_cast<qint64>(chain->entries));
        QCOMPARE(ask("SELECT max(seq) FROM eslabon"), static_cast<qint64>(chain->entries));
        QCOMPARE(ask("SELECT count(*) FROM lote_por_ver"), 0);
        QCOMPARE(ask("SELECT count(*) FROM alarma"), 0);
        const auto audit = centre.run({QStringLiteral("check")});
        QVERIFY2(audit.exitCode == 0, audit.output + audit.errors);

        qint64 credentials = 0; // of what came down
        for (int number = 0; number < families; ++number) {
            const auto view = session->openFamily.run(samples::familyDraft(number).people.first().id);
            QVERIFY(view);
            credentials += std::count_if(view->finals.begin(), view->finals.end(),
                                         [](const auto& one) { return one.has_value(); });
        }
        qInfo("%d families, %d entries, %d credentials", static_cast<int>(families), static_cast<int>(chain->entries),
              static_cast<int>(credentials));
        QCOMPARE(credentials, ask("SELECT count(*) FROM credencial"));
        QCOMPARE(credentials, families * samples::kPeople);

        const auto people = peopleOf(static_cast<int>(families));
        QCOMPARE(people.foundIn({laptop.folder.path()}), QStringList());
        QVERIFY(people.filesRead() > 0);
        QCOMPARE(people.foundIn({QFileInfo(centre.keysPath()).path()}), QStringList()); // the centre's log is there
        QVERIFY(centre.serverLog().contains("\"evento\":\"http\""));
    }
};

QTEST_GUILESS_MAIN(TestSyncKill)
#include "tst_sync_kill.moc"
