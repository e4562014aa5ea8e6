// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sync/usb_run.h"

#include "runtime/deliver.h"

namespace padron::ui {

UsbRun::UsbRun(runtime::StoreExecutor& store, usecases::UsbPackages& packages, QObject* parent)
    : QObject(parent), m_store(store), m_packages(packages)
{
}

void UsbRun::start(Make make)
{
    if (m_job)
        return;
    m_job = std::make_shared<Job>();
    m_make = std::move(make);
    m_cancelled = false;
    step();
}

void UsbRun::cancel()
{
    m_cancelled = m_job != nullptr;
}

void UsbRun::step()
{
    const auto work = [held = m_job, make = m_make, &packages = m_packages, stop = m_cancelled]() -> Now {
        if (!held->job)
            held->job = make(packages);
        core::Result<bool> more = false;
        if (!stop)
            more = held->job->step();
        else if (const auto told = held->job->finish(); !told)
            more = core::fail(told.error());
        return {std::move(more), held->job->report(), held->job->done(), held->job->total()};
    };
    runtime::deliver(m_store.run(work), this, [this](const Now& now) { take(now); });
}

void UsbRun::take(const Now& now)
{
    Q_EMIT progressed(now.done, now.total);
    if (now.more && *now.more)
        return step();
    const bool cancelled = m_cancelled;
    m_job.reset();
    Q_EMIT finished(now.report, now.more ? std::nullopt : std::optional(now.more.error()), cancelled);
}

} // namespace padron::ui
