// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "documents/wire.h"
#include "scanner/scan_reply.h"

#include <functional>

namespace padron::scanner {

using TakePage = std::function<void(const documents::DecodedPage&)>;

/// The scanners of this computer through SANE; those of the network too, where its own files name them. Lives once in
/// the helper process.
class SaneScanner
{
public:
    SaneScanner();
    ~SaneScanner();
    SaneScanner(const SaneScanner&) = delete;
    SaneScanner& operator=(const SaneScanner&) = delete;

    /// Each is opened to see what it can do, and stays open until the process ends: some drivers hang as they close.
    core::Result<QList<Device>> devices();
    /// Every sheet of the feeder, its other side too when `bothSides` and it can; without one, or without sheets in it, what lies on the glass. Grey, 200 dpi. Once: the
    /// scanner stays open until this is destroyed, for there some drivers hang.
    core::Result<void> scan(const QString& device, bool bothSides, const TakePage& take);

    static void cancelFromSignal(); ///< async-signal-safe, as far as SANE promises it; leaves at once when none scans
};

} // namespace padron::scanner
