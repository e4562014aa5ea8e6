// SPDX-License-Identifier: GPL-3.0-or-later
// One field left: the whole draft of a family of four, each with a signature of 400 points, through the use case, against the
// same bytes in a bare SQLCipher transaction on the same schema and settings. Both with their fsync, and both without it.
// Goal: p95 under 5 ms.
#include "bench/figure.h"
#include "desktop/session.h"
#include "local/keys/file_key_vault.h"
#include "platform/system_clock.h"
#include "support/samples/sample_family.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

using namespace padron;

namespace {

constexpr int kSaves = 500;
constexpr int kWarmUp = 50;
constexpr int kWaiting = 30; ///< other captures in the queue
constexpr int kPoints = 400;

core::SecureBytes key()
{
    return core::SecureBytes(QByteArrayView("0123456789abcdef0123456789abcdef", 32));
}

template <class T> void must(const core::Result<T>& result, const char* what)
{
    if (!result)
        qFatal("%s: %s %s", what, qPrintable(result.error().printedId()), qPrintable(result.error().detail));
}

/// What a hand draws: loops over the pad, twelve strokes.
QList<domain::Stroke> signature(int person)
{
    QList<domain::Stroke> strokes;
    for (int i = 0; i < kPoints; ++i) {
        if (i % (kPoints / 12) == 0)
            strokes.append(domain::Stroke());
        const double turn = i * 2 * std::numbers::pi / 40 + person;
        strokes.last().append(QPoint(500 + i * 7000 / kPoints + int(300 * std::cos(turn)), 1500 + int(900 * std::sin(1.3 * turn))));
    }
    return strokes;
}

domain::FamilyDraft family(int number)
{
    domain::FamilyDraft draft = samples::familyDraft(number);
    for (int i = 0; i < draft.people.size(); ++i)
        draft.people[i].consent.strokes = signature(i);
    return draft;
}

struct Times
{
    double p50, p95;
};

template <class F> Times timesOf(F&& save)
{
    std::vector<double> ms;
    for (int i = 0; i < kWarmUp + kSaves; ++i) {
        const double took = bench::secondsOf([&] { save(i); }) * 1e3;
        if (i >= kWarmUp)
            ms.push_back(took);
    }
    std::sort(ms.begin(), ms.end());
    return {ms[kSaves / 2], ms[kSaves * 95 / 100]};
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QTemporaryDir folder;
    const platform::SystemClock clock;
    keys::FileKeyVault vault(folder.path());
    auto opened = stores::LocalStore::open(folder.path(), key(), stores::OpenMode::Create);
    must(opened, "open");
    stores::LocalStore& store = **opened; // lives as long as the session that takes it
    const core::StoreId id(QUuid(QStringLiteral("019a0000-0000-7000-8000-000000000001")));
    const access::SessionUser user{core::UserId(QUuid(QStringLiteral("019a0000-0000-7000-8000-000000000002"))),
                                   QStringLiteral("Prueba"), access::Role::Responsable};
    desktop::Session session(std::move(*opened), vault, clock, id, access::Unlocked{user, key()});
    for (int i = 1; i <= kWaiting; ++i)
        must(session.drafts.save(family(i)), "queue");

    domain::FamilyDraft draft = family(0);
    must(session.drafts.save(draft), "first save");
    const auto ours = [&](int i) {
        draft.people[i % 4].telefono = QString::number(9610000000 + i);
        draft.currentField = QString::number(i % 40);
        must(session.drafts.save(draft), "save");
    };
    const auto bare = [&](int i) {
        draft.people[i % 4].telefono = QString::number(9620000000 + i);
        draft.currentField = QString::number(i % 40);
        return domain::encodeDraft(draft);
    };
    sqlite::Connection& connection = store.connection();
    const auto bareTimes = [&] {
        std::vector<QByteArray> bytes; // made before the watch runs
        for (int i = 0; i < kWarmUp + kSaves; ++i)
            bytes.push_back(bare(i));
        return timesOf([&](int i) {
            must(connection.script("BEGIN IMMEDIATE"), "begin");
            must(connection.statement("UPDATE draft SET bytes = ? WHERE id = ?").bind(bytes[size_t(i)]).bind(draft.id).run(), "bare");
            must(connection.script("COMMIT"), "commit");
        });
    };
    std::printf("# a draft of %lld bytes\n", static_cast<long long>(domain::encodeDraft(draft).size()));
    const auto report = [&](const char* p50, const char* p95, const char* with) {
        const Times use = timesOf(ours), reference = bareTimes();
        const auto text = [&](double ms) {
            return QStringLiteral("same bytes, bare, %1: %2 ms").arg(QLatin1String(with)).arg(ms, 0, 'f', 2).toStdString();
        };
        bench::figure(p50, use.p50, "ms", text(reference.p50), use.p50 / reference.p50);
        bench::figure(p95, use.p95, "ms", text(reference.p95) + " (goal < 5 ms)", use.p95 / reference.p95);
    };
    report("draft_save_p50", "draft_save_p95", "with fsync");
    must(connection.script("PRAGMA synchronous = OFF"), "no fsync");
    report("draft_save_nosync_p50", "draft_save_nosync_p95", "without fsync");
    return 0;
}
