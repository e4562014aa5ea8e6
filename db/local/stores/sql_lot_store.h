// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/lot_store.h"

namespace padron::stores {

class SqlLotStore final : public ports::LotStore
{
public:
    explicit SqlLotStore(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<void> insert(const ports::Lot& lot, const QList<ports::LotCard>& cards) override;
    core::Result<QList<ports::LotSummary>> lots() override;
    core::Result<ports::LotSummary> lot(const domain::LotId& id) override;
    core::Result<QList<ports::LotCard>> cards(const domain::LotId& id) override;
    core::Result<QList<ports::LotCard>> cardsOf(const domain::LotId& id, const domain::Folio& folio) override;
    core::Result<void> addCard(const domain::LotId& id, const ports::LotCard& card) override;
    core::Result<void> markScanned(const domain::LotId& id, const ports::LotCard& card) override;
    core::Result<void> markReceived(const ports::Lot& lot) override;
    core::Result<void> add(const ports::CardTransfer& transfer) override;
    core::Result<QList<ports::CardTransfer>> transfers(int limit) override;
    core::Result<void> add(const ports::CardCount& count) override;
    core::Result<QList<ports::CardCount>> counts(const QString& place, int limit) override;
    core::Result<void> noteCounted(const QString& place, const ports::CountedCard& card) override;
    core::Result<QList<ports::CountedCard>> counted(const QString& place) override;
    core::Result<void> forgetCounted(const QString& place) override;
    static QList<const char*> statements();

private:
    sqlite::Connection& m_connection;
};

} // namespace padron::stores
