// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/central/test_device.h"
#include "sync/messages/packages.h"
#include "sync/messages/stream.h"

namespace support {

inline padron::sync::PackageName nameOf(const TestDevice& device, padron::sync::PackageKind kind, quint64 number = 0)
{
    return {kind, device.store(), device.epoch(), number, {}};
}

/// What a laptop asks the stream, as it goes on a stick.
inline QByteArray askFor(const TestDevice& device, quint64 cursor = 0)
{
    return padron::sync::signStreamRequest({device.store(), device.epoch(), cursor, kTestNowMs}, device.key());
}

} // namespace support
