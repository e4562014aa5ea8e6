// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a store of 100 MB with a password, with and without Argon2id, and another data key for all of it.
#include "bench/figure.h"
#include "desktop/open_store.h"
#include "desktop/session.h"
#include "local/keys/file_key_vault.h"
#include "platform/system_clock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <cstdlib>

#include <unistd.h>

using namespace padron;

namespace {

constexpr int kMegabytes = 100;
constexpr access::KdfCost kTiny{1, 8192};
const QString kUser = QStringLiteral("M. Ruiz");

core::SecureBytes password()
{
    return core::SecureBytes(QByteArrayView("tres ceibas junto al rio"));
}

template <class T> T must(core::Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().printedId()), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

std::unique_ptr<desktop::Session> open(const QString& folder, keys::FileKeyVault& vault, const core::Clock& clock)
{
    auto unlocked = must(usecases::SignIn(vault, clock).withPassword(kUser, password()));
    const auto slots = must(access::decodeSlotFile(must(vault.load())));
    auto store = must(desktop::openStore(folder, vault, unlocked.dataKey));
    auto session = std::make_unique<desktop::Session>(std::move(store), vault, clock, slots.store, std::move(unlocked));
    must(session->acknowledgeSlots(false));
    must(session->recordSignIn());
    return session;
}

void make(const QString& folder, keys::FileKeyVault& vault, const core::Clock& clock)
{
    core::UuidV7Source ids(clock);
    usecases::CreateStore create(vault, ids);
    auto made = must(create.run(kUser, access::Role::Responsable, password(), kTiny));
    auto store = must(stores::LocalStore::open(folder, access::databaseKey(made.dataKey), stores::OpenMode::Create));
    must(store->connection().script("CREATE TABLE relleno (bytes BLOB)"));
    for (int i = 0; i < kMegabytes; ++i)
        must(store->connection().script("INSERT INTO relleno VALUES (randomblob(1000000))"));
    desktop::Session session(std::move(store), vault, clock, made.store, {made.user, made.dataKey.clone()});
    const auto signing = envelope::SigningKey::generate();
    must(session.createDevice.run({made.store, 1, signing.seed(), signing.verifyKey().bytes(), core::SecureBytes(QByteArrayView("pem"))}));
    must(create.keep(made));
}

/// The same bytes written twice and flushed: what a rekey does to the medium, without the ciphering.
double plainSeconds(const QString& folder)
{
    const QByteArray block(1'000'000, 'x');
    return bench::secondsOf([&] {
        for (const char* name : {"/uno", "/dos"}) {
            QFile file(folder + QLatin1String(name));
            if (!file.open(QIODevice::WriteOnly))
                qFatal("file");
            for (int i = 0; i < kMegabytes; ++i)
                file.write(block);
            file.flush();
            fsync(file.handle());
        }
    });
}

/// Pieces of a statement's usual sizes, taken and given back; what the engine's own do more is that they are wiped.
template <class Take, class Give> double piecesSeconds(Take take, Give give)
{
    constexpr int kRounds = 200'000;
    constexpr int kSizes[] = {64, 256, 1024, 4096};
    return bench::secondsOf([&] {
        for (int i = 0; i < kRounds; ++i)
            for (const int size : kSizes) {
                void* volatile piece = take(size); // else the compiler leaves both out
                give(piece);
            }
    });
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QTemporaryDir folder;
    const platform::SystemClock clock;
    keys::FileKeyVault vault(folder.path());
    make(folder.path(), vault, clock);

    QList<double> opened;
    for (int i = 0; i < 7; ++i)
        opened.append(bench::secondsOf([&] { (void)open(folder.path(), vault, clock); }));
    std::sort(opened.begin(), opened.end());
    bench::figure("unlock_beyond_kdf", opened.at(3) * 1e3, "ms", "goal: under 50 ms", opened.at(3) / 0.050);

    auto session = open(folder.path(), vault, clock);
    const auto proof = [&] { return must(session->signIn.prove(kUser, password())); };
    const access::KdfCost cost = access::calibratedCost();
    must(session->keys.changeOwnPassword(proof(), password(), cost));
    const double whole = bench::secondsOf([&] { (void)must(usecases::SignIn(vault, clock).withPassword(kUser, password())); }) + opened.at(3);
    bench::figure("unlock_calibrated", whole * 1e3, "ms", "goal: under 1500 ms", whole / 1.5);
    must(session->keys.changeOwnPassword(proof(), password(), kTiny));

    const double size = static_cast<double>(QFileInfo(stores::LocalStore::databasePath(folder.path())).size()) / 1e6;
    const auto given = proof();
    const double rotation = bench::secondsOf([&] { must(session->keys.rotate(given)); });
    const double plain = plainSeconds(folder.path());
    bench::figure("rotation_of_100_MB", rotation * 1e3, "ms", "the same bytes written twice and flushed", rotation / plain);
    bench::figure("rotation_per_MB", rotation * 1e3 / size, "ms/MB", "security.md: 10 ms/MB", rotation * 1e2 / size);
    const double wiping = piecesSeconds([](int bytes) { return sqlite3_malloc(bytes); }, [](void* piece) { sqlite3_free(piece); });
    const double bare = piecesSeconds([](int bytes) { return std::malloc(static_cast<size_t>(bytes)); }, [](void* piece) { std::free(piece); });
    bench::figure("wiping_allocator_per_piece", wiping * 1e9 / 800'000, "ns", "malloc and free of the same sizes", wiping / bare);
    return 0;
}
