// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>

namespace padron::core {

/// Port: time. Entries carry all three, because a laptop's wall clock may be a year off.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual qint64 wallMs() const = 0;      ///< UTC, milliseconds since 1970
    virtual qint64 monoMs() const = 0;      ///< milliseconds since boot, suspend included
    virtual QByteArray bootId() const = 0;  ///< 16 bytes, another at each boot
    virtual QDate today() const = 0;        ///< local calendar date: ages are counted with it
};

} // namespace padron::core
