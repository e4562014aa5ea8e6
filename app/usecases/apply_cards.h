// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ports/lot_store.h"
#include "ports/print_store.h"
#include "sync/messages/stream.h"

namespace padron::usecases {

/// What the centre's stream says about cards, inside the transaction of its page.
class ApplyCards
{
public:
    ApplyCards(ports::PrintStore& prints, ports::LotStore& lots, const core::Clock& clock)
        : m_prints(prints), m_lots(lots), m_clock(clock)
    {
    }
    core::Result<void> take(const sync::PrintAuthorised& said); ///< one that is not newer changes nothing
    core::Result<void> take(const sync::LotSent& sent); ///< said again, to a restored store too, it changes nothing

private:
    ports::PrintStore& m_prints;
    ports::LotStore& m_lots;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
