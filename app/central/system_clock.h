// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

namespace padron::central {

/// The server's own time.
class SystemClock final : public core::Clock
{
public:
    qint64 wallMs() const override;
    qint64 monoMs() const override;
    QByteArray bootId() const override;
    QDate today() const override;
};

} // namespace padron::central
