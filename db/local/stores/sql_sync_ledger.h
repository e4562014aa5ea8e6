// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/sync_ledger_store.h"

namespace padron::stores {

class SqlSyncLedger final : public ports::SyncLedgerStore
{
public:
    explicit SqlSyncLedger(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<quint64> sealedUntil() override;
    core::Result<std::optional<ports::BatchSpan>> spanOf(quint64 seq) override;
    core::Result<QList<ports::BatchSpan>> spans(bool receipted, quint64 before, int limit) override;
    core::Result<qint64> entriesWithoutReceipt() override;
    core::Result<QByteArray> receiptOf(quint64 batchSeq) override;
    core::Result<std::optional<ports::EntryVerdict>> verdictOf(const core::EntryId& entry) override;
    core::Result<QList<ports::EntryVerdict>> waiting(const QString& verdict, const ports::LedgerPlace& before,
                                                     int limit) override;
    core::Result<QList<ports::EntryVerdict>> superseded(const ports::LedgerPlace& before, int limit) override;
    core::Result<ports::VerdictCounts> verdictCounts() override;
    core::Result<std::optional<core::EntryId>> supersededBy(const core::EntryId& entry) override;
    core::Result<core::SubjectId> subjectOfFolio(const QString& digits) override;
    core::Result<QList<quint64>> about(const core::SubjectId& subject, quint64 before, int limit) override;
    static QList<const char*> statements();

private:
    sqlite::Connection& m_connection;
};

} // namespace padron::stores
