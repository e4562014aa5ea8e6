// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/notice_store.h"

namespace padron::stores {

class SqlNoticeStore final : public ports::NoticeStore
{
public:
    explicit SqlNoticeStore(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<std::optional<ports::NoticeSet>> current() override;
    core::Result<void> insert(const ports::NoticeSet& set) override;
    static QList<const char*> statements();

private:
    sqlite::Connection& m_connection;
};

} // namespace padron::stores
