// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <condition_variable>
#include <list>
#include <memory>
#include <mutex>
#include <vector>

namespace padron::central {

struct PgConnection;

/// A few connections for many threads: a libpqxx connection serves one at a time. Who waits longest is served first.
class PgPool
{
public:
    PgPool(QString conninfo, int size);
    ~PgPool();
    PgPool(const PgPool&) = delete;
    PgPool& operator=(const PgPool&) = delete;

    /// A live connection with every statement prepared; kStoreUnavailable when PostgreSQL does not answer or all are
    /// taken for 10 s.
    core::Result<std::unique_ptr<PgConnection>> take();
    void giveBack(std::unique_ptr<PgConnection> connection, bool healthy);

private:
    struct Waiter
    {
        std::condition_variable wake;
        bool isServed = false;
    };

    const std::string m_conninfo;
    const int m_size;
    std::mutex m_mutex;
    std::list<Waiter*> m_waiters;
    std::vector<std::unique_ptr<PgConnection>> m_idle;
    int m_taken = 0;
};

} // namespace padron::central
