// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope/sodium.h"

#include <sodium.h>

#include <QtGlobal>

namespace padron::envelope {

void readySodium()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        qFatal("libsodium could not start");
}

} // namespace padron::envelope
