// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace padron::ports {

/// Port: one durable transaction over all local stores. State, index and log entry land together or not at all.
class UnitOfWork
{
public:
    virtual ~UnitOfWork() = default;
    virtual core::Result<void> begin() = 0;
    virtual core::Result<void> commit() = 0; ///< durable when it returns success
    virtual void rollback() = 0;
};

/// Rolls back unless committed.
class Transaction
{
public:
    static core::Result<Transaction> start(UnitOfWork& work)
    {
        PADRON_TRY(work.begin());
        return Transaction(work);
    }
    Transaction(Transaction&& other) noexcept : m_work(other.m_work) { other.m_work = nullptr; }
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction()
    {
        if (m_work)
            m_work->rollback();
    }
    core::Result<void> commit()
    {
        PADRON_TRY(m_work->commit());
        m_work = nullptr;
        return {};
    }

private:
    explicit Transaction(UnitOfWork& work) : m_work(&work) {}
    UnitOfWork* m_work;
};

} // namespace padron::ports
