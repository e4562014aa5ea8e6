// SPDX-License-Identifier: GPL-3.0-or-later
// Papers: a 12-megapixel photograph straightened, compressed and stored (goal: under 1 s, the window's thread never held
// for 50 ms), a PDF of twenty pages (under 5 s), and what a person with five pages adds to the store.
#include "bench/figure.h"
#include "dialogs/page_import.h"
#include "documents/encode_page.h"
#include "local/stores/local_store.h"
#include "platform/system_clock.h"
#include "runtime/deliver.h"
#include "runtime/store_executor.h"
#include "support/papers/drawn_page.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>

using namespace padron;
using namespace Qt::StringLiterals;

namespace {

const QString kHelper = QStringLiteral(PADRON_BIN_DIR "/modulo-decodificador");

core::SecureBytes key()
{
    return core::SecureBytes(QByteArrayView("0123456789abcdef0123456789abcdef", 32));
}

/// Longest time between two turns of the window's thread while the work went on elsewhere.
class Stalls
{
public:
    Stalls()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_longest = std::max(m_longest, double(m_since.nsecsElapsed()) / 1e6);
            m_since.start();
        });
        m_since.start();
        m_timer.start(0);
    }
    double milliseconds() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0;
};

struct Run
{
    double seconds = 0, stall = 0;
    qint64 bytes = 0;
    int pages = 0;
};

/// A file from its bytes to pages in the encrypted store, as the window does it.
Run importFile(stores::LocalStore& store, runtime::StoreExecutor& executor, const QByteArray& file, int number)
{
    Run run;
    auto images = std::make_shared<runtime::WorkPool>();
    QObject context;
    ui::PageImport import(kHelper, images);
    int waiting = 0;
    bool read = false;
    const auto done = [&] {
        if (read && waiting == 0)
            QCoreApplication::quit();
    };
    QObject::connect(&import, &ui::PageImport::pageReady, &context, [&](const ui::PreparedPage& page) {
        ++waiting;
        runtime::deliver(images->run([image = page.page] { return documents::encodePage(image); }), &context,
                         [&](const core::Result<documents::EncodedPage>& encoded) {
                             if (!encoded)
                                 qFatal("encode");
                             run.bytes += encoded->bytes.size();
                             auto put = [&store, bytes = encoded->bytes, mime = encoded->mime, number] {
                                 return store.documents().put(
                                     bytes, {.owner = {.person = core::PersonId(QUuid(uint(number), 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1))},
                                             .kind = u"identificacion"_s,
                                             .mime = mime});
                             };
                             runtime::deliver(executor.run(std::move(put)), &context, [&](const core::Result<QByteArray>& sha256) {
                                 if (!sha256)
                                     qFatal("put %s", qPrintable(sha256.error().printedId()));
                                 ++run.pages;
                                 --waiting;
                                 done();
                             });
                         });
    });
    QObject::connect(&import, &ui::PageImport::finished, &context, [&] {
        read = true;
        done();
    });
    QObject::connect(&import, &ui::PageImport::failed, &context,
                     [](const core::Error& error) { qFatal("import %s", qPrintable(error.printedId())); });
    const Stalls stalls;
    run.seconds = bench::secondsOf([&] {
        import.startBytes(file);
        QCoreApplication::exec();
    });
    run.stall = stalls.milliseconds();
    return run;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QTemporaryDir folder;
    auto opened = stores::LocalStore::open(folder.path(), key(), stores::OpenMode::Create);
    if (!opened)
        qFatal("open");
    stores::LocalStore& store = **opened;
    runtime::StoreExecutor executor;

    const QByteArray photo = fixture::jpegOf(fixture::photographedPage(4)); // 4000 x 3000
    (void)importFile(store, executor, fixture::jpegOf(fixture::photographedPage(1, 2000)), 1); // libraries are loaded
    double seconds = 1e9, stall = 0;
    qint64 bytes = 0;
    for (int i = 0; i < 5; ++i) {
        const Run run = importFile(store, executor, fixture::jpegOf(fixture::photographedPage(2 + i)), 10 + i);
        seconds = std::min(seconds, run.seconds);
        stall = std::max(stall, run.stall);
        bytes = std::max(bytes, run.bytes);
    }
    const double decode = bench::secondsOf([&] { (void)QImage::fromData(photo); });
    bench::figure("documents_photo_12mp", seconds * 1000, "ms", "goal 1000; decoding it alone " + std::to_string(int(decode * 1000)) + " ms",
                  seconds / decode);
    bench::figure("documents_photo_stall", stall, "ms", "goal 50, longest of the window's thread", stall / 50);
    bench::figure("documents_photo_bytes", double(bytes) / 1000, "kB", "goal 150", double(bytes) / 150'000);

    const Run pdf = importFile(store, executor, fixture::pdfOf(20), 30);
    bench::figure("documents_pdf_20_pages", pdf.seconds * 1000, "ms", "goal 5000", pdf.seconds / 5);
    bench::figure("documents_pdf_stall", pdf.stall, "ms", "goal 50, longest of the window's thread", pdf.stall / 50);

    const auto size = [&folder] {
        return QFileInfo(folder.filePath(u"padron.db"_s)).size();
    };
    if (!store.connection().script("PRAGMA wal_checkpoint(TRUNCATE)"))
        qFatal("checkpoint");
    const qint64 before = size();
    constexpr int kPeople = 4, kPages = 5;
    qint64 content = 0;
    for (int person = 0; person < kPeople; ++person) {
        for (int page = 0; page < kPages; ++page) {
            const auto encoded = documents::encodePage(fixture::drawnPage(2800, 100 + person * kPages + page));
            content += encoded->bytes.size();
            if (!store.documents().put(encoded->bytes, {.owner = {.person = core::PersonId(QUuid(uint(person + 50), 1, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1))},
                                                        .kind = u"acta_nacimiento"_s,
                                                        .mime = encoded->mime}))
                qFatal("put");
        }
    }
    if (!store.connection().script("PRAGMA wal_checkpoint(TRUNCATE)"))
        qFatal("checkpoint");
    const double grown = double(size() - before);
    bench::figure("documents_person_5_pages", grown / kPeople / 1000, "kB", "the pages alone " + std::to_string(content / kPeople / 1000) + " kB",
                  grown / double(content));
    executor.shutdown();
    return 0;
}
