// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ports/device_store.h"
#include "ports/log_store.h"
#include "ports/package_store.h"
#include "ports/page_outbox.h"
#include "ports/sync_steps.h"
#include "ports/unit_of_work.h"
#include "sync/messages/packages.h"
#include "usecases/recorder.h"

#include <QSet>

#include <deque>
#include <functional>

namespace padron::usecases {

/// What came of carrying by hand once, in figures.
struct UsbReport
{
    struct Refused
    {
        QString name;      ///< the package's file
        core::Error error; ///< why it was not taken; the others were
    };
    // out of the store
    int batches = 0, pages = 0;
    bool asked = false;    ///< for what the centre has for this laptop
    int pagesLeft = 0;     ///< past the size that was allowed
    // into it
    int receipts = 0, streamPages = 0, pageReceipts = 0;
    int waiting = 0;       ///< something must come before them
    // of other laptops, either way
    int carried = 0;
    QSet<core::StoreId> others;
    int removed = 0;       ///< our own, that the centre has answered
    QList<Refused> refused;
};

/// What a job of carrying by hand stands on.
struct UsbParts
{
    ports::PackageStore& packages;
    ports::SyncStore& sync;
    ports::DeviceStore& device;
    ports::LogStore& log;
    ports::PageOutbox& pages;
    ports::SyncSteps& exchange;
    ports::PackageFolder& carried; ///< of other laptops, beside the store
    ports::UnitOfWork& work;
    Recorder& recorder;
    const core::Clock& clock;
};

/// Carrying to a stick or from one, file by file, so that other work comes in between. Whatever ends it, a stick pulled out
/// or the user, what was done until then stays done, and it can be done again. On the store's thread.
class UsbJob
{
public:
    virtual ~UsbJob() = default;
    UsbJob(const UsbJob&) = delete;
    UsbJob& operator=(const UsbJob&) = delete;

    /// False: it is over. An error ends it too: sync::kFolderGone and its like, or the store's.
    core::Result<bool> step();
    core::Result<void> finish(); ///< tells the log what was done; step() does so at the end, who gives up must
    const UsbReport& report() const { return m_report; }
    int done() const { return m_done; }
    int total() const { return m_done + static_cast<int>(m_steps.size()); } ///< as far as is known

protected:
    using Step = std::function<core::Result<void>()>;
    UsbJob(UsbParts parts, std::shared_ptr<ports::PackageFolder> stick, const char* kind);

    void then(Step step) { m_steps.push_back(std::move(step)); }
    virtual core::Result<void> begin() = 0;
    virtual core::Result<QCborMap> entry() const = 0; ///< for the log; empty: nothing was done

    bool isOurs(const sync::PackageName& name) const { return name.store == m_store && name.epoch == m_epoch; }
    sync::PackageName ours(sync::PackageKind kind, quint64 number = 0, const QByteArray& sha256 = {}) const;
    void refuse(const sync::PackageName& name, const core::Error& error);
    /// A fault of the package itself is reported and passed over; any other ends the job.
    core::Result<void> passOver(const sync::PackageName& name, const core::Error& error);
    core::Result<void> removeOurs(const sync::PackageName& name); ///< from the stick; one that cannot be written keeps it
    /// What lies on the stick of ours and has been answered goes.
    core::Result<void> tidy();
    /// What lies on both sides, by way.
    struct Sides
    {
        QList<ports::PackageFile> stick[2], carried[2];
    };
    core::Result<Sides> look();
    /// Its receipt is on its way already, and the centre signed it for what lies there under that name.
    bool isAnswered(const Sides& sides, ports::PackageFolder& at, const sync::PackageName& name);
    /// Others' packages that the other side does not have, or has in an older form. What they say is not proven: one that
    /// has lain here for a day gives way to whatever is brought, so that a number made up keeps no honest one out.
    void carry(const Sides& sides, bool toStick, std::function<bool(qint64)> hasRoom);

    UsbParts m_parts;
    const std::shared_ptr<ports::PackageFolder> m_stick;
    core::StoreId m_store;
    quint32 m_epoch = 0;
    QList<envelope::VerifyKey> m_acuse; ///< what the centre signs receipts with, as far as is known here
    UsbReport m_report;

private:
    core::Result<void> open();
    core::Result<void> copy(ports::PackageFolder& from, ports::PackageFolder& to, const sync::PackageName& name,
                            bool isThere, bool hasLain);
    /// Signed by the centre for what that name says; `sha256`: of what it received.
    bool isReceipt(const sync::PackageName& name, const QByteArray& bytes, QByteArray& sha256) const;

    const char* m_kind;
    std::deque<Step> m_steps;
    int m_done = 0;
    bool m_open = false, m_finished = false;
};

} // namespace padron::usecases
