// SPDX-License-Identifier: GPL-3.0-or-later
// A line of 64 kbit/s, 600 ms there and back, 2 % of its packets lost, cut ten times: the text of a hundred families from a
// laptop's store to the centre, by the program's own sync from first try to last receipt. Goal: three minutes.
#include "bench/figure.h"
#include "bench/laptop.h"
#include "bench/shaped_line.h"
#include "support/central/pg_cluster.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <random>

using namespace padron;

namespace {

constexpr int kFamilies = 100, kCuts = 10, kOutageMs = 1000;
constexpr int kShortestMs = 500, kLongestMs = 3500; ///< into a transfer
constexpr int kLookMs = 50;
constexpr int kGiveUpMs = 900'000;
constexpr double kGoalSeconds = 180;
constexpr quint32 kSeed = 20'260'921;

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    support::PgCluster cluster;
    if (!cluster.start(true))
        qFatal("PostgreSQL does not start");
    support::CentreProcess centre(cluster.freshSchema());
    if (!centre.init() || !centre.serve({QStringLiteral("--sin-firmante")}))
        qFatal("the centre does not start");
    bench::Laptop laptop(centre);
    laptop.registerFamilies(kFamilies);
    bench::ShapedLine line(centre.port(), {}, kSeed);
    std::mt19937 random(kSeed);
    QTimer look, cut;
    look.setSingleShot(true);
    cut.setSingleShot(true);
    int cuts = 0;
    QObject::connect(&look, &QTimer::timeout, &line, [&] {
        if (line.isBusy())
            cut.start(std::uniform_int_distribution<int>(kShortestMs, kLongestMs)(random));
        else
            look.start(kLookMs);
    });
    QObject::connect(&cut, &QTimer::timeout, &line, [&] {
        if (line.isBusy()) { // else that transfer was through before
            line.cut(kOutageMs);
            ++cuts;
        }
        if (cuts < kCuts)
            look.start(kLookMs);
    });
    look.start(kLookMs);
    const auto pushed = laptop.push(line.port(), kGiveUpMs);
    if (pushed.text == 0)
        qFatal("not all was receipted: %s", qPrintable(pushed.problem));
    bench::figure("link_text", pushed.text, "s", "three minutes", pushed.text / kGoalSeconds);
    bench::figure("link_text_and_stream", pushed.all, "s", "-");
    bench::figure("link_people", static_cast<double>(laptop.people()), "people", "-");
    bench::figure("link_cuts", cuts, "", "of which in the middle of a transfer", static_cast<double>(line.broken()) / std::max(1, cuts));
    bench::figure("link_bytes_up", static_cast<double>(line.bytesUp()), "B", "-");
    bench::figure("link_bytes_down", static_cast<double>(line.bytesDown()), "B", "-");
    centre.stopPolitely();
    return 0;
}
