// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

namespace padron::platform {

/// The machine's clocks. The boot id is read once: it cannot change while the process lives.
class SystemClock final : public core::Clock
{
public:
    SystemClock();
    qint64 wallMs() const override;
    qint64 monoMs() const override;
    QByteArray bootId() const override { return m_bootId; }
    QDate today() const override;

private:
    QByteArray m_bootId;
};

} // namespace padron::platform
