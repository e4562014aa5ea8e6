// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/page_check.h"
#include "ports/store_check.h"

#include <optional>

namespace padron::stores {

class SqlStoreCheck final : public ports::StoreCheck
{
public:
    explicit SqlStoreCheck(sqlite::Connection& connection);

    core::Result<void> quick() override;
    core::Result<void> begin() override;
    core::Result<ports::CheckProgress> step() override;
    QList<ports::CheckFinding> findings() const override { return m_findings; }
    static QList<const char*> statements();

private:
    core::Result<void> stepPages();
    void stepStructure();
    void stepReferences();
    core::Result<void> stepDocuments();
    core::Result<void> readTables();
    void found(ports::CheckPart part, qint64 count);
    void next(ports::CheckPart part, qint64 total);

    sqlite::Connection& m_connection;
    std::optional<sqlite::PageCheck> m_pages;
    QStringList m_tables;
    ports::CheckProgress m_progress;
    qint64 m_lastDocument = 0;
    QList<ports::CheckFinding> m_findings;
};

} // namespace padron::stores
