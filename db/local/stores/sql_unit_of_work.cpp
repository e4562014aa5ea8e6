// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_unit_of_work.h"

namespace padron::stores {

namespace {

constexpr char kBegin[] = "BEGIN IMMEDIATE";
constexpr char kCommit[] = "COMMIT";
constexpr char kRollback[] = "ROLLBACK";

} // namespace

QList<const char*> SqlUnitOfWork::statements()
{
    return {kBegin, kCommit, kRollback};
}

core::Result<void> SqlUnitOfWork::begin()
{
    return m_connection.statement(kBegin).run();
}

core::Result<void> SqlUnitOfWork::commit()
{
    return m_connection.statement(kCommit).run();
}

void SqlUnitOfWork::rollback()
{
    // A full disk or a failing one has rolled back by itself; a rollback that fails leaves nothing committed either.
    if (m_connection.inTransaction())
        (void)m_connection.statement(kRollback).run();
}

} // namespace padron::stores
