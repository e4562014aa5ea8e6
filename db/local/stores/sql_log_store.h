// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/log_store.h"

namespace padron::stores {

class SqlLogStore final : public ports::LogStore
{
public:
    explicit SqlLogStore(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<ports::LogHead> head() override;                    ///< kNotFound before the device has keys
    core::Result<void> append(const envelope::LogRow& row) override; ///< kChainBroken when it does not follow
    core::Result<QList<envelope::LogRow>> rows(quint64 fromSeq, int limit) override;
    static QList<const char*> statements();

private:
    struct Device;
    core::Result<Device> device();
    static QByteArray startOf(const Device& device); ///< hash_0
    core::Result<ports::LogHead> headOf(const Device& device);

    sqlite::Connection& m_connection;
};

} // namespace padron::stores
