// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exports/sealed_archive.h"
#include "ports/export_steps.h"
#include "runtime/store_executor.h"
#include "runtime/work_pool.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace padron::runtime {

struct ExportedFile
{
    QString folio, path;
    core::SecureBytes password; ///< empty: not sealed. Nothing else keeps it
    ports::ExportCounts counts;
    QByteArray sha256;
};

/// Writes an export of people: rows in slices from the store thread, between other work; the file on a thread of its own.
/// One at a time. Lives on the window's thread and never waits there. When it goes, what is under way leaves no file.
class ExportRunner : public QObject
{
    Q_OBJECT

public:
    /// `steps` is called on the store thread.
    ExportRunner(StoreExecutor& store, ports::ExportSteps& steps, QObject* parent = nullptr);
    ~ExportRunner() override;

    void start(const ports::ExportWanted& wanted, const access::Proof& proof, const QString& path);
    void cancel();
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void progressed(int percent);
    void finished(const std::shared_ptr<padron::runtime::ExportedFile>& file);
    void failed(const padron::core::Error& error);

private:
    void open(const ports::ExportBegun& begun);
    void step();
    void write(const ports::ExportSlice& slice);
    void finish(const QByteArray& readme);
    void giveName();
    void stop(const core::Error& why);
    template <class F, class Then> void onFile(F work, Then then); ///< one at a time; then(), or stop()

    StoreExecutor& m_store;
    ports::ExportSteps& m_steps;
    std::shared_ptr<exports::SealedArchive> m_archive;
    std::shared_ptr<ExportedFile> m_file;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    qint64 m_atMs = 0;
    bool m_sealed = true, m_busy = false;
    WorkPool m_pool; ///< goes first: its work is over before the rest goes
};

} // namespace padron::runtime
