// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/export_runner.h"

#include "core/log.h"
#include "exports/errors.h"
#include "exports/spoken_password.h"
#include "runtime/deliver.h"

#include <algorithm>
#include <utility>

namespace padron::runtime {

using core::Result;
using exports::SealedArchive;

namespace {
// Fixed: names of entries are not hidden by the seal.
constexpr char kTable[] = "padron.csv", kReadme[] = "LEEME.txt";
} // namespace

ExportRunner::ExportRunner(StoreExecutor& store, ports::ExportSteps& steps, QObject* parent)
    : QObject(parent), m_store(store), m_steps(steps)
{
}

ExportRunner::~ExportRunner() = default;

template <class F, class Then> void ExportRunner::onFile(F work, Then then)
{
    deliver(m_pool.run([archive = m_archive.get(), work = std::move(work)] { return work(*archive); }), this,
            [this, then = std::move(then)](auto done) {
                if (done)
                    then(*done);
                else
                    stop(done.error());
            });
}

void ExportRunner::start(const ports::ExportWanted& wanted, const access::Proof& proof, const QString& path)
{
    if (m_busy) {
        Q_EMIT failed({exports::kExportRunning});
        return;
    }
    m_busy = true;
    m_sealed = wanted.sealed;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_file = std::make_shared<ExportedFile>();
    m_file->path = path;
    if (m_sealed)
        m_file->password = exports::spokenPassword();
    deliver(m_store.run([&steps = m_steps, wanted, proof] { return steps.begin(wanted, proof); }), this,
            [this](const Result<ports::ExportBegun>& begun) {
                if (begun)
                    return open(*begun);
                m_busy = false; // nothing began: nothing to note
                Q_EMIT failed(begun.error());
            });
}

void ExportRunner::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void ExportRunner::open(const ports::ExportBegun& begun)
{
    m_file->folio = begun.folio;
    m_atMs = begun.atMs;
    using Opened = Result<std::shared_ptr<SealedArchive>>;
    deliver(m_pool.run([file = m_file, begun]() -> Opened {
                PADRON_ASSIGN(auto archive, SealedArchive::create(file->path, file->password));
                PADRON_TRY(archive->begin(kTable, begun.atMs));
                PADRON_TRY(archive->write(begun.head));
                return std::shared_ptr<SealedArchive>(std::move(archive));
            }),
            this, [this](const Opened& opened) {
                if (!opened)
                    return stop(opened.error());
                m_archive = *opened;
                step();
            });
}

void ExportRunner::step()
{
    if (*m_cancelled)
        return stop({exports::kCancelled});
    deliver(m_store.run([&steps = m_steps] { return steps.step(); }), this,
            [this](const Result<ports::ExportSlice>& slice) {
                if (slice)
                    write(*slice);
                else
                    stop(slice.error());
            });
}

void ExportRunner::write(const ports::ExportSlice& slice)
{
    onFile([rows = slice.rows](SealedArchive& archive) -> Result<bool> {
        PADRON_TRY(archive.write(rows));
        return true;
    },
           [this, slice](bool) {
               Q_EMIT progressed(static_cast<int>(100 * slice.done / std::max<qint64>(slice.total, 1)));
               if (*m_cancelled)
                   stop({exports::kCancelled});
               else if (slice.complete)
                   finish(slice.readme);
               else
                   step();
           });
}

void ExportRunner::finish(const QByteArray& readme)
{
    onFile([readme, atMs = m_atMs](SealedArchive& archive) -> Result<SealedArchive::Written> {
        PADRON_TRY(archive.begin(kReadme, atMs));
        PADRON_TRY(archive.write(readme));
        return archive.finish();
    },
           [this](const SealedArchive::Written& written) {
               m_file->sha256 = written.sha256;
               // in the log before it gets its name
               deliver(m_store.run([&steps = m_steps, written] { return steps.noteDone(written.sha256, written.bytes); }), this,
                       [this](const Result<ports::ExportCounts>& noted) {
                           if (!noted)
                               return stop(noted.error());
                           m_file->counts = *noted;
                           giveName();
                       });
           });
}

void ExportRunner::giveName()
{
    onFile([](SealedArchive& archive) -> Result<bool> {
        PADRON_TRY(archive.giveName());
        return true;
    },
           [this](bool) {
               m_archive.reset();
               m_busy = false;
               Q_EMIT finished(std::exchange(m_file, nullptr));
           });
}

void ExportRunner::stop(const core::Error& why)
{
    if (why.code != exports::kCancelled)
        qCWarning(core::lcStore) << "export:" << why.printedId() << why.detail;
    m_file.reset();
    // a medium that was taken out may take its time to say so
    deliver(m_pool.run([archive = std::exchange(m_archive, nullptr)]() mutable {
                archive.reset();
                return true;
            }),
            this, [this, why](bool) {
                deliver(m_store.run([&steps = m_steps, why] { return steps.noteStopped(why); }), this,
                        [this, why](const Result<void>&) {
                            m_busy = false;
                            Q_EMIT failed(why);
                        });
            });
}

} // namespace padron::runtime
