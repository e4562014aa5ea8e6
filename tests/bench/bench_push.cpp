// SPDX-License-Identifier: GPL-3.0-or-later
// Ten thousand people from one laptop's store to the centre by the program's own sync. Two figures. push_people: all of it sealed,
// over HTTPS on loopback, checked, in a PostgreSQL that has each commit on the disk, and the laptop has the centre's signature that
// it is there; that is what replication promises too. push_receipted: all of it projected into the padrón besides, with a verdict an
// entry, and every receipt taken. The reference, in the same run and from npm: PouchDB on LevelDB replicating documents of the same
// content to express-pouchdb. Goal: at least ten times as many.
#include "bench/burden.h"
#include "bench/figure.h"
#include "bench/laptop.h"
#include "domain/record_codec.h"
#include "support/central/pg_cluster.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <ctime>

using namespace padron;

namespace {

constexpr int kPeople = 10'000;
constexpr int kNpmMs = 180'000, kReplicationMs = 300'000;
constexpr double kBytesGoal = 400;

double ownSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// A document a person: what the registration says of them.
bool writeDocuments(const QList<domain::FamilyRecord>& families, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    for (const auto& record : families) {
        const QCborMap map = domain::toCbor(record).toMap();
        const QCborArray people = map.value(2).toArray(), consents = map.value(3).toArray();
        for (qsizetype i = 0; i < people.size(); ++i) {
            QJsonObject document{{QStringLiteral("_id"), record.people.at(i).id.text()},
                                 {QStringLiteral("familia"), record.family.id.text()},
                                 {QStringLiteral("persona"), people.at(i).toJsonValue()}};
            if (i < consents.size())
                document.insert(QStringLiteral("consentimiento"), consents.at(i).toJsonValue());
            file.write(QJsonDocument(document).toJson(QJsonDocument::Compact) + '\n');
        }
    }
    return true;
}

/// Documents a second; 0 when there is no npm, no registry, or it failed.
double reference(const QString& documents, const QString& folder)
{
    const QString source = QStringLiteral(PADRON_SOURCE_DIR "/tests/bench/pouchdb/");
    const QString place = QStringLiteral(PADRON_BIN_DIR "/../pouchdb");
    QDir().mkpath(place);
    for (const auto* name : {"package.json", "package-lock.json", "reference.js"}) {
        QFile::remove(place + u'/' + QLatin1String(name));
        QFile::copy(source + QLatin1String(name), place + u'/' + QLatin1String(name));
    }
    const auto run = [&place](const QString& program, const QStringList& arguments, int ms) -> std::optional<QByteArray> {
        QProcess process;
        process.setWorkingDirectory(place);
        process.start(program, arguments);
        if (!process.waitForFinished(ms) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            return std::nullopt;
        return process.readAllStandardOutput();
    };
    if (!QFile::exists(place + QStringLiteral("/node_modules/express-pouchdb")) &&
        !run(QStringLiteral("npm"), {QStringLiteral("ci"), QStringLiteral("--no-audit"), QStringLiteral("--no-fund")}, kNpmMs))
        return 0;
    const auto said = run(QStringLiteral("node"), {QStringLiteral("reference.js"), documents, folder}, kReplicationMs);
    if (!said)
        return 0;
    const QJsonObject result = QJsonDocument::fromJson(*said).object();
    const double seconds = result.value(QStringLiteral("seconds")).toDouble();
    return seconds > 0 ? result.value(QStringLiteral("docs")).toDouble() / seconds : 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    support::PgCluster cluster;
    if (!cluster.start(true))
        qFatal("PostgreSQL does not start");
    support::CentreProcess centre(cluster.freshSchema());
    // no signer: it would use the processor for what a push does not wait for
    if (!centre.init() || !centre.serve({QStringLiteral("--sin-firmante")}))
        qFatal("the centre does not start");
    bench::Laptop laptop(centre);
    laptop.registerPeople(kPeople);

    const QString postgres = QStringLiteral("-D ") + cluster.folder();
    const double ownBefore = ownSeconds(), centreBefore = bench::processorSeconds(centre.keysPath()),
                 postgresBefore = bench::processorSeconds(postgres);
    const auto pushed = laptop.push(centre.port(), kReplicationMs);
    const double seconds = pushed.arrived, allSeconds = pushed.text;
    if (allSeconds == 0)
        qFatal("not all was receipted: %s", qPrintable(pushed.problem));
    const qint64 people = laptop.people();
    const double ownUsed = ownSeconds() - ownBefore,
                 centreUsed = bench::processorSeconds(centre.keysPath()) - centreBefore,
                 postgresUsed = bench::processorSeconds(postgres) - postgresBefore;
    const double perSecond = static_cast<double>(people) / seconds;

    QTemporaryDir folder;
    const QString documents = folder.filePath(QStringLiteral("documentos"));
    const double theirs = writeDocuments(laptop.families(), documents) ? reference(documents, folder.path()) : 0;
    const std::string name = theirs > 0 ? "PouchDB to express-pouchdb, documents/s (10 is the goal)" : "sin referencia";
    bench::figure("push_people", perSecond, "people/s", name, theirs > 0 ? perSecond / theirs : 0);
    const double receipted = static_cast<double>(people) / allSeconds;
    bench::figure("push_receipted", receipted, "people/s", name, theirs > 0 ? receipted / theirs : 0);
    if (theirs > 0)
        bench::figure("push_reference", theirs, "documents/s", "-");
    bench::figure("push_entries", static_cast<double>(laptop.entries()) / allSeconds, "entries/s", "-");
    const double bytes = static_cast<double>(laptop.sealedBytes()) / static_cast<double>(people);
    bench::figure("push_sealed_bytes", bytes, "B/person", "400 bytes", bytes / kBytesGoal);
    bench::figure("push_text_bytes", static_cast<double>(QFile(documents).size()) / static_cast<double>(people), "B/person",
                  "the same as JSON");
    bench::figure("push_processor_laptop", ownUsed, "s", "until receipted", ownUsed / allSeconds);
    bench::figure("push_processor_centre", centreUsed, "s", "until receipted", centreUsed / allSeconds);
    bench::figure("push_processor_postgres", postgresUsed, "s", "until receipted", postgresUsed / allSeconds);
    centre.stopPolitely();
    return 0;
}
