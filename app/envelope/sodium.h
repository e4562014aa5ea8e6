// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace padron::envelope {

/// libsodium must be initialised before its first call, once per process; every function of this library that needs
/// it calls this first. Aborts when the system has no randomness: nothing may go on without it.
void readySodium();

/// What libsodium takes where Qt has char.
inline const unsigned char* raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

} // namespace padron::envelope
