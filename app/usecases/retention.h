// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ports/device_store.h"
#include "ports/page_retention.h"
#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// How long digital pages stay here once the centre has them. Off until a responsable says otherwise.
struct RetentionPolicy
{
    bool on = false;
    int days = 365; ///< kFewestDays to kMostDays
    static constexpr int kFewestDays = 30, kMostDays = 3650;
    friend bool operator==(const RetentionPolicy&, const RetentionPolicy&) = default;
};

/// The rule. `places`: every place that one content has. It may leave when the policy is on and the centre has held the
/// page, and everything said of each of its people was accepted, for that many days. Never the only copy (50).
bool mayLeave(const RetentionPolicy& policy, const QList<ports::HeldPage>& places, qint64 nowMs);

/// Pages leave this laptop; folio, name, status and the page's own line in the expediente stay.
class Retention
{
public:
    Retention(ports::PageRetention& pages, ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder,
              const core::Clock& clock);

    core::Result<RetentionPolicy> policy();
    core::Result<void> setPolicy(const RetentionPolicy& policy);

    struct Amount
    {
        int pages = 0;
        qint64 bytes = 0;
        friend bool operator==(const Amount&, const Amount&) = default;
    };
    core::Result<Amount> preview(); ///< what run() would take away now
    core::Result<Amount> run();     ///< all or nothing; an entry a person says which

private:
    core::Result<QList<QList<ports::HeldPage>>> leaving();

    ports::PageRetention& m_pages;
    ports::DeviceStore& m_device;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
