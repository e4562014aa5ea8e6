// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/log_index.h"

namespace padron::stores {

class SqlLogIndex final : public ports::LogIndex
{
public:
    explicit SqlLogIndex(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<quint64> catchUp(int most) override;
    core::Result<quint64> behind() override;
    core::Result<bool> isAbout(quint64 num, const core::SubjectId& subject) override;
    core::Result<void> clear() override;
    core::Result<QList<ports::LogLine>> page(const ports::LogFilter& filter, int limit) override;
    core::Result<QList<ports::LogLine>> ascending(quint64 fromNum, int limit) override;
    core::Result<ports::LogSubject> subject(const core::SubjectId& id) override;
    core::Result<QList<core::UserId>> users() override;
    core::Result<QList<quint32>> epochs() override;
    core::Result<QList<envelope::LogRow>> rows(quint32 epoch, quint64 fromSeq, int limit) override;
    core::Result<std::optional<ports::ReceiptedStretch>> lastReceipt(quint32 epoch) override;
    core::Result<std::optional<ports::ReceiptedStretch>> receiptCovering(quint32 epoch, quint64 seq) override;
    static QList<const char*> statements();

private:
    struct Bounds;
    core::Result<Bounds> bounds(const ports::LogFilter& filter);

    sqlite::Connection& m_connection;
};

/// As much of a catch-up as an opening may take: an older program's entries, in transactions of their own. The rest is for
/// who looks through the log.
core::Result<void> bringLogIndexForward(sqlite::Connection& connection);

} // namespace padron::stores
