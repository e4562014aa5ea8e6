// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

namespace fixture {

/// A clock that a test sets by hand.
class ManualClock final : public padron::core::Clock
{
public:
    qint64 wall = 1'790'000'000'000;
    qint64 mono = 1'000'000;
    QByteArray boot = QByteArray(16, 'b');
    QDate day = QDate(2026, 9, 21);

    qint64 wallMs() const override { return wall; }
    qint64 monoMs() const override { return mono; }
    QByteArray bootId() const override { return boot; }
    QDate today() const override { return day; }
};

} // namespace fixture
