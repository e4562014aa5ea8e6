// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/stream_taker.h"

namespace padron::usecases {

/// What the centre says of this device itself: its next certificate and delegation, and the module it works for.
class ApplyCentre final : public StreamTaker
{
public:
    explicit ApplyCentre(ports::DeviceStore& device) : m_device(device) {}
    /// kRenewalForged: a renewal that the pinned CA did not sign for this device, its keys and its indexes.
    core::Result<bool> take(const sync::StreamBody& body, StreamContext& context) override;

private:
    core::Result<void> apply(const sync::RenewalIssued& renewal, StreamContext& context);
    core::Result<void> apply(const sync::ModuleChanged& module, StreamContext& context);

    ports::DeviceStore& m_device;
};

/// Where the rest of what is said of the module is kept, for papers.
namespace module_setting {
inline constexpr QLatin1String kKind{"modulo_tipo"};
inline constexpr QLatin1String kPlace{"modulo_lugar"};
inline constexpr QLatin1String kHours{"modulo_horario"};
inline constexpr QLatin1String kCoverage{"modulo_cobertura"};
} // namespace module_setting

/// When the device's certificate ends, UTC ms; 0 when it cannot be read.
qint64 certificateEndsMs(const ports::Enrolment& enrolment);
/// Few enough days for somebody to be told; an unreachable centre renews nothing.
inline constexpr qint64 kTellBeforeEndMs = 15LL * 24 * 3600 * 1000;

} // namespace padron::usecases
