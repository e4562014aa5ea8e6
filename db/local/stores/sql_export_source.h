// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "ports/export_source.h"

namespace padron::stores {

class SqlExportSource final : public ports::ExportSource
{
public:
    explicit SqlExportSource(sqlite::Connection& connection) : m_connection(connection) {}
    core::Result<qint64> lastNum() override;
    core::Result<QList<ports::ExportRow>> page(qint64 after, qint64 last, int limit) override;
    static QList<const char*> statements();

private:
    core::Result<void> readRegistration(ports::ExportRow& row);

    sqlite::Connection& m_connection;
    core::EntryId m_entry; ///< a family's people share theirs: it is decoded once
    std::optional<domain::ModalityKind> m_modality;
};

} // namespace padron::stores
