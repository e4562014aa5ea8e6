// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runtime/store_executor.h"
#include "usecases/usb_packages.h"

#include <QObject>

#include <functional>

namespace padron::ui {

/// Takes a job of carrying by hand through its steps on the store's thread, one at a time, so that the window and other work
/// go on in between. When it goes, the step under way is the last; what was done stays done.
class UsbRun : public QObject
{
    Q_OBJECT

public:
    UsbRun(runtime::StoreExecutor& store, usecases::UsbPackages& packages, QObject* parent);

    using Make = std::function<std::unique_ptr<usecases::UsbJob>(usecases::UsbPackages&)>;
    void start(Make make);
    void cancel(); ///< after the step under way
    bool isBusy() const { return m_job != nullptr; }

Q_SIGNALS:
    void progressed(int done, int total);
    /// With what was done until then; `error` when something ended it early.
    void finished(const padron::usecases::UsbReport& report, const std::optional<padron::core::Error>& error, bool cancelled);

private:
    struct Job
    {
        std::unique_ptr<usecases::UsbJob> job; ///< store thread
    };
    struct Now
    {
        core::Result<bool> more;
        usecases::UsbReport report;
        int done = 0, total = 0;
    };
    void step();
    void take(const Now& now);

    runtime::StoreExecutor& m_store;
    usecases::UsbPackages& m_packages;
    std::shared_ptr<Job> m_job;
    Make m_make;
    bool m_cancelled = false;
};

} // namespace padron::ui
