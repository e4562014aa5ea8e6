// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/centre_task_store.h"
#include "usecases/accept_notices.h"
#include "usecases/recorder.h"
#include "usecases/stream_taker.h"

namespace padron::usecases {

/// Notices that the centre published (4.I, 15): the same bytes as in a file, looked at in the same way. A set that is not newer
/// changes nothing; one that cannot be taken is left out, noted in the log, and told to people as a task: what comes behind it
/// goes on.
class ApplyNotices final : public StreamTaker
{
public:
    ApplyNotices(ports::NoticeStore& notices, ports::DeviceStore& device, ports::CentreTaskStore& tasks, Recorder& recorder,
                 const core::Clock& clock)
        : m_accept(notices, device, clock), m_tasks(tasks), m_recorder(recorder)
    {
    }
    core::Result<bool> take(const sync::StreamBody& body, StreamContext& context) override;

private:
    AcceptNotices m_accept;
    ports::CentreTaskStore& m_tasks;
    Recorder& m_recorder;
};

} // namespace padron::usecases
