// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/page_retention.h"

namespace padron::stores {

class SqlPageRetention final : public ports::PageRetention
{
public:
    explicit SqlPageRetention(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<void> noteReceived(const QByteArray& sha256, qint64 centreMs) override;
    core::Result<QList<ports::HeldPage>> held() override;
    core::Result<void> removeContent(const QByteArray& sha256, qint64 nowMs) override;
    static QList<const char*> statements();

private:
    sqlite::Connection& m_connection;
};

} // namespace padron::stores
