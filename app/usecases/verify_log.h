// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/device_store.h"
#include "ports/log_store.h"

#include <functional>

namespace padron::usecases {

/// Walks the whole chain from hash_0. kLogBroken with the first bad seq in detail.
class VerifyLog
{
public:
    struct Outcome
    {
        quint64 entries = 0;
        QByteArray head;
    };
    VerifyLog(ports::LogStore& log, ports::DeviceStore& device);
    core::Result<Outcome> run(const std::function<void(quint64 done)>& progress = {});

private:
    ports::LogStore& m_log;
    ports::DeviceStore& m_device;
};

} // namespace padron::usecases
