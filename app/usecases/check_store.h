// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/device_store.h"
#include "ports/log_store.h"
#include "ports/store_check.h"
#include "ports/unit_of_work.h"
#include "usecases/check_records.h"
#include "usecases/recorder.h"

#include <optional>

namespace padron::usecases {

/// Whether the store is what was written: a short look at each start, all of it when somebody asks.
class CheckStore
{
public:
    struct Report
    {
        QList<ports::CheckFinding> findings; ///< empty: whole
        quint64 entries = 0;                 ///< of the log, that follow one another
    };

    CheckStore(ports::StoreCheck& check, CheckRecords records, ports::LogStore& log, ports::DeviceStore& device,
               ports::UnitOfWork& work, Recorder& recorder);

    /// Right after opening: the database's ends, and that the log's last entries follow. kLogBroken, or of the database.
    core::Result<void> atStart();

    /// All of it, slice by slice; call step() until it is complete. The last one writes what came of it into the log.
    core::Result<void> begin();
    core::Result<ports::CheckProgress> step();
    void cancel();
    const Report& report() const { return m_report; }

private:
    core::Result<void> startRecords();
    core::Result<void> stepRecords();
    core::Result<void> startLog();
    core::Result<void> stepLog();
    core::Result<void> finish();
    core::Result<void> note();

    ports::StoreCheck& m_check;
    CheckRecords m_records;
    ports::LogStore& m_log;
    ports::DeviceStore& m_device;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    std::optional<envelope::ChainVerifier> m_chain; ///< under way in the log
    ports::CheckProgress m_progress;
    bool m_inRecords = false;
    bool m_running = false;
    Report m_report;
};

} // namespace padron::usecases
