// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QList>

#include <functional>
#include <memory>
#include <vector>

namespace padron::ports {
class CatalogueStore;
class CentreTaskStore;
class DeviceStore;
class LogIndex;
class NoticeStore;
class UserStore;
} // namespace padron::ports

namespace padron::usecases {

class Recorder;
class SlotEditor;
class StreamTaker;

/// Who applies what the centre asks and publishes: tasks, notices, catalogues, orders about users, and what it says of this
/// device itself.
class CentreTakers
{
public:
    struct Stores
    {
        ports::CentreTaskStore& tasks;
        ports::NoticeStore& notices;
        ports::CatalogueStore& catalogues;
        ports::UserStore& users;
        ports::DeviceStore& device;
        ports::LogIndex& log;
    };
    /// `barred`: told when who is signed in is suspended or removed.
    CentreTakers(const Stores& stores, SlotEditor& slots, Recorder& recorder, const core::Clock& clock, std::function<void()> barred);
    ~CentreTakers();

    QList<StreamTaker*> all() const;

private:
    std::vector<std::unique_ptr<StreamTaker>> m_takers;
};

} // namespace padron::usecases
