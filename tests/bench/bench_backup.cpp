// SPDX-License-Identifier: GPL-3.0-or-later
// A backup of a store of 100 MB while it is used, against copying its bare file and flushing it. Goal: under 3 s. And the
// longest that the store's thread is kept from other work.
#include "bench/figure.h"
#include "local/backup/sql_backup_copies.h"
#include "local/backup/sql_backup_source.h"
#include "runtime/backup_work.h"
#include "support/store/store_fixture.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include <unistd.h>

using namespace padron;

namespace {

constexpr int kFamilies = 300;
constexpr int kSliceMs = 10; // what BackUp asks for

template <class T> T must(core::Result<T> result, const char* what)
{
    if (!result)
        qFatal("%s: %s %s", what, qPrintable(result.error().printedId()), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const fixture::StoreFolder folder;
    auto store = folder.open();
    for (int i = 0; i < kFamilies; ++i)
        must(fixture::registerFamily(*store, fixture::record(i)), "family");
    must(store->connection().script("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 680) "
                                    "INSERT INTO document_blob (num, sha256, size, bytes) "
                                    "SELECT i, randomblob(32), 150000, randomblob(150000) FROM n"),
         "pages");
    store.reset();
    store = folder.open();
    const double megabytes = static_cast<double>(QFileInfo(folder.database()).size()) / 1e6;

    QTemporaryDir place;
    const double bare = bench::secondsOf([&] {
        QFile copy(place.filePath(QStringLiteral("copy")));
        if (!QFile::copy(folder.database(), copy.fileName()) || !copy.open(QIODevice::ReadWrite) || fsync(copy.handle()))
            qFatal("copy");
    });
    QFile::remove(place.filePath(QStringLiteral("copy")));

    stores::SqlBackupSource source(store->connection());
    stores::SqlBackupCopies copies;
    ports::BackupJob job;
    job.folder = folder.path() + QStringLiteral("/respaldo.en-curso");
    job.key = std::make_shared<const core::SecureBytes>(fixture::databaseKey('r'));
    job.place = backup::placeAt(place.path());
    job.manifest.slotFile = "slots";
    job.manifest.madeMs = 1;
    double longest = 0;
    const double copied = bench::secondsOf([&] {
        longest = bench::secondsOf([&] { must(source.begin(job.folder, *job.key), "begin"); });
        for (bool complete = false; !complete;)
            longest = std::max(longest, bench::secondsOf([&] {
                                   complete = must(source.step(kSliceMs), "step").complete;
                                   if (complete)
                                       job.manifest.facts = must(source.facts(), "facts");
                               }));
    });
    const double written = bench::secondsOf([&] { must(runtime::makeBackup(job, copies, {}), "write"); });
    bench::figure("backup, store", megabytes, "MB", "-");
    bench::figure("backup, all of it", copied + written, "s", "bare copy and flush of the file", (copied + written) / bare);
    bench::figure("backup, on the store thread", copied, "s", "bare copy and flush of the file", copied / bare);
    bench::figure("backup, longest hold of the thread", longest * 1000, "ms", "a slice", longest * 1000 / kSliceMs);
    return copied + written < 3.0 ? 0 : 1;
}
