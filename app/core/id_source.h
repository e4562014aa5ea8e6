// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QUuid>

namespace padron::core {

/// Port: fresh UUIDv7. Ordered in time, so an encrypted B-tree grows at its end.
class IdSource
{
public:
    virtual ~IdSource() = default;
    virtual QUuid next() = 0;
};

/// UUIDv7 of RFC 9562 with a 12-bit counter inside the millisecond; strictly ascending even if the clock steps back.
class UuidV7Source final : public IdSource
{
public:
    explicit UuidV7Source(const Clock& clock) : m_clock(clock) {}
    QUuid next() override;

private:
    const Clock& m_clock;
    quint64 m_lastMs = 0;
    quint16 m_counter = 0;
};

} // namespace padron::core
