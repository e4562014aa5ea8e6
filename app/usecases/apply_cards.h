// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/print_store.h"
#include "sync/messages/stream.h"

namespace padron::usecases {

/// What the centre's stream says about cards, inside the transaction of its page.
class ApplyCards
{
public:
    explicit ApplyCards(ports::PrintStore& prints) : m_prints(prints) {}
    core::Result<void> take(const sync::PrintAuthorised& said); ///< one that is not newer changes nothing

private:
    ports::PrintStore& m_prints;
};

} // namespace padron::usecases
