// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/device_store.h"
#include "ports/line_settings.h"
#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

#include <functional>

namespace padron::usecases {

inline constexpr core::ErrorCode kLineFaulty{"SYN-240"}; ///< no such speed, or no such proxy; detail: which of the two
inline constexpr qsizetype kMostProxyText = 253;

/// How this laptop reaches the centre, and whether it does: reads and changes it. A change is an entry of the log,
/// without user and password of the proxy.
class LineChoices
{
public:
    LineChoices(ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder)
        : m_device(device), m_work(work), m_recorder(recorder)
    {
    }

    static const QList<int>& speeds(); ///< kbit/s that may be chosen; 0: as fast as it goes

    core::Result<ports::LineSettings> read(); ///< with the proxy's password: for who connects or changes it
    core::Result<bool> isPaused();
    /// Speed and proxy; `paused` is not touched. kLineFaulty
    core::Result<void> change(const ports::LineSettings& line);
    core::Result<void> setPaused(bool paused);
    /// Told after each change was written, on the thread that wrote it; one listener.
    void onChange(std::function<void(const ports::LineSettings&)> listener) { m_listener = std::move(listener); }

private:
    core::Result<void> tell();

    ports::DeviceStore& m_device;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    std::function<void(const ports::LineSettings&)> m_listener;
};

} // namespace padron::usecases
