// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ports/centre_task_store.h"
#include "ports/log_index.h"
#include "ports/user_store.h"
#include "usecases/slot_editor.h"
#include "usecases/stream_taker.h"

#include <functional>

namespace padron::usecases {

/// What the centre decides about the laptop's users (49): a suspension, its end and a removal act at once. Somebody new has to
/// choose a password here, so that is asked of people, as a task; and so is what would leave nobody to manage the laptop. When it
/// is about who is signed in, `barred` is told, inside the page's transaction. A restored store is told again what it heard before:
/// what people decided here since then stands.
class ApplyUsers final : public StreamTaker
{
public:
    ApplyUsers(ports::UserStore& users, SlotEditor& slots, ports::CentreTaskStore& tasks, ports::LogIndex& log, Recorder& recorder,
               const core::Clock& clock, std::function<void()> barred)
        : m_users(users), m_slots(slots), m_tasks(tasks), m_log(log), m_recorder(recorder), m_clock(clock), m_barred(std::move(barred))
    {
    }
    core::Result<bool> take(const sync::StreamBody& body, StreamContext& context) override;

private:
    core::Result<bool> wasHeard(const sync::UserOrdered& order);
    core::Result<void> act(const sync::UserOrdered& order, const StreamContext& context);
    core::Result<void> noteGone(const sync::UserOrdered& order);
    core::Result<void> ask(const sync::UserOrdered& order, const QString& name, const StreamContext& context);

    ports::UserStore& m_users;
    SlotEditor& m_slots;
    ports::CentreTaskStore& m_tasks;
    ports::LogIndex& m_log;
    Recorder& m_recorder;
    const core::Clock& m_clock;
    const std::function<void()> m_barred;
};

} // namespace padron::usecases
