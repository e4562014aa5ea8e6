// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/card.h"

#include <QList>

namespace padron::ports {

/// Port: the cards and certificados that exist on paper, as far as this store knows.
class CardStore
{
public:
    virtual ~CardStore() = default;
    virtual core::Result<void> insert(const domain::Card& card) = 0; ///< kAlreadyExists when its key is there
    virtual core::Result<void> update(const domain::Card& card) = 0; ///< kNotFound
    virtual core::Result<std::optional<domain::Card>> card(const domain::CardKey& key) = 0;
    virtual core::Result<QList<domain::Card>> ofPerson(const core::PersonId& person) = 0; ///< newest issue first
    virtual core::Result<QList<domain::Card>> ofFolio(const domain::Folio& folio) = 0;    ///< newest issue first
    /// Oldest in that state first; limit 0: all of them.
    virtual core::Result<QList<domain::Card>> inState(domain::CardState state, int limit = 0) = 0;
    virtual core::Result<QList<domain::Card>> ofLot(const domain::LotId& lot) = 0;
    virtual core::Result<QList<domain::Folio>> apart() = 0; ///< of whom a cancellation put the record apart
    /// Whose folio it is; none: registered elsewhere.
    virtual core::Result<std::optional<core::PersonId>> registeredUnder(const domain::Folio& folio) = 0;
};

} // namespace padron::ports
