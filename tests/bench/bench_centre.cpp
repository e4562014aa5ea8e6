// SPDX-License-Identifier: GPL-3.0-or-later
// The centre with 1, 8 and 64 laptops at once: people a second taken into a PostgreSQL that has each commit on the disk, the
// slowest of a hundred answers to a pull, and what an idle connection holds in memory. The reference is one laptop alone.
#include "bench/burden.h"
#include "bench/figure.h"
#include "support/central/centre_process.h"
#include "support/central/https_client.h"
#include "support/central/pg_cluster.h"
#include "support/central/test_device.h"
#include "support/samples/sample_family.h"
#include "sync/messages/stream.h"

#include <QCoreApplication>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

using namespace padron;

namespace {

constexpr int kFamilies = 2560; ///< of all laptops of a run together
constexpr int kFamiliesABatch = 200; ///< as a laptop that was away sends them
constexpr int kPullsEach = 20, kIdle = 64;

struct Laptop
{
    support::TestDevice device;
    std::unique_ptr<support::HttpsClient> client;
    QList<QPair<QString, QByteArray>> batches;
};

struct Centre
{
    support::CentreProcess process;
    QByteArray caPem;
    int nextFamily = 0;

    explicit Centre(const QString& conninfo) : process(conninfo)
    {
        // no signer: it would use the processor for what nobody here waits for
        if (!process.init() || !process.serve({QStringLiteral("--sin-firmante")}))
            qFatal("the centre does not start");
        caPem = process.caPem();
        if (caPem.isEmpty())
            qFatal("CA");
    }

    std::unique_ptr<Laptop> laptop(int families)
    {
        auto made = std::make_unique<Laptop>();
        if (!support::enrol(process, made->device))
            qFatal("enrolment");
        while (families > 0) {
            QList<QByteArray> entries;
            for (int k = 0; k < kFamiliesABatch && families > 0; ++k, --families)
                entries.append(made->device.familyEntry(made->device.family(nextFamily++)));
            const QByteArray sealed = made->device.seal(entries);
            made->batches.append({sync::batchPath(made->device.lastHeader()), sealed});
        }
        made->client = std::make_unique<support::HttpsClient>(process.port(), caPem, &made->device);
        return made;
    }
};

template <class Work> double atOnce(const std::vector<std::unique_ptr<Laptop>>& laptops, const Work& work)
{
    return bench::secondsOf([&] {
        std::vector<std::thread> threads;
        for (const auto& laptop : laptops)
            threads.emplace_back([&work, &laptop] { work(*laptop); });
        for (auto& thread : threads)
            thread.join();
    });
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    support::PgCluster cluster;
    if (!cluster.start(true))
        qFatal("PostgreSQL does not start");
    double alone = 0;
    static constexpr int kLaptops[] = {1, 8, 64};
    for (const int count : kLaptops) {
        Centre centre(cluster.freshSchema());
        const double before = bench::residentBytes(centre.process.keysPath());
        std::vector<std::unique_ptr<Laptop>> laptops;
        for (int i = 0; i < count; ++i)
            laptops.push_back(centre.laptop(kFamilies / count));
        const QString postgres = QStringLiteral("-D ") + cluster.folder();
        const double centreBefore = bench::processorSeconds(centre.process.keysPath()),
                     postgresBefore = bench::processorSeconds(postgres);
        std::atomic<int> refused = 0;
        const double seconds = atOnce(laptops, [&refused](Laptop& laptop) {
            for (const auto& [path, sealed] : laptop.batches)
                if (laptop.client->put(path, sealed).status != 200)
                    ++refused;
        });
        if (refused > 0)
            qFatal("%d batches were not receipted", refused.load());
        const double people = kFamilies * samples::kPeople / seconds;
        alone = count == 1 ? people : alone;
        const std::string name = "centre_people_" + std::to_string(count);
        bench::figure(name.c_str(), people, "people/s", "one laptop alone", people / alone);
        bench::figure((name + "_processor").c_str(), bench::processorSeconds(centre.process.keysPath()) - centreBefore, "s",
                      "wall clock", (bench::processorSeconds(centre.process.keysPath()) - centreBefore) / seconds);
        bench::figure((name + "_postgres").c_str(), bench::processorSeconds(postgres) - postgresBefore, "s", "wall clock",
                      (bench::processorSeconds(postgres) - postgresBefore) / seconds);

        std::mutex mutex;
        std::vector<double> pulls;
        atOnce(laptops, [&](Laptop& laptop) {
            const QString path = sync::streamPath(laptop.device.store(), laptop.device.epoch(), 0);
            for (int i = 0; i < kPullsEach; ++i) {
                const double took = bench::secondsOf([&] { laptop.client->get(path); });
                const std::lock_guard lock(mutex);
                pulls.push_back(took);
            }
        });
        std::sort(pulls.begin(), pulls.end());
        const double median = pulls[pulls.size() / 2], p99 = pulls[pulls.size() * 99 / 100];
        bench::figure(("centre_pull_p99_" + std::to_string(count)).c_str(), p99 * 1e3, "ms", "the median pull", p99 / median);

        if (count == kIdle) {
            const double held = bench::residentBytes(centre.process.keysPath()) - before;
            bench::figure("centre_connection_after_work", held / kIdle / 1024, "kB", "-");
        }
        if (count == 1) {
            const double quiet = bench::residentBytes(centre.process.keysPath());
            std::vector<std::unique_ptr<support::HttpsClient>> idle;
            for (int i = 0; i < kIdle; ++i) {
                idle.push_back(std::make_unique<support::HttpsClient>(centre.process.port(), centre.caPem));
                idle.back()->get(QStringLiteral("/v1/openapi.json"));
            }
            bench::figure("centre_connection_idle", (bench::residentBytes(centre.process.keysPath()) - quiet) / kIdle / 1024,
                          "kB", "-");
        }
        centre.process.stopPolitely();
    }
    return 0;
}
