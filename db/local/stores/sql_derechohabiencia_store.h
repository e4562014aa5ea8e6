// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/derechohabiencia_store.h"

namespace padron::stores {

class SqlDerechohabienciaStore final : public ports::DerechohabienciaStore
{
public:
    explicit SqlDerechohabienciaStore(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<void> insert(const ports::Consulta& consulta) override;
    core::Result<void> update(const ports::Consulta& consulta) override;
    core::Result<ports::Consulta> consulta(const ports::ConsultaId& id) override;
    core::Result<std::optional<ports::Consulta>> open(const core::PersonId& person,
                                                      domain::Institucion institucion) override;
    core::Result<QList<ports::Consulta>> ofPerson(const core::PersonId& person) override;
    core::Result<std::optional<ports::Consulta>> nextDue(qint64 nowMs) override;
    core::Result<std::optional<qint64>> nextTryMs() override;
    core::Result<qint64> waiting() override;
    core::Result<void> bringForward(qint64 latestMs, qint64 nowMs) override;
    core::Result<void> reviveCutShort(qint64 nowMs, const QString& code) override;
    core::Result<void> cancelUnwanted() override;
    core::Result<void> forget(const core::PersonId& person) override;
    core::Result<void> purgeUnregistered(qint64 beforeMs) override;
    static QList<const char*> statements();

private:
    sqlite::Connection& m_connection;
};

} // namespace padron::stores
