// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/page_outbox.h"

namespace padron::stores {

class SqlPageOutbox final : public ports::PageOutbox
{
public:
    explicit SqlPageOutbox(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<void> announced(const QByteArray& sha256) override;
    core::Result<std::optional<ports::PageToSend>> next(qint64 nowMs) override;
    core::Result<QList<ports::PageToSend>> waiting(qint64 nowMs, int limit) override;
    core::Result<std::optional<ports::PageToSend>> page(const QByteArray& sha256) override;
    core::Result<QByteArray> part(const QByteArray& sha256, qint64 from, qint64 most) override;
    core::Result<void> noteSent(const QByteArray& sha256, qint64 sent) override;
    core::Result<void> noteRestart(const QByteArray& sha256) override;
    core::Result<void> noteRefused(const QByteArray& sha256, const QString& problem, qint64 retryMs) override;
    core::Result<void> saveReceipt(const QByteArray& sha256, const QByteArray& receipt, qint64 centreMs) override;
    static QList<const char*> statements();

private:
    sqlite::Connection& m_connection;
};

} // namespace padron::stores
