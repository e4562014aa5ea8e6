// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"

#include "scanner/errors.h"
#include "scanner/scan_reply.h"

namespace padron::fuzz {

void scanReply(const QByteArray& input)
{
    using namespace padron::scanner;
    if (const auto devices = devicesFromBytes(input)) {
        for (const Device& device : *devices)
            require(!device.name.isEmpty(), "a scanner has a name");
        require(devicesFromBytes(devicesToBytes(*devices)) == devices, "what was read is written the same");
    }
    for (const char byte : input.left(8)) { // an exit code is a byte
        const core::ErrorCode fault = faultOf(static_cast<uchar>(byte));
        require(faultOf(exitCodeOf(fault)) == fault, "an exit code means one fault");
    }
}

} // namespace padron::fuzz

PADRON_FUZZ_ENTRY(padron::fuzz::scanReply)
