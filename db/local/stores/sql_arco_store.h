// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/arco_store.h"

namespace padron::stores {

class SqlArcoStore final : public ports::ArcoStore
{
public:
    explicit SqlArcoStore(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<int> nextNumber() override;
    core::Result<void> insert(const domain::ArcoRequest& request) override;
    core::Result<void> add(const domain::ArcoRequestId& request, const domain::ArcoStep& step, bool open) override;
    core::Result<domain::ArcoRequest> request(const domain::ArcoRequestId& id) override;
    core::Result<QList<domain::ArcoRequest>> all() override;
    core::Result<QList<domain::ArcoRequest>> ofPerson(const core::PersonId& person) override;
    core::Result<std::optional<ports::RecordBlock>> block(const core::PersonId& person) override;
    core::Result<void> setBlock(const core::PersonId& person, const ports::RecordBlock& block) override;
    core::Result<int> erase(const ports::Erasure& erasure) override;
    static QList<const char*> statements();

private:
    core::Result<QList<domain::ArcoRequest>> read(sqlite::Statement& rows);
    core::Result<QList<domain::ArcoStep>> stepsOf(const domain::ArcoRequestId& request);
    core::Result<void> eraseData(const core::PersonId& person);
    core::Result<int> erasePages(const core::SubjectId& subject, const char* count, const char* erase);

    sqlite::Connection& m_connection;
};

} // namespace padron::stores
