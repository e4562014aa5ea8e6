// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/device_store.h"

namespace padron::stores {

class SqlDeviceStore final : public ports::DeviceStore
{
public:
    explicit SqlDeviceStore(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<void> insertKeys(const ports::DeviceKeys& keys) override; ///< kAlreadyExists
    core::Result<ports::DeviceKeys> keys() override;                       ///< kNotFound
    core::Result<std::optional<ports::Enrolment>> enrolment() override;
    core::Result<void> saveEnrolment(const ports::Enrolment& enrolment) override;
    core::Result<int> nextFolioCounter() override;    ///< kNotFound until enrolled
    core::Result<quint32> nextStatusIndex() override; ///< kNotFound until enrolled
    core::Result<QString> setting(const QString& key, const QString& absent) override;
    core::Result<void> setSetting(const QString& key, const QString& value) override;
    static QList<const char*> statements();

private:
    core::Result<qint64> next(const QString& name, const QString& scope, qint64 first, qint64 last);

    sqlite::Connection& m_connection;
};

} // namespace padron::stores
