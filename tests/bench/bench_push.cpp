// SPDX-License-Identifier: GPL-3.0-or-later
// Push to the centre over one connection: HTTPS on loopback, PostgreSQL durable, entries verified, chained and projected.
// The reference is the same bytes through the same door a second time, when the centre only has to find their receipt.
#include "bench/figure.h"
#include "support/central/centre_process.h"
#include "support/central/https_client.h"
#include "support/central/pg_cluster.h"
#include "support/central/test_device.h"
#include "support/samples/sample_family.h"

#include <QCoreApplication>
#include <QFile>

using namespace padron;

namespace {
constexpr int kFamilies = 600, kFamiliesABatch = 50;

QByteArray caPemOf(const support::CentreProcess& centre)
{
    QFile file(centre.keysPath() + QStringLiteral("/ca.pem"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    support::PgCluster cluster;
    if (!cluster.start())
        qFatal("PostgreSQL does not start");
    support::CentreProcess centre(cluster.freshSchema());
    if (!centre.init() || !centre.serve())
        qFatal("the centre does not start");
    const auto code = centre.enrolCode();
    support::TestDevice device;
    const QByteArray caPem = caPemOf(centre);
    {
        support::HttpsClient first(centre.port(), caPem);
        const auto answer = first.post(QLatin1String(sync::kEnrolPath), device.enrolRequest(code));
        if (answer.status != 200 || !device.acceptEnrolment(answer.body, code))
            qFatal("enrolment");
    }
    struct Sealed
    {
        QString path;
        QByteArray bytes;
    };
    QList<Sealed> batches;
    for (int i = 0; i < kFamilies;) {
        QList<QByteArray> entries;
        for (int k = 0; k < kFamiliesABatch; ++k, ++i)
            entries.append(device.familyEntry(device.family(i)));
        const QByteArray bytes = device.seal(entries);
        batches.append({sync::batchPath(device.lastHeader()), bytes});
    }
    support::HttpsClient client(centre.port(), caPem, &device);
    const auto pushAll = [&] {
        for (const auto& batch : batches)
            if (client.put(batch.path, batch.bytes).status != 200)
                qFatal("a batch was not receipted");
    };
    const double first = bench::secondsOf(pushAll);
    const double again = bench::secondsOf(pushAll);
    bench::figure("push_entries", kFamilies / first, "entries/s", "the same batches again (receipts found)",
                  again / first);
    bench::figure("push_people", kFamilies * samples::kPeople / first, "people/s", "-");
    centre.stopPolitely();
    return 0;
}
