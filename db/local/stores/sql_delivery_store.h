// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/delivery_store.h"

namespace padron::stores {

class SqlDeliveryStore final : public ports::DeliveryStore
{
public:
    explicit SqlDeliveryStore(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<void> insert(const domain::Delivery& delivery) override;
    core::Result<QList<domain::Delivery>> ofFolio(const domain::Folio& folio) override;
    core::Result<void> add(const domain::ContactAttempt& attempt) override;
    core::Result<QList<domain::ContactAttempt>> attempts(const domain::CardKey& key) override;
    core::Result<void> insert(const domain::Replacement& replacement) override;
    core::Result<QList<domain::Replacement>> replacements(const domain::Folio& folio) override;
    core::Result<QList<ports::ProgressRow>> progress() override;
    static QList<const char*> statements();

private:
    sqlite::Connection& m_connection;
};

} // namespace padron::stores
