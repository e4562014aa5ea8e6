// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/apply_cards.h"

namespace padron::usecases {

core::Result<void> ApplyCards::take(const sync::PrintAuthorised& said)
{
    PADRON_ASSIGN(const auto held, m_prints.authorisation());
    if (held && said.number <= held->number)
        return {};
    return m_prints.saveAuthorisation({.number = said.number,
                                       .reference = said.reference,
                                       .fromSeconds = said.fromSeconds,
                                       .untilSeconds = said.untilSeconds,
                                       .granted = said.granted});
}

} // namespace padron::usecases
