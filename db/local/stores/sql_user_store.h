// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/user_store.h"

namespace padron::stores {

class SqlUserStore final : public ports::UserStore
{
public:
    explicit SqlUserStore(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<QList<ports::AccessPerson>> people() override;
    core::Result<std::optional<ports::AccessPerson>> person(const core::UserId& id) override;
    core::Result<void> put(const ports::AccessPerson& person) override;
    core::Result<void> addLetter(const core::UserId& person, QDate signedOn, qint64 notedMs) override;
    core::Result<void> addAppointment(const core::UserId& person, const ports::Appointment& appointment,
                                      qint64 notedMs) override;
    static QList<const char*> statements();

private:
    sqlite::Connection& m_connection;
};

} // namespace padron::stores
