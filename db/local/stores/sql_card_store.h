// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/card_store.h"

namespace padron::stores {

class SqlCardStore final : public ports::CardStore
{
public:
    explicit SqlCardStore(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<void> insert(const domain::Card& card) override;
    core::Result<void> update(const domain::Card& card) override;
    core::Result<std::optional<domain::Card>> card(const domain::CardKey& key) override;
    core::Result<QList<domain::Card>> ofPerson(const core::PersonId& person) override;
    core::Result<QList<domain::Card>> ofFolio(const domain::Folio& folio) override;
    core::Result<QList<domain::Card>> inState(domain::CardState state, int limit) override;
    core::Result<QList<domain::Card>> ofLot(const domain::LotId& lot) override;
    core::Result<QList<domain::Folio>> apart() override;
    core::Result<std::optional<core::PersonId>> registeredUnder(const domain::Folio& folio) override;
    static QList<const char*> statements();

private:
    sqlite::Connection& m_connection;
};

} // namespace padron::stores
