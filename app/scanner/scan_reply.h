// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace padron::scanner {

/// A scanner that is connected.
struct Device
{
    QString name;  ///< what SANE calls it; never shown
    QString label; ///< maker and model
    bool bothSides = false; ///< its feeder can read both sides of a sheet in one go
    friend bool operator==(const Device&, const Device&) = default;
};

// What the helper `modulo-escaner` writes. Pages go as documents/wire.h says; how it ended is its exit code, since a
// driver that fell over has no last word.

QByteArray devicesToBytes(const QList<Device>& devices);
std::optional<QList<Device>> devicesFromBytes(const QByteArray& bytes); ///< none: not what a helper writes

int exitCodeOf(core::ErrorCode fault);
core::ErrorCode faultOf(int exitCode); ///< kScannerFailed for a code that is nobody's

} // namespace padron::scanner
