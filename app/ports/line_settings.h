// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace padron::ports {

constexpr qint64 bytesPerSecond(int kbitPerSecond)
{
    return kbitPerSecond * 125LL;
}

/// How this laptop reaches the centre: kept in the store, read when a connection is made.
struct LineSettings
{
    enum class Proxy { System, None, Manual };
    int kbitPerSecond = 0;      ///< most that is sent or read; 0: as fast as it goes
    Proxy proxy = Proxy::System;
    QString proxyHost;          ///< of Manual
    quint16 proxyPort = 0;
    QString proxyUser;          ///< empty: it asks for none
    QString proxyPassword;      ///< in the encrypted store only
    bool paused = false;        ///< by the user's word; a restart does not end it
};

} // namespace padron::ports
