// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/centre_task_store.h"
#include "usecases/stream_taker.h"

namespace padron::usecases {

/// What the centre asks, and its end, into the store. What was answered here stays as it was answered,
/// unless the centre does not take the answer.
class ApplyTasks final : public StreamTaker
{
public:
    explicit ApplyTasks(ports::CentreTaskStore& tasks) : m_tasks(tasks) {}
    core::Result<bool> take(const sync::StreamBody& body, StreamContext& context) override;
    core::Result<void> answered(const envelope::LogEntry& entry, const std::optional<QString>& refused) override;

private:
    ports::CentreTaskStore& m_tasks;
};

} // namespace padron::usecases
