// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/epochs.h"

namespace padron::stores {

class SqlEpochs final : public ports::Epochs
{
public:
    explicit SqlEpochs(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<ports::EndedEpoch> begin(const ports::DeviceKeys& fresh) override;
    static QList<const char*> statements();

private:
    sqlite::Connection& m_connection;
};

} // namespace padron::stores
